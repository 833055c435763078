//! `POST /api/v1/notices/{notice}/pause`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::NoticeId;
use cimaise_web::{App, ToDecide};

use super::super::json::Body;
use super::super::views::PauseView;
use super::input::PauseInput;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{Invalid, JsonWanted, NotFound, SignedOut, Unreadable};
use crate::pauses::{self, Whom};

/// Keeps whoever gave a notice from giving others
///
/// By the address that they left.
#[utoipa::path(
    post, path = "/api/v1/notices/{notice}/pause", tag = "moderation", operation_id = "pause_notifier",
    params(("notice" = uuid::Uuid, Path, description = "The id of the notice that they gave.")),
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
pub(crate) async fn of_notifier(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<NoticeId>,
    input: Body<PauseInput>,
) -> Answer {
    let pause = pauses::begin(&app, staff, Whom::Notifier(*id), input.0.into()).await?;
    private_json(StatusCode::CREATED, &PauseView::new(&pause, app.now()))
}
