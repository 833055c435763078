//! `POST /api/v1/selections/{selection}/announcement`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::SelectionId;
use cimaise_web::{App, ToSetUp};

use super::view::SelectionView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up;

/// Announces a selection
///
/// Everybody sees it from now on. Doing it twice is fine.
#[utoipa::path(
    post, path = "/api/v1/selections/{selection}/announcement", tag = "set-up",
    operation_id = "announce_selection",
    params(("selection" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "As it is now.", body = SelectionView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn announce(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<SelectionId>,
) -> Answer {
    let announced = set_up::announce_selection(&app, staff, *id).await?;
    private_json(StatusCode::OK, &SelectionView::read(&app, announced).await?)
}
