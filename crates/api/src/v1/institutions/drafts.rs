//! `GET /api/v1/institutions/{institution}/drafts`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, Problem, ToRead};

use super::super::views::CallView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotEnough, NotFound, SignedOut};
use crate::set_up;

/// The calls that an institution has not announced
///
/// Those that you may set up, the latest to open first.
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/drafts", tag = "set-up", operation_id = "list_drafts",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    responses(
        (status = 200, description = "All of them.", body = Vec<CallView>),
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
    let (id, now) = (id.into_inner(), app.now());
    let read = app.store.read(move |db| -> Result<Vec<CallView>, Problem> {
        let drafts = set_up::drafts(db, &staff, id)?;
        drafts.into_iter().map(|call| CallView::load(db, call, now)).collect()
    });
    private_json(StatusCode::OK, &read.await?)
}
