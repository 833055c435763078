//! What programs are answered, and the script of our form, which asks for the same.

use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};
use actix_web::web::Data;
use cimaise_core::{ContributionId, Institution, Language};
use cimaise_web::{App, CachePolicy, Problem, Sender};
use serde::Serialize;
use utoipa::ToSchema;

use super::door::Door;
use super::draft::Draft;
use super::receive::{Outcome, receive};

/// What programs and our script are answered.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReceivedBody {
    /// The contributor's private address: state, withdrawal. Whoever holds it acts in their name.
    #[schema(example = "https://cimaise.example/fr/follow/AZOfPHoQfMCKni9dHAuaEQ")]
    pub follow_up: String,
    /// The key of whoever sent, for programs: with it in the field `sender`, the very same
    /// pictures sent again are answered by the address that they have. Keep it as secret.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sender: Option<String>,
}

/// Takes what a program sends, and answers it.
pub(super) async fn answer(
    app: &Data<App>,
    mut door: Door,
    draft: Draft,
    language: Language,
) -> Result<HttpResponse, Problem> {
    let sender = match draft.sender.trim() {
        "" => app.follow_up.new_sender()?,
        key => app.follow_up.read_sender(key).ok_or_else(unknown_sender)?,
    };
    let outcome = receive(app, &mut door, draft, &sender, language).await?;
    told(app, (&door.institution, language), outcome, Some(&sender))
}

/// What became of a draft, with the key of its sender for who keeps it by themselves.
pub(super) fn told(
    app: &App,
    at: (&Institution, Language),
    outcome: Outcome,
    sender: Option<&Sender>,
) -> Result<HttpResponse, Problem> {
    match outcome {
        Outcome::Received(id) => Ok(follow(app, StatusCode::CREATED, at, id, sender)),
        Outcome::Again(id) => Ok(follow(app, StatusCode::OK, at, id, sender)),
        Outcome::Mailed => Err(Problem::new(StatusCode::CONFLICT, "already-received")),
        Outcome::NotOpen => Err(Problem::new(StatusCode::CONFLICT, "theme-not-open")),
        Outcome::Invalid(_, problem) => Err(problem),
    }
}

fn follow(
    app: &App,
    status: StatusCode,
    (house, language): (&Institution, Language),
    id: ContributionId,
    sender: Option<&Sender>,
) -> HttpResponse {
    let follow_up = app.edge.absolute_in(house, &app.follow_up.path(language, id));
    HttpResponse::build(status)
        .insert_header((header::LOCATION, follow_up.clone()))
        .insert_header((header::CACHE_CONTROL, CachePolicy::Private.header()))
        .json(ReceivedBody { follow_up, sender: sender.map(|sender| sender.key().to_owned()) })
}

/// 422: no house of ours gave that key.
fn unknown_sender() -> Problem {
    Problem::invalid().field("sender", "unreadable")
}
