//! `DELETE /api/v1/calls/{call}/archive`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, ToSetUp};

use super::super::views::CallView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up;

/// Brings back a call that was put away
///
/// Its dates hold again. Doing it twice is fine.
#[utoipa::path(
    delete, path = "/api/v1/calls/{call}/archive", tag = "set-up", operation_id = "bring_call_back",
    params(("call" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "The call as it is now.", body = CallView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn bring_back(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<CallId>,
) -> Answer {
    set_up::bring_back(&app, staff, *id).await?;
    private_json(StatusCode::OK, &CallView::now(&app, *id).await?)
}
