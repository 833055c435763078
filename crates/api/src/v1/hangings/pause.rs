//! `POST /api/v1/calls/{call}/hangings/pause`

use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, ToDecide};

use crate::answers::{Answer, nothing};
use crate::hangings;
use crate::openapi::problems::{NotFound, SignedOut};

/// Pauses what a call hangs
///
/// It hangs nothing until it is resumed, dates included. Doing it twice is fine.
#[utoipa::path(
    post, path = "/api/v1/calls/{call}/hangings/pause", tag = "moderation", operation_id = "pause_hangings",
    params(("call" = uuid::Uuid, Path, description = "Which call.")),
    responses(
        (status = 204, description = "It hangs nothing for now."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn pause(app: Data<App>, ToDecide(staff): ToDecide, id: Path<CallId>) -> Answer {
    hangings::pause(&app, staff, *id).await?;
    Ok(nothing())
}
