//! `GET /api/v1/institutions/{institution}/renditions`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, ToRead};

use super::view::Renditions;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up::wants_avif;

/// How an institution's pictures are drawn
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/renditions", tag = "set-up",
    operation_id = "get_renditions",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    responses(
        (status = 200, description = "What is chosen.", body = Renditions),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn show(app: Data<App>, ToRead(staff): ToRead, id: Path<InstitutionId>) -> Answer {
    private_json(StatusCode::OK, &Renditions { avif: wants_avif(&app, staff, *id).await? })
}
