//! `GET /api/v1/institutions/{institution}/selections`

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_store::{institutions, selections};
use cimaise_web::{App, Problem};

use super::view::SelectionView;
use crate::answers::{Answer, public_json};
use crate::openapi::problems::NotFound;

/// The selections of an institution, the latest first
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/selections", tag = "gallery",
    operation_id = "list_selections",
    params(("institution" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "Those that everybody sees.", body = Vec<SelectionView>),
        (status = 404, response = NotFound),
    ),
)]
pub(crate) async fn list(app: Data<App>, request: HttpRequest, id: Path<InstitutionId>) -> Answer {
    let id = id.into_inner();
    let read = app.store.read(move |db| -> Result<Vec<_>, Problem> {
        institutions::by_id(db, id)?;
        let found = selections::of_institution(db, id)?;
        found.into_iter().map(|one| SelectionView::of(db, one)).collect()
    });
    public_json(&request, &read.await?)
}
