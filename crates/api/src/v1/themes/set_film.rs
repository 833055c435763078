//! `PUT /api/v1/themes/{theme}/film`

use actix_web::web::{Data, Path};
use cimaise_core::{Adorned, ThemeId};
use cimaise_web::{App, ToSetUp};

use super::super::inputs::FilmInput;
use super::super::json::Body;
use crate::answers::{Answer, nothing};
use crate::openapi::problems::SetUpRefused;
use crate::set_up::films;

/// Says where a film about a theme is shown
///
/// Its page leads there; nothing of it is loaded or framed.
#[utoipa::path(
    put, path = "/api/v1/themes/{theme}/film", tag = "set-up", operation_id = "set_film_of_theme",
    params(("theme" = uuid::Uuid, Path, description = "Its id.")),
    request_body = FilmInput,
    responses((status = 204, description = "Its page leads there."), SetUpRefused),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn set_film(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<ThemeId>,
    input: Body<FilmInput>,
) -> Answer {
    films::choose_film(&app, staff, Adorned::Theme(*id), &input.0.address).await?;
    Ok(nothing())
}
