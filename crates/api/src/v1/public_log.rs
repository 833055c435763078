//! `/api/v1/institutions/{institution}/public-log`: whether everybody may read what was decided.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, ToRead, ToSetUp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::json::Body;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SetUpRefused, SignedOut};
use crate::set_up::{choose_public_log, has_public_log};

/// Whether an institution shows everybody what it decided.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PublicLog {
    /// Show at `/{language}/{institution}/log.html` how many pictures were hung, refused (and why), sent back
    /// with a question and taken down each day: no name, no title, nothing that may still be undone. At
    /// `/{language}/{institution}/transparency/{year}.html` (and `.json`, `.csv`), what it answers for in a year, in
    /// numbers.
    public: bool,
}

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
