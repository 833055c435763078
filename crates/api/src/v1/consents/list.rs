//! `GET /api/v1/calls/{call}/consents`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, ToRead};

use super::super::views::CallConsentView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up;

/// What a call asks contributors to agree to
///
/// In the order of its forms, each in its latest version; last, those that it asks for no more.
#[utoipa::path(
    get, path = "/api/v1/calls/{call}/consents", tag = "set-up", operation_id = "list_consents",
    params(("call" = uuid::Uuid, Path, description = "Which call.")),
    responses(
        (status = 200, description = "All of them.", body = Vec<CallConsentView>),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn list(app: Data<App>, ToRead(staff): ToRead, id: Path<CallId>) -> Answer {
    let all = set_up::consents_of(&app, staff, *id).await?;
    private_json(StatusCode::OK, &CallConsentView::all(all))
}
