//! `GET /api/v1/institutions/{institution}/public-log`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, ToRead};

use super::view::PublicLog;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up::has_public_log;

/// Whether an institution has a public log
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/public-log", tag = "set-up",
    operation_id = "get_public_log",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    responses(
        (status = 200, description = "What is chosen.", body = PublicLog),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn show(app: Data<App>, ToRead(staff): ToRead, id: Path<InstitutionId>) -> Answer {
    let public = has_public_log(&app, staff, *id).await?;
    private_json(StatusCode::OK, &PublicLog { public })
}
