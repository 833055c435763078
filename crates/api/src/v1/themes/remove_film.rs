//! `DELETE /api/v1/themes/{theme}/film`

use actix_web::web::{Data, Path};
use cimaise_core::{Adorned, ThemeId};
use cimaise_web::{App, ToSetUp};

use crate::answers::{Answer, nothing};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up::films;

/// Says of no film about a theme any more where it is shown
///
/// Doing it twice is fine.
#[utoipa::path(
    delete, path = "/api/v1/themes/{theme}/film", tag = "set-up", operation_id = "remove_film_of_theme",
    params(("theme" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 204, description = "Its page leads to no film."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn remove_film(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<ThemeId>,
) -> Answer {
    films::choose_film(&app, staff, Adorned::Theme(*id), "").await?;
    Ok(nothing())
}
