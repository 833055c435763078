//! `DELETE /api/v1/selections/{selection}`

use actix_web::web::{Data, Path};
use cimaise_core::SelectionId;
use cimaise_web::{App, ToSetUp};

use crate::answers::{Answer, nothing};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up;

/// Gives a selection up
///
/// What it held hangs as before.
#[utoipa::path(
    delete, path = "/api/v1/selections/{selection}", tag = "set-up", operation_id = "remove_selection",
    params(("selection" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 204, description = "There is none any more."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn remove(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<SelectionId>,
) -> Answer {
    set_up::remove_selection(&app, staff, *id).await?;
    Ok(nothing())
}
