//! A wall inside a page of another site: a small page to be framed, and the script that frames it.

use actix_web::http::header::{CONTENT_SECURITY_POLICY, HeaderValue};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::Language;
use cimaise_store::wall;
use cimaise_web::{
    App, CachePolicy, FRAMED_CONTENT_POLICY, Layout, Problem, Representation, rendered,
};
use cimaise_words::Voice;
use jiff::Timestamp;

use crate::addresses::{in_language, of_publication, of_wall};
use crate::hanging::Hanging;
use crate::memory::Key;
use crate::place::{Place, ThemePath};
use crate::said::Said;
use crate::{Memory, frame, standing};

/// How many pieces it shows.
const PIECES: i64 = 12;

/// As it stands in other people's pages, whose address of it never changes.
const SCRIPT: &str = include_str!("../../../web/scripts/embed.js");

#[derive(Template)]
#[template(path = "gallery/embed.html")]
struct EmbedPage {
    layout: Layout,
    t: Voice,
    title: Said,
    house: String,
    wall: String,
    pieces: Vec<Hanging>,
}

/// `/{lang}/{institution}/{call}/{theme}/embed.html`: the one page that others may frame.
pub async fn embed(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<ThemePath>,
) -> Result<HttpResponse, Problem> {
    let (language, now) = (path.lang, app.now());
    let place = memory.place(&app, path.slugs()).await?;
    let page = format!("{}/embed.html", of_wall(&place));
    let key = Key::of_theme(page.clone(), language, &place, place.season(now));
    let made = memory.page(key, render(&app, &place, Voice::new(language), now)).await?;
    let (shown, until) = ((made, CachePolicy::Revalidate), place.season_until(now));
    let mut answer = standing::answer(&request, in_language(language, &page), shown, place, until);
    let policy = HeaderValue::from_static(FRAMED_CONTENT_POLICY);
    answer.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    Ok(answer)
}

async fn render(
    app: &App,
    place: &Place,
    voice: Voice,
    now: Timestamp,
) -> Result<Representation, Problem> {
    let theme = place.theme.id;
    let read = app
        .store
        .read(move |db| -> Result<_, Problem> { Ok(wall::page(db, theme, None, PIECES)?) });
    let pieces = read.await?;
    let title = Said::new(&place.theme.title, voice.language());
    let path = of_wall(place);
    let layout = frame::of_theme(app, voice, (place, &path), &title.text, now)
        .unlisted()
        .with_script("scripts/embed-height.js");
    rendered(&EmbedPage {
        layout,
        t: voice,
        title,
        house: place.institution.name.clone(),
        wall: in_language(voice.language(), &path),
        pieces: Hanging::all(pieces, true, |hung| {
            in_language(voice.language(), &of_publication(place, &hung.slug))
        }),
    })
}

/// `/embed.js`.
pub async fn script(request: HttpRequest) -> HttpResponse {
    Representation::new("text/javascript; charset=utf-8", SCRIPT)
        .compressed()
        .answer(&request, CachePolicy::PublicFor { seconds: 3600 })
}

/// What one copies into another page, to show a wall there.
pub fn line(app: &App, place: &Place, language: Language) -> String {
    let script = app.edge.absolute_in(&place.institution, "/embed.js");
    let theme = of_wall(place);
    let theme = theme.trim_start_matches('/');
    format!(
        "<script src=\"{script}\" data-theme=\"{theme}\" data-lang=\"{language}\" async></script>"
    )
}
