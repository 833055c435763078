//! `POST /api/v1/calls/{call}/outbox/release`

use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, ToDecide};

use super::super::json::Body;
use super::selection::OutboxSelection;
use crate::answers::{Answer, nothing};
use crate::openapi::problems::{Conflict, Invalid, JsonWanted, NotFound, SignedOut, Unreadable};
use crate::outbox::{self, Keeping};

/// Releases what is held
///
/// The letters leave now, or once the decisions can no longer be undone. All of them, or none.
#[utoipa::path(
    post, path = "/api/v1/calls/{call}/outbox/release", tag = "moderation", operation_id = "release_letters",
    params(("call" = uuid::Uuid, Path, description = "Of which call.")),
    request_body = OutboxSelection,
    responses(
        (status = 204, description = "They are told."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn release(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<CallId>,
    Body(input): Body<OutboxSelection>,
) -> Answer {
    outbox::keep(&app, staff, *id, input.decisions, Keeping::Release).await?;
    Ok(nothing())
}
