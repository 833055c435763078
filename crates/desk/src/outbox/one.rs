//! One letter that waits, as it will be written, and its personal line.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use cimaise_core::{DecisionId, Language, QueuePart, Staff, Words};
use cimaise_store::{Db, StoreError, contributions, institutions, outbox};
use cimaise_web::{App, Edge, Layout, Problem, SignedIn, private_page};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;
use serde::Deserialize;

use super::rows::Row;
use crate::addresses;
use crate::frame::{Frame, Tab};
use crate::letter::Preview;

/// What was just done.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    done: String,
}

#[derive(Template)]
#[template(path = "desk/outbox-letter.html")]
struct LetterPage {
    layout: Layout,
    t: Voice,
    row: Row,
    /// Where the contribution is.
    contribution: String,
    /// The outbox of its call.
    back: String,
    /// The language of the contributor.
    language: Language,
    words: String,
    words_max: usize,
    letter: Preview,
    /// The personal line was just kept.
    kept: bool,
}

/// `GET /desk/outbox/{decision}`
pub async fn show(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<DecisionId>,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let (id, now, edge) = (id.into_inner(), app.now(), app.edge.clone());
    let kept = asked.done == "word";
    let read = move |db: &mut Db| LetterPage::read(db, &edge, staff, id, kept, now);
    private_page(&app.store.read(read).await?)
}

impl LetterPage {
    fn read(
        db: &mut Db,
        edge: &Edge,
        staff: Staff,
        id: DecisionId,
        kept: bool,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let entry = outbox::seen(db, &staff, id, now)?;
        let frame = Frame::read(db, staff)?;
        let t = frame.voice();
        let of = contributions::by_id(db, entry.decision.contribution)?;
        let zone = time_zone(&institutions::by_id(db, of.institution)?.time_zone);
        Ok(Self {
            layout: frame.layout(&of.title, Tab::Outbox),
            t,
            contribution: addresses::contribution(of.id, &QueuePart::default()),
            back: addresses::outbox(entry.call, None),
            language: of.language,
            words: entry.decision.words.to_string(),
            words_max: Words::MAX,
            letter: Preview::of_decision(db, edge, &entry.decision, now)?,
            row: Row::of(t, entry, &zone),
            kept,
        })
    }
}
