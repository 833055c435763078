//! The sheet as its readers meet it: a printer, a phone's camera, a screen reader.

use cimaise_kit::{Pattern, PatternWords};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

const URL: &str = "https://cimaise.example/fr/musee-d-art-moderne/paper-toy/pourquoi-pleure-t-elle";

fn pattern() -> Pattern {
    Pattern {
        language: "fr".into(),
        institution: "Musée d’Art Moderne".into(),
        call: "Paper Toy".into(),
        theme: "Pourquoi pleure-t-elle\u{202f}?".into(),
        hashtag: "#Lichtenstein".into(),
        credit: "Patron dessiné par Élodie Marchand".into(),
        licence: "licence CC BY-SA 4.0".into(),
        url: URL.into(),
        accent: "#d6001c".into(),
        words: PatternWords {
            kind: "Un personnage de papier à dessiner, découper et plier".into(),
            send: "Envoyez votre image".into(),
            cut_line: "Découper".into(),
            fold_line: "Plier".into(),
            glue_tab: "Coller".into(),
            draw: "Dessinez son visage".into(),
            cut: "Découpez les traits pleins".into(),
            fold: "Pliez les pointillés".into(),
            glue: "Collez les languettes".into(),
            photograph: "Mettez en scène, photographiez, envoyez".into(),
            print: "À imprimer en A4 à 100 %, sur papier épais".into(),
        },
    }
}

#[expect(clippy::unwrap_used, reason = "a helper of tests, where a panic is the report")]
fn svg(pattern: &Pattern) -> String {
    pattern.paper().unwrap().svg().unwrap()
}

#[expect(clippy::unwrap_used, reason = "a helper of tests, where a panic is the report")]
fn pdf(pattern: &Pattern) -> Vec<u8> {
    pattern.paper().unwrap().pdf().unwrap()
}

#[expect(clippy::unwrap_used, reason = "a helper of tests, where a panic is the report")]
/// The SVG as grey pixels at 216 to the inch, read by a machine without any font.
fn rasterised(svg: &str) -> (usize, usize, Vec<u8>) {
    let tree = Tree::from_str(svg, &Options::default()).unwrap();
    let mut pixels = Pixmap::new(1786, 2526).unwrap();
    let scale = 1786.0 / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    let grey = pixels.pixels().iter().map(|pixel| pixel.green()).collect();
    (1786, 2526, grey)
}

#[test]
fn the_code_leads_to_the_exact_address() {
    let (width, height, grey) = rasterised(&svg(&pattern()));
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| grey[y * width + x]);
    let read: Vec<String> =
        image.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect();
    assert_eq!(read, [URL]);
}

#[test]
fn the_pdf_is_one_a4_page() {
    let pdf = lopdf::Document::load_mem(&pdf(&pattern())).unwrap();
    let pages = pdf.get_pages();
    assert_eq!(pages.len(), 1);
    let page = pdf.get_dictionary(pages[&1]).unwrap();
    let sides: Vec<f32> = page
        .get(b"MediaBox")
        .and_then(lopdf::Object::as_array)
        .unwrap()
        .iter()
        .map(|side| side.as_float().unwrap().round())
        .collect();
    assert_eq!(sides, [0.0, 0.0, 595.0, 842.0]);
}

#[test]
fn the_pdf_embeds_its_font_and_draws_no_pixels() {
    let pdf = lopdf::Document::load_mem(&pdf(&pattern())).unwrap();
    let named = |key: &[u8]| {
        let has = |object: &&lopdf::Object| object.as_dict().is_ok_and(|dict| dict.has(key));
        pdf.objects.values().filter(has).count()
    };
    assert_eq!(named(b"FontFile3"), 1);
    let image = |object: &&lopdf::Object| {
        let subtype = object.as_stream().and_then(|stream| stream.dict.get(b"Subtype"));
        subtype.and_then(lopdf::Object::as_name).is_ok_and(|name| name == b"Image")
    };
    assert_eq!(pdf.objects.values().filter(image).count(), 0);
}

#[test]
fn a_title_may_hold_what_xml_reserves() {
    let mut odd = pattern();
    odd.theme = "<Tom & \"Jerry\"> ]]>".into();
    let svg = svg(&odd);
    let read = resvg::usvg::roxmltree::Document::parse(&svg).unwrap();
    let title = read.descendants().find(|node| node.has_tag_name("title")).unwrap();
    assert_eq!(title.text(), Some("<Tom & \"Jerry\"> ]]> · Musée d’Art Moderne"));
    pdf(&odd);
}

#[test]
fn the_svg_needs_no_font() {
    let svg = svg(&pattern());
    let read = resvg::usvg::roxmltree::Document::parse(&svg).unwrap();
    assert_eq!(read.descendants().filter(|node| node.has_tag_name("text")).count(), 0);
    assert_eq!(read.root_element().attribute("width"), Some("210mm"));
    assert_eq!(read.root_element().attribute("height"), Some("297mm"));
}

#[test]
fn the_same_sheet_is_the_same_bytes() {
    assert_eq!(svg(&pattern()), svg(&pattern()));
    assert_eq!(pdf(&pattern()), pdf(&pattern()));
}

#[test]
fn an_address_too_long_for_a_code_is_refused() {
    let mut far = pattern();
    far.url = format!("https://cimaise.example/{}", "a".repeat(4000));
    assert!(matches!(far.paper(), Err(cimaise_kit::KitError::Code(_))));
}
