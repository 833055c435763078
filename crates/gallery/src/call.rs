//! A call: what it asks, its themes, its rules.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{Institution, Language, Season};
use cimaise_store::{calls, institutions, kits, themes};
use cimaise_web::{App, CachePolicy, Layout, Problem, Representation, rendered};
use cimaise_words::Voice;
use jiff::Timestamp;
use serde::Deserialize;

use crate::addresses::{LicenceLink, of_call};
use crate::cards::{self, Card, Counted, Opened};
use crate::facts::Dates;
use crate::memory::Key;
use crate::said::{Said, beginning};
use crate::{Memory, frame};

/// The segments that name a call.
#[derive(Deserialize)]
pub struct CallPath {
    lang: Language,
    institution: String,
    call: String,
}

#[derive(Template)]
#[template(path = "gallery/call.html")]
struct CallPage {
    layout: Layout,
    t: Voice,
    title: Said,
    summary: Said,
    rules: Said,
    dates: Dates,
    has_kit: bool,
    cards: Vec<Card>,
    licences: Vec<LicenceLink>,
    pictures_max: u8,
}

type Found = (Institution, Opened);

/// `/{lang}/{institution}/{call}`.
pub async fn call(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<CallPath>,
) -> Result<HttpResponse, Problem> {
    let CallPath { lang, institution, call } = path.into_inner();
    let now = app.now();
    let read = app.store.read(move |db| -> Result<Found, Problem> {
        let institution = institutions::by_slug(db, &institution)?;
        let call = calls::by_slug(db, institution.id, &call)?;
        let themes = themes::of_call(db, call.id)?;
        Ok((institution, Opened { call, themes }))
    });
    let (institution, opened) = read.await?;
    let themes = cards::sorted(&opened, now);
    let state = format!("{:?} {themes:?}", (&opened.call, opened.call.season(now)));
    let key = Key { page: of_call(&institution, &opened.call), language: lang, state };
    let render = render(&app, Voice::new(lang), (institution, opened), themes, now);
    let answer = memory.page(key, render).await?;
    Ok(answer.answer(&request, CachePolicy::Revalidate))
}

async fn render(
    app: &App,
    voice: Voice,
    (institution, opened): Found,
    themes: Vec<(Season, Counted)>,
    now: Timestamp,
) -> Result<Representation, Problem> {
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
    layout.description = beginning(call.summary.get(language));
    layout.participate = only_open(&cards);
    let zone = cimaise_words::time_zone(&institution.time_zone);
    rendered(&CallPage {
        layout,
        t: voice,
        title,
        summary: Said::new(&call.summary, language),
        rules: Said::new(&call.rules, language),
        dates: Dates::new(voice, call.season(now), call.window, &zone),
        has_kit,
        cards,
        licences: call.licences.iter().map(|licence| LicenceLink::new(voice, *licence)).collect(),
        pictures_max: call.pictures_max,
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
