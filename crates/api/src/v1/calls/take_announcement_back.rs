//! `DELETE /api/v1/calls/{call}/announcement`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, ToSetUp};

use super::super::views::CallView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, Received, SignedOut};
use crate::set_up;

/// Takes the announcement of a call back
///
/// Nobody but its institution sees it any more, until it is announced again. Once something was sent to it,
/// it can only be put away. Doing it twice is fine.
#[utoipa::path(
    delete, path = "/api/v1/calls/{call}/announcement", tag = "set-up", operation_id = "take_announcement_back",
    params(("call" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "The call as it is now.", body = CallView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 409, response = Received),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn take_announcement_back(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<CallId>,
) -> Answer {
    set_up::take_announcement_back(&app, staff, *id).await?;
    private_json(StatusCode::OK, &CallView::now(&app, *id).await?)
}
