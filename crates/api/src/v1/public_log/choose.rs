//! `PUT /api/v1/institutions/{institution}/public-log`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, ToSetUp};

use super::super::json::Body;
use super::view::PublicLog;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up::choose_public_log;

/// Chooses whether an institution has a public log
///
/// It has none unless it chooses so.
#[utoipa::path(
    put, path = "/api/v1/institutions/{institution}/public-log", tag = "set-up",
    operation_id = "choose_public_log",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    request_body = PublicLog,
    responses(
        (status = 200, description = "What is chosen now.", body = PublicLog),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn choose(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<InstitutionId>,
    Body(chosen): Body<PublicLog>,
) -> Answer {
    choose_public_log(&app, staff, *id, chosen.public).await?;
    private_json(StatusCode::OK, &chosen)
}
