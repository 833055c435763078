//! `POST /api/v1/institutions/{institution}/pages`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, ToSetUp};

use super::super::json::Body;
use super::input::LegalPageInput;
use super::view::LegalPageView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up;

/// Begins a page of an institution
///
/// Its institution alone sees it until it is shown. Its address is made from its title. At most 30 pages.
#[utoipa::path(
    post, path = "/api/v1/institutions/{institution}/pages", tag = "set-up",
    operation_id = "add_legal_page",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    request_body = LegalPageInput,
    responses(
        (status = 201, description = "The new page.", body = LegalPageView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn add(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<InstitutionId>,
    input: Body<LegalPageInput>,
) -> Answer {
    let begun = set_up::begin_page(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::CREATED, &LegalPageView::read(&app, begun).await?)
}
