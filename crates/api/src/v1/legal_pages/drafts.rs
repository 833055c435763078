//! `GET /api/v1/institutions/{institution}/pages/drafts`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, Problem, ToRead};

use super::view::LegalPageView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotEnough, NotFound, SignedOut};
use crate::set_up;

/// The pages of an institution that it does not show
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/pages/drafts", tag = "set-up",
    operation_id = "list_legal_page_drafts",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    responses(
        (status = 200, description = "All of them, in their order.", body = Vec<LegalPageView>),
        (status = 401, response = SignedOut),
        (status = 403, response = NotEnough),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn drafts(
    app: Data<App>,
    ToRead(staff): ToRead,
    id: Path<InstitutionId>,
) -> Answer {
    let id = id.into_inner();
    let read = app.store.read(move |db| -> Result<Vec<_>, Problem> {
        let mut found = set_up::pages_for(db, &staff, id)?;
        found.retain(|one| !one.is_shown());
        found.into_iter().map(|one| LegalPageView::of(db, one)).collect()
    });
    private_json(StatusCode::OK, &read.await?)
}
