//! `DELETE /api/v1/selections/{selection}/announcement`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::SelectionId;
use cimaise_web::{App, ToSetUp};

use super::view::SelectionView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up;

/// Takes the announcement of a selection back
///
/// Its institution alone sees it, until it is announced again. Doing it twice is fine.
#[utoipa::path(
    delete, path = "/api/v1/selections/{selection}/announcement", tag = "set-up",
    operation_id = "take_selection_back",
    params(("selection" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "As it is now.", body = SelectionView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn take_back(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<SelectionId>,
) -> Answer {
    let hidden = set_up::take_selection_back(&app, staff, *id).await?;
    private_json(StatusCode::OK, &SelectionView::read(&app, hidden).await?)
}
