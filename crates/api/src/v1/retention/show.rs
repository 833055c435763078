//! `GET /api/v1/calls/{call}/retention`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, ToRead};

use super::view::RetentionView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up::{self};

/// What a call keeps
#[utoipa::path(
    get, path = "/api/v1/calls/{call}/retention", tag = "set-up", operation_id = "get_retention",
    params(("call" = uuid::Uuid, Path, description = "Which.")),
    responses(
        (status = 200, description = "What is chosen, and what goes.", body = RetentionView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn show(app: Data<App>, ToRead(staff): ToRead, id: Path<CallId>) -> Answer {
    let kept = set_up::kept(&app, staff, *id).await?;
    private_json(StatusCode::OK, &RetentionView::of(&kept))
}
