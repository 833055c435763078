//! `DELETE /api/v1/reasons/{reason}/retirement`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::ReasonId;
use cimaise_web::{App, ToSetUp};

use super::super::views::ReasonView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up::{self};

/// Offers a reason again
///
/// Doing it twice is fine.
#[utoipa::path(
    delete, path = "/api/v1/reasons/{reason}/retirement", tag = "set-up", operation_id = "offer_reason",
    params(("reason" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "As it is now.", body = ReasonView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn offer(app: Data<App>, ToSetUp(staff): ToSetUp, id: Path<ReasonId>) -> Answer {
    let offered = set_up::offer_reason(&app, staff, *id, true).await?;
    private_json(StatusCode::OK, &ReasonView::from(offered))
}
