//! `GET /api/v1/institutions/{institution}`

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_store::institutions;
use cimaise_web::{App, Problem};

use super::super::views::InstitutionView;
use crate::answers::{Answer, public_json};
use crate::openapi::problems::NotFound;

/// One institution
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}", tag = "gallery", operation_id = "get_institution",
    params(("institution" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "It.", body = InstitutionView),
        (status = 404, response = NotFound),
    ),
)]
pub(crate) async fn one(app: Data<App>, request: HttpRequest, id: Path<InstitutionId>) -> Answer {
    let id = id.into_inner();
    let found = app.store.read(move |db| Ok::<_, Problem>(institutions::by_id(db, id)?)).await?;
    public_json(&request, &InstitutionView::from(found))
}
