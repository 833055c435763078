//! `PUT /api/v1/institutions/{institution}/second-factor`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::App;

use super::super::json::Body;
use super::rule::SecondFactorRule;
use crate::answers::{Answer, private_json};
use crate::confirmation::Confirmed;
use crate::openapi::problems::{ConfirmationNeeded, SecondFactor, SetUpRefused};
use crate::people;

/// Chooses whether an institution asks its staff for a second factor
///
/// An owner does, who has one.
#[utoipa::path(
    put, path = "/api/v1/institutions/{institution}/second-factor", tag = "people",
    operation_id = "choose_second_factor_rule",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    request_body = SecondFactorRule,
    responses(
        (status = 200, description = "What is chosen now.", body = SecondFactorRule),
        (status = 403, response = ConfirmationNeeded),
        (status = 409, response = SecondFactor),
        SetUpRefused,
    ),
    security(("session" = [])),
)]
pub(crate) async fn choose_rule(
    app: Data<App>,
    Confirmed { me, sent: Body(chosen) }: Confirmed<Body<SecondFactorRule>>,
    id: Path<InstitutionId>,
) -> Answer {
    people::ask_for_second_factor(&app, me.staff, *id, chosen.asked).await?;
    private_json(StatusCode::OK, &chosen)
}
