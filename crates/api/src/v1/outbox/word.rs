//! `PUT /api/v1/decisions/{decision}/words`

use actix_web::web::{Data, Path};
use cimaise_core::DecisionId;
use cimaise_web::{App, ToDecide};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use crate::answers::{Answer, nothing};
use crate::openapi::problems::{Conflict, Invalid, JsonWanted, NotFound, SignedOut, Unreadable};
use crate::outbox;

/// A personal line.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WordsInput {
    /// To the contributor, besides the text of the reason; at most 2000 characters.
    words: String,
}

/// Rewrites the personal line of what is not told yet
///
/// Whoever made the decision, or sets its call up. The ready text of the reason stays.
#[utoipa::path(
    put, path = "/api/v1/decisions/{decision}/words", tag = "moderation", operation_id = "word_letter",
    params(("decision" = uuid::Uuid, Path, description = "Of which decision.")),
    request_body = WordsInput,
    responses(
        (status = 204, description = "So it will be told."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn word(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<DecisionId>,
    Body(input): Body<WordsInput>,
) -> Answer {
    outbox::word(&app, staff, *id, &input.words).await?;
    Ok(nothing())
}
