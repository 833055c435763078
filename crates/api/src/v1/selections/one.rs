//! `GET /api/v1/selections/{selection}`

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};
use cimaise_core::{Selection, SelectionId};
use cimaise_store::{Db, StoreError, StoreResult, selections};
use cimaise_web::App;

use super::view::SelectionView;
use crate::answers::{Answer, public_json};
use crate::openapi::problems::NotFound;

/// A selection that everybody sees
#[utoipa::path(
    get, path = "/api/v1/selections/{selection}", tag = "gallery", operation_id = "get_selection",
    params(("selection" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "It.", body = SelectionView),
        (status = 404, response = NotFound),
    ),
)]
pub(crate) async fn one(app: Data<App>, request: HttpRequest, id: Path<SelectionId>) -> Answer {
    let id = id.into_inner();
    let read = app.store.read(move |db| {
        let selection = announced(db, id)?;
        SelectionView::of(db, selection)
    });
    public_json(&request, &read.await?)
}

/// The selection with that id, if everybody sees it.
pub(super) fn announced(db: &mut Db, id: SelectionId) -> StoreResult<Selection> {
    let selection = selections::by_id(db, id)?;
    Some(selection).filter(Selection::is_announced).ok_or(StoreError::NotFound)
}
