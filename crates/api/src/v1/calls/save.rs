//! `PUT /api/v1/calls/{call}`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, ToSetUp};

use super::super::CallInput;
use super::super::json::Body;
use super::super::views::CallView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up;

/// Rewrites a call
///
/// Its words, dates and terms become those given; its address stays.
#[utoipa::path(
    put, path = "/api/v1/calls/{call}", tag = "set-up", operation_id = "save_call",
    params(("call" = uuid::Uuid, Path, description = "Its id.")),
    request_body = CallInput,
    responses(
        (status = 200, description = "The call as it is now.", body = CallView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn save(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<CallId>,
    input: Body<CallInput>,
) -> Answer {
    set_up::save_call(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::OK, &CallView::now(&app, *id).await?)
}
