//! `GET /api/v1/pages/{page}`

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};
use cimaise_core::{LegalPage, LegalPageId};
use cimaise_store::{StoreError, legal_pages};
use cimaise_web::{App, Problem};

use super::view::LegalPageView;
use crate::answers::{Answer, public_json};
use crate::openapi::problems::NotFound;

/// A page of an institution that everybody sees
#[utoipa::path(
    get, path = "/api/v1/pages/{page}", tag = "gallery", operation_id = "get_legal_page",
    params(("page" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "It.", body = LegalPageView),
        (status = 404, response = NotFound),
    ),
)]
pub(crate) async fn one(app: Data<App>, request: HttpRequest, id: Path<LegalPageId>) -> Answer {
    let id = id.into_inner();
    let read = app.store.read(move |db| -> Result<_, Problem> {
        let page = Some(legal_pages::by_id(db, id)?).filter(LegalPage::is_shown);
        LegalPageView::of(db, page.ok_or(StoreError::NotFound)?)
    });
    public_json(&request, &read.await?)
}
