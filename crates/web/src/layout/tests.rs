use askama::Template;
use cimaise_core::Fonts;

use super::*;
use crate::Accent;

#[derive(Template)]
#[template(
    source = "{% extends \"layout/public.html\" %}{% block main %}<h1>{{ layout.title }}</h1>{% endblock %}",
    ext = "html"
)]
struct PublicPage {
    layout: Layout,
}

#[derive(Template)]
#[template(
    source = "{% extends \"layout/desk.html\" %}{% block main %}{% endblock %}",
    ext = "html"
)]
struct DeskPage {
    layout: Layout,
}

fn house() -> House {
    House {
        logo: None,
        name: "Musée <d’Art>".to_owned(),
        href: "/fr/musee".to_owned(),
        accent: Accent::default(),
        fonts: Fonts::Bookish,
        legal: None,
        pages: Vec::new(),
    }
}

fn wall() -> Layout {
    let layout = Layout::new(Voice::new(Language::Fr), "Pourquoi pleure-t-elle ?");
    layout.of(house()).in_every_language("/musee/paper-toy/larme")
}

/// How often a piece of markup is in a page.
fn count(page: &str, markup: &str) -> usize {
    page.matches(markup).count()
}

#[test]
fn a_public_page_has_its_language_landmarks_and_alternates() {
    let page = PublicPage { layout: wall() }.render().unwrap();
    for markup in [
        "<html lang=\"fr\" dir=\"ltr\" data-fonts=\"bookish\">",
        "<a class=\"skip-link\" href=\"#content\">Aller au contenu</a>",
        "<main id=\"content\" tabindex=\"-1\">",
        "<title>Pourquoi pleure-t-elle ? · Musée &#60;d’Art&#62;</title>",
        "hreflang=\"en\" href=\"/en/musee/paper-toy/larme\">\n",
        "<a href=\"/en/musee/paper-toy/larme\" lang=\"en\" hreflang=\"en\">English</a>",
        "<link rel=\"stylesheet\" href=\"/assets/accent/d6001c.css\">",
    ] {
        assert_eq!(count(&page, markup), 1, "{markup} in {page}");
    }
}

#[test]
fn nothing_in_a_page_needs_what_the_content_policy_forbids() {
    for page in [
        PublicPage { layout: wall() }.render().unwrap(),
        DeskPage { layout: wall() }.render().unwrap(),
    ] {
        assert_eq!(count(&page, "style="), 0);
        assert_eq!(count(&page, "<style"), 0);
        assert_eq!(count(&page, "<script>"), 0);
        assert_eq!(count(&page, "onclick"), 0);
    }
}

#[test]
fn a_closed_theme_has_no_button_and_an_open_one_has() {
    let closed = PublicPage { layout: wall() }.render().unwrap();
    assert_eq!(count(&closed, "Participer"), 0);
    let mut layout = wall();
    layout.participate = Some("/fr/musee/paper-toy/larme/contribute".to_owned());
    let open = PublicPage { layout }.render().unwrap();
    assert_eq!(count(&open, "href=\"/fr/musee/paper-toy/larme/contribute\">Participer</a>"), 1);
}

#[test]
fn the_desk_says_who_signed_in_and_what_waits() {
    let mut layout = wall().unlisted();
    layout.signed_in = Some("Aïcha M.".to_owned());
    layout.nav = vec![
        NavItem::new("À regarder", "/desk").with_count(1_204).current_if(true),
        NavItem::new("Journal", "/desk/journal").with_count(0),
    ];
    let page = DeskPage { layout }.render().unwrap();
    assert_eq!(
        count(&page, "aria-current=\"page\">À regarder <b class=\"count\">1\u{202f}204</b></a>"),
        1
    );
    assert_eq!(count(&page, "class=\"count\""), 1);
    assert_eq!(count(&page, "<form class=\"who\" method=\"post\" action=\"/sign-out\">"), 1);
    assert_eq!(count(&page, "<meta name=\"robots\" content=\"noindex\">"), 1);
}
