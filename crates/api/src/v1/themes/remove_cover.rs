//! `DELETE /api/v1/themes/{theme}/cover`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{Adorned, ThemeId};
use cimaise_web::{App, ToSetUp};

use super::super::views::ornament::OrnamentView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up::ornaments;

/// Takes the cover of a theme away
///
/// Its bytes go. Doing it twice is fine.
#[utoipa::path(
    delete, path = "/api/v1/themes/{theme}/cover", tag = "set-up", operation_id = "remove_cover_of_theme",
    params(("theme" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "The cover as it is now.", body = Option<OrnamentView>),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),

    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn remove_cover(
    app: Data<App>,

    ToSetUp(staff): ToSetUp,
    id: Path<ThemeId>,
) -> Answer {
    let at = Adorned::Theme(*id);
    ornaments::remove(&app, staff.clone(), at).await?;
    private_json(StatusCode::OK, &OrnamentView::now(&app, staff, at).await?)
}
