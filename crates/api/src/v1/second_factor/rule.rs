//! `GET /api/v1/institutions/{institution}/second-factor`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, InPerson};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::people;

/// Whether an institution asks its staff for a second factor.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SecondFactorRule {
    /// Whoever works there and has none sees nothing until they have one.
    pub(super) asked: bool,
}

/// Whether an institution asks its staff for a second factor
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/second-factor", tag = "people",
    operation_id = "get_second_factor_rule",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    responses(
        (status = 200, description = "What is chosen.", body = SecondFactorRule),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn rule(app: Data<App>, me: InPerson, id: Path<InstitutionId>) -> Answer {
    let asked = people::is_second_factor_asked(&app, me.staff, *id).await?;
    private_json(StatusCode::OK, &SecondFactorRule { asked })
}
