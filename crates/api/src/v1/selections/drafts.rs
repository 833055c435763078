//! `GET /api/v1/institutions/{institution}/selections/drafts`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, Problem, ToRead};

use super::view::SelectionView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotEnough, NotFound, SignedOut};
use crate::set_up;

/// The selections that an institution has not announced
///
/// Those for which you may pick, the latest first.
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/selections/drafts", tag = "set-up",
    operation_id = "list_selection_drafts",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    responses(
        (status = 200, description = "All of them.", body = Vec<SelectionView>),
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
        let mut found = set_up::selections_for(db, &staff, id)?;
        found.retain(|one| !one.is_announced());
        found.into_iter().map(|one| SelectionView::of(db, one)).collect()
    });
    private_json(StatusCode::OK, &read.await?)
}
