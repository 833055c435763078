//! `GET /api/v1/calls/{call}`

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::App;

use super::super::views::CallView;
use crate::answers::{Answer, public_json};
use crate::openapi::problems::NotFound;

/// A call with its themes
#[utoipa::path(
    get, path = "/api/v1/calls/{call}", tag = "gallery", operation_id = "get_call",
    params(("call" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "It.", body = CallView),
        (status = 404, response = NotFound),
    ),
)]
pub(crate) async fn one(app: Data<App>, request: HttpRequest, id: Path<CallId>) -> Answer {
    public_json(&request, &CallView::announced(&app, *id).await?)
}
