//! `PUT /api/v1/themes/{theme}`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::ThemeId;
use cimaise_web::{App, ToSetUp};

use super::super::ThemeInput;
use super::super::json::Body;
use super::super::views::ThemeView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up;

/// Rewrites a theme
///
/// Its words and dates become those given; its address stays. A template that is given takes the
/// place of the one it has, at the same printed link; left out, the one it has stays.
#[utoipa::path(
    put, path = "/api/v1/themes/{theme}", tag = "set-up", operation_id = "save_theme",
    params(("theme" = uuid::Uuid, Path, description = "Its id.")),
    request_body = ThemeInput,
    responses(
        (status = 200, description = "The theme as it is now.", body = ThemeView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn save(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<ThemeId>,
    input: Body<ThemeInput>,
) -> Answer {
    set_up::save_theme(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::OK, &ThemeView::now(&app, *id).await?)
}
