//! `POST /api/v1/contributions/{contribution}/notes`

use actix_web::web::{Data, Path};
use cimaise_core::ContributionId;
use cimaise_web::{App, ToDecide};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use super::input::note;
use crate::answers::{Answer, nothing};
use crate::notes;
use crate::openapi::problems::{Invalid, JsonWanted, NotFound, Own, SignedOut, Unreadable};

/// A note for the staff.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoteInput {
    /// At most 2000 characters.
    note: String,
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
