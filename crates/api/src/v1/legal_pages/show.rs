//! `POST /api/v1/pages/{page}/showing`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::LegalPageId;
use cimaise_web::{App, ToSetUp};

use super::view::LegalPageView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up;

/// Shows a page of an institution to everybody
///
/// It is named at the foot of all pages of the institution. Doing it twice is fine.
#[utoipa::path(
    post, path = "/api/v1/pages/{page}/showing", tag = "set-up", operation_id = "show_legal_page",
    params(("page" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "As it is now.", body = LegalPageView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn show(app: Data<App>, ToSetUp(staff): ToSetUp, id: Path<LegalPageId>) -> Answer {
    let page = set_up::show_page(&app, staff, *id).await?;
    private_json(StatusCode::OK, &LegalPageView::read(&app, page).await?)
}
