//! The first page: the calls of all institutions, or the home of the only one.

use std::sync::Arc;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::Language;
use cimaise_web::{App, CachePolicy, Layout, Problem, Representation, rendered};
use cimaise_words::Voice;
use jiff::Timestamp;
use serde::Deserialize;

use crate::addresses::in_language;
use crate::cards::{self, Card};
use crate::institution::{Home, home_of, page};
use crate::memory::Key;
use crate::town::Town;
use crate::{Memory, standing};

/// The reader's language.
#[derive(Deserialize)]
pub struct IndexPath {
    lang: Language,
}

#[derive(Template)]
#[template(path = "gallery/index.html")]
struct IndexPage {
    layout: Layout,
    t: Voice,
    cards: Vec<Card>,
}

/// `/{lang}/`.
pub async fn index(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<IndexPath>,
) -> Result<HttpResponse, Problem> {
    let (language, now) = (path.lang, app.now());
    let town = Town::kept(&app, &memory).await?;
    let mut homes: Vec<_> = town.houses.iter().map(|house| home_of(house, now)).collect();
    let answer = match (homes.len(), homes.pop()) {
        (1, Some(only)) => page(&app, &memory, language, only, now).await?,
        (_, last) => {
            homes.extend(last);
            let key = Key { page: "/".to_owned(), language, state: format!("{homes:?}") };
            memory.page(key, render(&app, Voice::new(language), homes, now)).await?
        }
    };
    let (address, until) = (in_language(language, "/"), town.seasons_until(now));
    let shown = (answer, CachePolicy::Revalidate);
    Ok(standing::answer(&request, address, shown, Arc::new(town), until))
}

async fn render(
    app: &App,
    voice: Voice,
    homes: Vec<Home>,
    now: Timestamp,
) -> Result<Representation, Problem> {
    let read = app.store.read(move |db| -> Result<_, Problem> {
        let mut cards = Vec::new();
        for (institution, calls, ..) in &homes {
            for call in calls {
                let pieces = cards::latest_of_call(db, &call.1, now)?;
                let mut card = Card::of_call(voice, institution, call, &pieces);
                card.kicker = Some(institution.name.clone());
                cards.push(card);
            }
        }
        Ok(cards)
    });
    let mut cards = read.await?;
    // Open ones first, whosever they are; then those to come.
    cards.sort_by_key(|card| (!card.dates.open, !card.dates.before));
    let mut layout = Layout::new(voice, voice.say("gallery-calls")).in_every_language("/");
    layout.description = Some(voice.say("gallery-index-lede").to_string());
    layout.canonical = Some(app.edge.absolute(&format!("/{}/", voice.language())));
    rendered(&IndexPage { layout, t: voice, cards })
}
