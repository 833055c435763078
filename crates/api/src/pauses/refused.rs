//! What is told to who is paused. Nothing is kept of what they sent.

use actix_web::http::StatusCode;
use cimaise_core::{Institution, Language, PauseRole};
use cimaise_store::Db;
use cimaise_store::pauses::{self, Known};
use cimaise_web::{App, Problem};
use cimaise_words::{Voice, time_zone};
use jiff::{SignedDuration, Timestamp};

/// 403 `paused`, with until when, why, and where one contests it, for who is paused.
pub(crate) async fn refuse_if_paused(
    app: &App,
    institution: &Institution,
    role: PauseRole,
    who: Known,
    language: Language,
) -> Result<(), Problem> {
    let (id, now) = (institution.id, app.now());
    let read = move |db: &mut Db| pauses::standing(db, id, role, &who, now);
    let Some(pause) = app.store.read(read).await? else { return Ok(()) };
    let date = last_day(pause.until, institution, language);
    Err(Problem::new(StatusCode::FORBIDDEN, "paused")
        .with("date", date)
        .with("reason", pause.reason.to_string())
        .with("contact", institution.contact.to_string()))
}

/// The last day of a pause in words.
fn last_day(until: Timestamp, institution: &Institution, language: Language) -> String {
    let last = until - SignedDuration::from_secs(1);
    Voice::new(language).date(last, &time_zone(&institution.time_zone)).to_string()
}
