//! `PUT /api/v1/letters/{letter}/recipient`

use actix_web::web::{Data, Path};
use cimaise_core::MailId;
use cimaise_web::{App, ToDecide};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use crate::answers::{Answer, nothing};
use crate::openapi::problems::{Invalid, JsonWanted, NotFound, SignedOut, Unreadable};
use crate::outbox::{self, Mending};

/// A corrected address.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecipientInput {
    /// The contribution has this address from now on.
    #[schema(example = "camille@example.org")]
    email: String,
}

/// Sends a letter that did not arrive again
///
/// To a corrected address, or the same.
#[utoipa::path(
    put, path = "/api/v1/letters/{letter}/recipient", tag = "moderation", operation_id = "send_letter_again",
    params(("letter" = uuid::Uuid, Path, description = "Which.")),
    request_body = RecipientInput,
    responses(
        (status = 204, description = "It leaves again."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn send_again(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<MailId>,
    Body(input): Body<RecipientInput>,
) -> Answer {
    outbox::mend(&app, staff, *id, Mending::Again(input.email)).await?;
    Ok(nothing())
}
