//! `PUT /api/v1/reasons/{reason}`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::ReasonId;
use cimaise_web::{App, ToSetUp};

use super::super::json::Body;
use super::super::views::ReasonView;
use super::input::ReasonInput;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up::{self};

/// Words a reason anew
///
/// What it explained before stays as it was told.
#[utoipa::path(
    put, path = "/api/v1/reasons/{reason}", tag = "set-up", operation_id = "reword_reason",
    params(("reason" = uuid::Uuid, Path, description = "Its id.")),
    request_body = ReasonInput,
    responses(
        (status = 200, description = "As it is now.", body = ReasonView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn reword(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<ReasonId>,
    input: Body<ReasonInput>,
) -> Answer {
    let reworded = set_up::reword_reason(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::OK, &ReasonView::from(reworded))
}
