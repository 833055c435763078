//! A theme's wall as an Atom feed (RFC 4287).

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_store::wall::{self, Piece};
use cimaise_web::{App, CachePolicy, Problem, Representation};
use cimaise_words::Voice;
use jiff::{Timestamp, Unit};

use crate::addresses::{in_language, of_publication, of_wall};
use crate::image::shared;
use crate::memory::Key;
use crate::place::{Place, ThemePath};
use crate::said::paragraphs;
use crate::{Memory, standing};

/// How many entries a feed has.
const ENTRIES: i64 = 30;

#[derive(Template)]
#[template(path = "gallery/feed.xml")]
struct Feed {
    language: &'static str,
    id: String,
    title: String,
    subtitle: String,
    house: String,
    updated: String,
    page: String,
    own: String,
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    title: String,
    author: String,
    published: String,
    page: String,
    summary: String,
}

/// The summary of an entry, HTML that the feed carries as text (RFC 4287, section 3.1.1.2).
#[derive(Template)]
#[template(path = "gallery/feed-summary.html")]
struct Summary<'a> {
    page: &'a str,
    image: Option<String>,
    width: i32,
    height: i32,
    alt: &'a str,
    story: Vec<&'a str>,
}

/// `/{lang}/{institution}/{call}/{theme}/feed.atom`.
pub async fn feed(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<ThemePath>,
) -> Result<HttpResponse, Problem> {
    let (language, now) = (path.lang, app.now());
    let place = memory.place(&app, path.slugs()).await?;
    let page = format!("{}/feed.atom", of_wall(&place));
    let key = Key::of_theme(page.clone(), language, &place, place.season(now));
    let theme = place.theme.id;
    let render = async {
        let read = app
            .store
            .read(move |db| -> Result<_, Problem> { Ok(wall::page(db, theme, None, ENTRIES)?) });
        render(&app, &place, Voice::new(language), &read.await?)
    };
    let shown = (memory.page(key, render).await?, CachePolicy::PublicFor { seconds: 300 });
    let (address, until) = (in_language(language, &page), place.season_until(now));
    Ok(standing::answer(&request, address, shown, place, until))
}

fn render(
    app: &App,
    place: &Place,
    voice: Voice,
    pieces: &[Piece],
) -> Result<Representation, Problem> {
    let language = voice.language();
    let page = app.edge.absolute(&in_language(language, &of_wall(place)));
    let entries: Result<_, askama::Error> =
        pieces.iter().map(|piece| entry(app, place, voice, piece)).collect();
    let latest = pieces.first().map(|piece| piece.publication.published_at);
    let feed = Feed {
        language: language.tag(),
        id: place.theme.id.to_string(),
        title: xml(place.theme.title.get(language)),
        subtitle: xml(place.theme.prompt.get(language)),
        house: xml(&place.institution.name),
        updated: date_time(latest.unwrap_or(place.theme.created_at)),
        own: format!("{page}/feed.atom"),
        page,
        entries: entries?,
    };
    let body = feed.render()?;
    Ok(Representation::new("application/atom+xml; charset=utf-8", body).compressed())
}

fn entry(app: &App, place: &Place, voice: Voice, piece: &Piece) -> Result<Entry, askama::Error> {
    let publication = &piece.publication;
    let path = in_language(voice.language(), &of_publication(place, &publication.slug));
    let page = app.edge.absolute(&path);
    let summary = Summary {
        page: &page,
        image: shared(publication.id, &piece.picture).map(|path| app.edge.absolute(&path)),
        width: piece.picture.original.width,
        height: piece.picture.original.height,
        alt: piece.picture.alt.as_str(),
        story: paragraphs(&piece.story).collect(),
    };
    Ok(Entry {
        id: publication.id.to_string(),
        title: xml(&piece.title),
        author: xml(&piece.credit),
        published: date_time(publication.published_at),
        summary: xml(&summary.render()?),
        page,
    })
}

/// An instant to the second (RFC 3339).
fn date_time(at: Timestamp) -> String {
    at.round(Unit::Second).unwrap_or(at).to_string()
}

/// Only the characters that XML 1.0 has (section 2.2): one of another kind would break the feed.
fn xml(text: &str) -> String {
    let known = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(known).collect()
}
