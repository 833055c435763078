//! `/api/v1/contributions/{contribution}/notes` and `/pass`: what the staff says to each other.

use actix_web::web::{Data, Path};
use cimaise_core::{ContributionId, PersonId, PrivateNote};
use cimaise_web::{App, Problem, ToDecide};
use serde::Deserialize;
use utoipa::ToSchema;

use super::json::Body;
use crate::answers::{Answer, nothing};
use crate::decision::does_not_fit;
use crate::notes;
use crate::openapi::problems::{
    Conflict, Invalid, JsonWanted, NotFound, Own, SignedOut, Unreadable,
};

/// A note for the staff.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoteInput {
    /// At most 2000 characters.
    note: String,
}

/// To whom an entry is passed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PassInput {
    /// A colleague who may decide on it.
    #[schema(value_type = uuid::Uuid)]
    to: PersonId,
    /// A note that goes with it; at most 2000 characters.
    #[serde(default)]
    note: String,
}

fn note(text: &str) -> Result<PrivateNote, Problem> {
    PrivateNote::parse(text).map_err(|fault| does_not_fit("note", fault))
}

/// Writes a note on a contribution
///
/// Only the staff of its call reads it.
#[utoipa::path(
    post, path = "/api/v1/contributions/{contribution}/notes", tag = "moderation", operation_id = "write_note",
    params(("contribution" = uuid::Uuid, Path, description = "On which contribution.")),
    request_body = NoteInput,
    responses(
        (status = 204, description = "Written."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 403, response = Own),
        (status = 404, response = NotFound),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn write(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<ContributionId>,
    input: Body<NoteInput>,
) -> Answer {
    notes::write(&app, staff, id.into_inner(), note(&input.0.note)?).await?;
    Ok(nothing())
}

/// Passes an entry of the queue to a colleague
///
/// They find it first in what they hold, for a day.
#[utoipa::path(
    post, path = "/api/v1/contributions/{contribution}/pass", tag = "moderation", operation_id = "pass",
    params(("contribution" = uuid::Uuid, Path, description = "Which contribution.")),
    request_body = PassInput,
    responses(
        (status = 204, description = "Theirs."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 403, response = Own),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn pass(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<ContributionId>,
    input: Body<PassInput>,
) -> Answer {
    let note = note(&input.0.note)?;
    notes::pass(&app, staff, id.into_inner(), Some(input.0.to), note).await?;
    Ok(nothing())
}
