//! `POST /api/v1/calls/{call}/outbox/hold`

use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, ToDecide};

use super::super::json::Body;
use super::selection::OutboxSelection;
use crate::answers::{Answer, nothing};
use crate::openapi::problems::{Conflict, Invalid, JsonWanted, NotFound, SignedOut, Unreadable};
use crate::outbox::{self, Keeping};

/// Holds what is not told yet
///
/// Nobody is told of these decisions until they are released, neither by mail nor on the follow-up page;
/// they can be undone meanwhile. All of them, or none.
#[utoipa::path(
    post, path = "/api/v1/calls/{call}/outbox/hold", tag = "moderation", operation_id = "hold_letters",
    params(("call" = uuid::Uuid, Path, description = "Of which call.")),
    request_body = OutboxSelection,
    responses(
        (status = 204, description = "They are held."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn hold(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<CallId>,
    Body(input): Body<OutboxSelection>,
) -> Answer {
    outbox::keep(&app, staff, *id, input.decisions, Keeping::Hold).await?;
    Ok(nothing())
}
