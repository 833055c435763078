//! `GET /api/v1/institutions`

use actix_web::HttpRequest;
use actix_web::web::Data;
use cimaise_store::institutions;
use cimaise_web::{App, Problem};

use super::super::views::InstitutionView;
use crate::answers::{Answer, public_json};

/// All institutions, by name
#[utoipa::path(
    get, path = "/api/v1/institutions", tag = "gallery", operation_id = "list_institutions",
    responses((status = 200, description = "All of them.", body = Vec<InstitutionView>)),
)]
pub(crate) async fn list(app: Data<App>, request: HttpRequest) -> Answer {
    let all = app.store.read(|db| Ok::<_, Problem>(institutions::all(db)?)).await?;
    let all: Vec<_> = all.into_iter().map(InstitutionView::from).collect();
    public_json(&request, &all)
}
