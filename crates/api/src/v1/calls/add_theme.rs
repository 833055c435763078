//! `POST /api/v1/calls/{call}/themes`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, ToSetUp};

use super::super::ThemeInput;
use super::super::json::Body;
use super::super::views::ThemeView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up;

/// Adds a theme to a call
///
/// It becomes the last of the call. Its address is made from its title and never changes.
#[utoipa::path(
    post, path = "/api/v1/calls/{call}/themes", tag = "set-up", operation_id = "add_theme",
    params(("call" = uuid::Uuid, Path, description = "A chapter of which call.")),
    request_body = ThemeInput,
    responses(
        (status = 201, description = "The new theme.", body = ThemeView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn add_theme(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<CallId>,
    input: Body<ThemeInput>,
) -> Answer {
    let theme = set_up::add(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::CREATED, &ThemeView::now(&app, theme.id).await?)
}
