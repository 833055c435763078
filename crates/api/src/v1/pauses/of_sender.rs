//! `POST /api/v1/contributions/{contribution}/pause`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::ContributionId;
use cimaise_web::{App, ToDecide};

use super::super::json::Body;
use super::super::views::PauseView;
use super::input::PauseInput;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{Invalid, JsonWanted, NotFound, SignedOut, Unreadable};
use crate::pauses::{self, Whom};

/// Keeps whoever sent a contribution from sending
///
/// By the address and the key with which it was sent. Whoever sends with one of them is answered `paused`, and
/// nothing is kept of it.
#[utoipa::path(
    post, path = "/api/v1/contributions/{contribution}/pause", tag = "moderation", operation_id = "pause_sender",
    params(("contribution" = uuid::Uuid, Path, description = "Who sent it.")),
    request_body = PauseInput,
    responses(
        (status = 201, description = "It holds from now on.", body = PauseView),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn of_sender(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<ContributionId>,
    input: Body<PauseInput>,
) -> Answer {
    let pause = pauses::begin(&app, staff, Whom::Sender(*id), input.0.into()).await?;
    private_json(StatusCode::CREATED, &PauseView::new(&pause, app.now()))
}
