//! `POST /api/v1/reasons/{reason}/retirement`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::ReasonId;
use cimaise_web::{App, ToSetUp};

use super::super::views::ReasonView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{Conflict, NotFound, SignedOut};
use crate::set_up::{self};

/// No longer offers a reason
///
/// What it explained stays explained. 409 `last-reason` where none would be left to refuse with, or to
/// ask for a change with, and for what the house itself says. Doing it twice is fine.
#[utoipa::path(
    post, path = "/api/v1/reasons/{reason}/retirement", tag = "set-up", operation_id = "retire_reason",
    params(("reason" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "As it is now.", body = ReasonView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn retire(app: Data<App>, ToSetUp(staff): ToSetUp, id: Path<ReasonId>) -> Answer {
    let retired = set_up::offer_reason(&app, staff, *id, false).await?;
    private_json(StatusCode::OK, &ReasonView::from(retired))
}
