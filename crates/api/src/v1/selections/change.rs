//! `PUT /api/v1/selections/{selection}`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::SelectionId;
use cimaise_web::{App, ToSetUp};

use super::super::json::Body;
use super::input::SelectionInput;
use super::view::SelectionView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up;

/// Words a selection anew
///
/// Its address, its call and its pieces stay.
#[utoipa::path(
    put, path = "/api/v1/selections/{selection}", tag = "set-up", operation_id = "change_selection",
    params(("selection" = uuid::Uuid, Path, description = "Its id.")),
    request_body = SelectionInput,
    responses(
        (status = 200, description = "As it is now.", body = SelectionView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn change(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<SelectionId>,
    input: Body<SelectionInput>,
) -> Answer {
    let saved = set_up::save_selection(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::OK, &SelectionView::read(&app, saved).await?)
}
