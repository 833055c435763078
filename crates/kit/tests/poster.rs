//! A poster and table cards as the room meets them: a phone's camera, a printer, a screen reader.

use cimaise_kit::{Paper, Poster};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

const URL: &str = "https://cimaise.example/musee-d-art-moderne/paper-toy/pourquoi-pleure-t-elle";

fn poster() -> Poster {
    Poster {
        language: "fr".into(),
        house: "Musée d’Art Moderne · Paper Toy".into(),
        title: "Pourquoi pleure-t-elle\u{202f}?".into(),
        hashtag: "#Lichtenstein".into(),
        words: "Roy Lichtenstein peint des larmes par points. Dites pourquoi.".into(),
        dates: "Du 1er octobre 2026 au 4 novembre 2026".into(),
        ask: "Scannez, choisissez votre image, envoyez-la".into(),
        promise: "Depuis un téléphone, sans compte.".into(),
        kind: "Affiche".into(),
        url: URL.into(),
        accent: "#d6001c".into(),
    }
}

/// Titles and words as long as the forms let them be, some of one word.
fn long() -> Poster {
    let word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    Poster {
        title: format!("{word} {}", "Warum weint sie denn nur so sehr ".repeat(3)),
        house: format!("{word} · {word}"),
        words: "Roy Lichtenstein malt Tränen aus Punkten. ".repeat(5),
        hashtag: format!("#{}", "a".repeat(60)),
        dates: "Vom 30. September 2026 um 23 Uhr 59 bis zum 30. November 2027 um 23 Uhr 58".into(),
        url: format!("{URL}/{}", "lang-".repeat(30)),
        ..poster()
    }
}

#[expect(clippy::unwrap_used, reason = "a helper of tests, where a panic is the report")]
/// What the codes of a sheet say that is cut into `cards` across and down, read from the pixels by a machine without
/// any font.
fn codes(paper: &Paper, cards: usize) -> Vec<String> {
    let tree = Tree::from_str(&paper.svg().unwrap(), &Options::default()).unwrap();
    let (width, height) = (1786, 2526);
    let mut pixels = Pixmap::new(1786, 2526).unwrap();
    let scale = 1786.0 / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    let grey: Vec<u8> = pixels.pixels().iter().map(|pixel| pixel.green()).collect();
    let (across, down) = (width / cards, height / cards);
    let mut said = Vec::new();
    for (left, top) in (0..cards * cards).map(|card| (card % cards * across, card / cards * down)) {
        let grey = |x: usize, y: usize| grey[(top + y) * width + left + x];
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(across, down, grey);
        said.extend(image.detect_grids().iter().map(|grid| grid.decode().unwrap().1));
    }
    said
}

#[expect(clippy::unwrap_used, reason = "a helper of tests, where a panic is the report")]
fn pages_and_links(paper: &Paper) -> (usize, usize) {
    let pdf = lopdf::Document::load_mem(&paper.pdf().unwrap()).unwrap();
    let pages = pdf.get_pages();
    let page = pdf.get_dictionary(pages[&1]).unwrap();
    let links = page.get(b"Annots").and_then(lopdf::Object::as_array).unwrap();
    (pages.len(), links.len())
}

#[test]
fn a_poster_has_one_code_and_four_cards_have_four() {
    assert_eq!(codes(&poster().paper().unwrap(), 1), [URL]);
    assert_eq!(codes(&poster().cards().unwrap(), 2), [URL; 4]);
}

#[test]
fn each_is_one_page_whose_codes_are_links() {
    assert_eq!(pages_and_links(&poster().paper().unwrap()), (1, 1));
    assert_eq!(pages_and_links(&poster().cards().unwrap()), (1, 4));
}

#[test]
fn nothing_needs_a_font_and_the_file_says_what_it_is() {
    for paper in [poster().paper().unwrap(), poster().cards().unwrap()] {
        let svg = paper.svg().unwrap();
        let read = resvg::usvg::roxmltree::Document::parse(&svg).unwrap();
        assert_eq!(read.descendants().filter(|node| node.has_tag_name("text")).count(), 0);
        let title = read.descendants().find(|node| node.has_tag_name("title")).unwrap();
        assert_eq!(
            title.text(),
            Some("Pourquoi pleure-t-elle\u{a0}? · Musée d’Art Moderne · Paper Toy")
        );
    }
}

#[test]
fn long_words_stay_on_the_sheet_and_off_the_code() {
    let long = long();
    for (paper, cards) in [(long.paper().unwrap(), 1), (long.cards().unwrap(), 2)] {
        assert_eq!(codes(&paper, cards), vec![long.url.clone(); cards * cards]);
        let drawn = Tree::from_str(&paper.svg().unwrap(), &Options::default()).unwrap();
        let bounds = drawn.root().abs_bounding_box();
        let (width, height) = (drawn.size().width(), drawn.size().height());
        assert!(bounds.left() >= 0.0 && bounds.right() <= width, "{bounds:?}");
        assert!(bounds.top() >= 0.0 && bounds.bottom() <= height, "{bounds:?}");
    }
}

#[test]
fn what_is_left_out_leaves_a_poster() {
    let bare = Poster { hashtag: String::new(), words: String::new(), ..poster() };
    assert_eq!(codes(&bare.paper().unwrap(), 1), [URL]);
    assert_eq!(codes(&bare.cards().unwrap(), 2), [URL; 4]);
}
