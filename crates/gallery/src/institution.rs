//! An institution's home: its calls, and its legal notice at the foot (`#legal`: a path of its own
//! would take the address of a call).

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{Institution, Language, Season, Selection};
use cimaise_web::{App, CachePolicy, Layout, Problem, Representation, rendered};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;
use serde::Deserialize;

use crate::addresses::{in_language, of_institution, of_log, of_transparency};
use crate::cards::{self, Card, Opened};
use crate::house::House;
use crate::memory::Key;
use crate::said::Said;
use crate::search::SearchForm;
use crate::selection::SelectionLink;
use crate::{Memory, frame, standing};

/// The segments that name an institution.
#[derive(Deserialize)]
pub struct InstitutionPath {
    lang: Language,
    institution: String,
}

#[derive(Template)]
#[template(path = "gallery/institution.html")]
struct InstitutionPage {
    layout: Layout,
    t: Voice,
    name: String,
    cards: Vec<Card>,
    legal: Said,
    contact: String,
    /// Its public log, if it chose to have one, and what it answers for this year.
    log: Option<(String, String)>,
    /// How many contributions hang there.
    hung: i64,
    search: SearchForm,
    /// What was selected of its walls.
    selections: Vec<SelectionLink>,
}

/// An institution with the calls it shows, whether it has a public log, and its selections.
pub type Home = (Institution, Vec<(Season, Opened)>, bool, Vec<Selection>);

/// `/{lang}/{institution}`.
pub async fn institution(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<InstitutionPath>,
) -> Result<HttpResponse, Problem> {
    let InstitutionPath { lang, institution } = path.into_inner();
    let now = app.now();
    let house = memory.house(&app, institution).await?;
    let shown =
        (page(&app, &memory, lang, home_of(&house, now), now).await?, CachePolicy::Revalidate);
    let (address, until) =
        (in_language(lang, &of_institution(&house.institution)), house.seasons_until(now));
    Ok(standing::answer(&request, address, shown, house, until))
}

/// What a home shows.
pub fn home_of(house: &House, now: Timestamp) -> Home {
    let shown = cards::shown(house, now);
    (house.institution.clone(), shown, house.has_log, house.selections.clone())
}

/// The home as it is kept.
pub async fn page(
    app: &App,
    memory: &Memory,
    language: Language,
    home: Home,
    now: Timestamp,
) -> Result<Representation, Problem> {
    let page = of_institution(&home.0);
    let key = Key { page, language, state: format!("{home:?}") };
    memory.page(key, render(app, Voice::new(language), home, now)).await
}

async fn render(
    app: &App,
    voice: Voice,
    (institution, calls, has_log, selections): Home,
    now: Timestamp,
) -> Result<Representation, Problem> {
    let read = app.store.read(move |db| -> Result<_, Problem> {
        let mut entries = Vec::with_capacity(calls.len());
        for call in calls {
            let pieces = cards::latest_of_call(db, &call.1, now)?;
            entries.push((call, pieces));
        }
        Ok(entries)
    });
    let entries = read.await?;
    let path = of_institution(&institution);
    let mut layout = frame::of_walls(app, voice, (&institution, &path), &institution.name);
    layout.nav = vec![frame::calls(voice, &institution).current_if(true)];
    let said = voice.say("gallery-home-description").with("institution", &institution.name);
    layout.description = Some(said.to_string());
    let card = |(call, pieces): &(_, Vec<_>)| Card::of_call(voice, &institution, call, pieces);
    let cards: Vec<_> = entries.iter().map(card).collect();
    rendered(&InstitutionPage {
        layout,
        t: voice,
        hung: cards.iter().map(|card| card.hung).sum(),
        search: SearchForm::of_institution(voice, &institution),
        selections: SelectionLink::all(voice, &institution, &selections),
        cards,
        legal: Said::new(&institution.legal_notice, voice.language()),
        contact: institution.contact.to_string(),
        log: has_log.then(|| {
            let year = now.to_zoned(time_zone(&institution.time_zone)).year();
            let year = format!("{}.html", of_transparency(&institution, year));
            let at = |path: &str| in_language(voice.language(), path);
            (at(&of_log(&institution)), at(&year))
        }),
        name: institution.name,
    })
}
