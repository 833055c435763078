//! A call: what it asks, its themes, its rules.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{Adorned, Institution, Language, Season};
use cimaise_store::kits;
use cimaise_web::{App, CachePolicy, Layout, Problem, Representation, rendered};
use cimaise_words::{Voice, plain};
use jiff::Timestamp;
use serde::Deserialize;

use crate::addresses::{LicenceLink, in_language, of_call};
use crate::cards::{self, Card, Counted, Opened};
use crate::cover::Film;
use crate::facts::Dates;
use crate::image::Image;
use crate::memory::Key;
use crate::said::{Said, beginning};
use crate::search::SearchForm;
use crate::selection::SelectionLink;
use crate::{Memory, cover, frame, standing};

/// The segments that name a call.
#[derive(Deserialize)]
pub struct CallPath {
    pub(crate) lang: Language,
    pub(crate) institution: String,
    pub(crate) call: String,
}

#[derive(Template)]
#[template(path = "gallery/call.html")]
pub(crate) struct CallPage {
    pub(crate) layout: Layout,
    t: Voice,
    title: Said,
    summary: Said,
    rules: Said,
    cover: Option<Image>,
    film: Option<Film>,
    dates: Dates,
    has_kit: bool,
    pub(crate) cards: Vec<Card>,
    licences: Vec<LicenceLink>,
    pictures_max: u8,
    /// One sends to it with a code that it gave alone.
    by_invitation: bool,
    /// How many contributions hang there.
    hung: i64,
    search: SearchForm,
    /// What was selected of its walls.
    selections: Vec<SelectionLink>,
}

/// A call with whose it is.
pub(crate) type Found = (Institution, Opened);

/// `/{lang}/{institution}/{call}`.
pub async fn call(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<CallPath>,
) -> Result<HttpResponse, Problem> {
    let CallPath { lang, institution, call } = path.into_inner();
    let now = app.now();
    let house = memory.house(&app, institution).await?;
    let opened = house.calls.iter().find(|opened| opened.call.slug.as_str() == call);
    let opened = opened.ok_or_else(Problem::not_found)?.clone();
    let (page, until) = (of_call(&house.institution, &opened.call), opened.until(now));
    let themes = cards::sorted(&opened, now);
    let around = (&house.institution, &opened.call, opened.call.season(now));
    let state = format!("{around:?} {themes:?} {:?}", opened.selections);
    let key = Key { page: page.clone(), language: lang, state };
    let found = (house.institution.clone(), opened);
    let render = render(&app, Voice::new(lang), found, themes, now);
    let shown = (memory.page(key, render).await?, CachePolicy::Revalidate);
    Ok(standing::answer(&request, in_language(lang, &page), shown, house, until))
}

async fn render(
    app: &App,
    voice: Voice,
    found: Found,
    themes: Vec<(Season, Counted)>,
    now: Timestamp,
) -> Result<Representation, Problem> {
    rendered(&page(app, voice, found, themes, now).await?)
}

/// The page, in the public's frame.
pub(crate) async fn page(
    app: &App,
    voice: Voice,
    (institution, opened): Found,
    themes: Vec<(Season, Counted)>,
    now: Timestamp,
) -> Result<CallPage, Problem> {
    let read = app.store.read(move |db| -> Result<_, Problem> {
        let mut entries = Vec::with_capacity(themes.len());
        let mut has_kit = false;
        for theme in themes {
            has_kit |= kits::of_theme(db, theme.1.0.id)?.is_some();
            let pieces = cards::latest(db, &theme.1)?;
            entries.push((theme, pieces));
        }
        Ok((entries, has_kit))
    });
    let (entries, has_kit) = read.await?;
    let (call, language) = (&opened.call, voice.language());
    let card =
        |(theme, pieces): &(_, Vec<_>)| Card::of_theme(voice, (&institution, call), theme, pieces);
    let cards: Vec<Card> = entries.iter().map(card).collect();
    let title = Said::new(&call.title, language);
    let path = of_call(&institution, call);
    let mut layout = frame::of_walls(app, voice, (&institution, &path), &title.text);
    layout.nav = vec![frame::calls(voice, &institution)];
    layout.description = beginning(&plain(call.summary.get(language)));
    let at = Adorned::Call(call.id);
    layout.image = cover::shared(app, &institution, at, call.cover.as_ref());
    layout.participate = only_open(&cards);
    let zone = cimaise_words::time_zone(&institution.time_zone);
    let hung = opened.themes.iter().map(|(_, hung)| hung).sum();
    Ok(CallPage {
        layout,
        t: voice,
        title,
        summary: Said::new(&call.summary, language),
        rules: Said::new(&call.rules, language),
        cover: cover::at_head(at, call.cover.as_ref(), language, call.is_announced()),
        film: Film::of(call.film.as_ref()),
        dates: Dates::new(voice, call.season(now), call.window, &zone),
        has_kit,
        cards,
        licences: call.licences.iter().map(|licence| LicenceLink::new(voice, *licence)).collect(),
        pictures_max: call.pictures_max,
        by_invitation: call.terms.by_invitation,
        hung,
        search: SearchForm::of_call(voice, &institution, call),
        selections: SelectionLink::all(voice, &institution, &opened.selections),
    })
}

/// The form of the one theme that is open; with several, one chooses first.
fn only_open(cards: &[Card]) -> Option<String> {
    let mut open = cards.iter().filter(|card| card.dates.open);
    match (open.next(), open.next()) {
        (Some(only), None) => Some(format!("{}/contribute", only.href)),
        _ => None,
    }
}
