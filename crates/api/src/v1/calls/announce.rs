//! `POST /api/v1/calls/{call}/announcement`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, ToSetUp};

use super::super::views::CallView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up;

/// Announces a call
///
/// Everybody sees it from now on, and it is open as its dates say. Doing it twice is fine.
#[utoipa::path(
    post, path = "/api/v1/calls/{call}/announcement", tag = "set-up", operation_id = "announce_call",
    params(("call" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "The call as it is now.", body = CallView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn announce(app: Data<App>, ToSetUp(staff): ToSetUp, id: Path<CallId>) -> Answer {
    set_up::announce(&app, staff, *id).await?;
    private_json(StatusCode::OK, &CallView::now(&app, *id).await?)
}
