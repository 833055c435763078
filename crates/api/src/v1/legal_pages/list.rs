//! `GET /api/v1/institutions/{institution}/pages`

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};
use cimaise_core::{InstitutionId, LegalPage};
use cimaise_store::{institutions, legal_pages};
use cimaise_web::{App, Problem};

use super::view::LegalPageView;
use crate::answers::{Answer, public_json};
use crate::openapi::problems::NotFound;

/// The pages of an institution beside its calls, in their order
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/pages", tag = "gallery",
    operation_id = "list_legal_pages",
    params(("institution" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "Those that everybody sees.", body = Vec<LegalPageView>),
        (status = 404, response = NotFound),
    ),
)]
pub(crate) async fn list(app: Data<App>, request: HttpRequest, id: Path<InstitutionId>) -> Answer {
    let id = id.into_inner();
    let read = app.store.read(move |db| -> Result<Vec<_>, Problem> {
        institutions::by_id(db, id)?;
        let mut found = legal_pages::of_institution(db, id)?;
        found.retain(LegalPage::is_shown);
        found.into_iter().map(|one| LegalPageView::of(db, one)).collect()
    });
    public_json(&request, &read.await?)
}
