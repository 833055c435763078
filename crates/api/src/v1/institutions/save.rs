//! `PUT /api/v1/institutions/{institution}`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, ToSetUp};

use super::super::json::Body;
use super::super::views::InstitutionView;
use super::input::InstitutionInput;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up::save_institution;

/// Rewrites an institution
///
/// What it says of itself and how it looks become what is given; its address stays.
#[utoipa::path(
    put, path = "/api/v1/institutions/{institution}", tag = "set-up", operation_id = "save_institution",
    params(("institution" = uuid::Uuid, Path, description = "Its id.")),
    request_body = InstitutionInput,
    responses(
        (status = 200, description = "The institution as it is now.", body = InstitutionView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn save(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<InstitutionId>,
    input: Body<InstitutionInput>,
) -> Answer {
    let institution = save_institution(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::OK, &InstitutionView::from(institution))
}
