//! `GET /api/v1/code-lists/{list}`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::CodeListId;
use cimaise_web::{App, Problem, ToSetUp};

use super::view::WholeListView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up;

/// Codes that were made together, each with how often it was used
#[utoipa::path(
    get, path = "/api/v1/code-lists/{list}", tag = "set-up", operation_id = "get_code_list",
    params(("list" = uuid::Uuid, Path, description = "Which list.")),
    responses(
        (status = 200, description = "All of them.", body = WholeListView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn one(app: Data<App>, ToSetUp(staff): ToSetUp, id: Path<CodeListId>) -> Answer {
    let id = id.into_inner();
    let read = move |db: &mut _| Ok::<_, Problem>(set_up::editable_list(db, &staff, id)?);
    let whole = app.store.read(read).await?;
    private_json(StatusCode::OK, &WholeListView::of(&app, whole))
}
