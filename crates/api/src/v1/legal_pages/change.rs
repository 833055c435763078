//! `PUT /api/v1/pages/{page}`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::LegalPageId;
use cimaise_web::{App, ToSetUp};

use super::super::json::Body;
use super::input::LegalPageInput;
use super::view::LegalPageView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up;

/// Words a page of an institution anew
///
/// Its address and its place stay.
#[utoipa::path(
    put, path = "/api/v1/pages/{page}", tag = "set-up", operation_id = "change_legal_page",
    params(("page" = uuid::Uuid, Path, description = "Its id.")),
    request_body = LegalPageInput,
    responses(
        (status = 200, description = "As it is now.", body = LegalPageView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn change(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<LegalPageId>,
    input: Body<LegalPageInput>,
) -> Answer {
    let saved = set_up::save_page(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::OK, &LegalPageView::read(&app, saved).await?)
}
