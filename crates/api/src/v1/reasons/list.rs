//! `GET /api/v1/institutions/{institution}/reasons`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, ToRead};

use super::super::views::ReasonView;
use super::view::views;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up::{self};

/// The catalogue of reasons, in its order
///
/// With those that are no longer offered.
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/reasons", tag = "moderation",
    operation_id = "list_reasons",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    responses(
        (status = 200, description = "All of them.", body = Vec<ReasonView>),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn list(app: Data<App>, ToRead(staff): ToRead, id: Path<InstitutionId>) -> Answer {
    let catalogue = set_up::catalogue(&app, staff, *id).await?;
    private_json(StatusCode::OK, &views(catalogue))
}
