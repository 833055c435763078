//! `POST /api/v1/contributions/{contribution}/pass`

use actix_web::web::{Data, Path};
use cimaise_core::{ContributionId, PersonId};
use cimaise_web::{App, ToDecide};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use super::input::note;
use crate::answers::{Answer, nothing};
use crate::notes;
use crate::openapi::problems::{
    Conflict, Invalid, JsonWanted, NotFound, Own, SignedOut, Unreadable,
};

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
