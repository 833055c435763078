//! `DELETE /api/v1/pages/{page}`

use actix_web::web::{Data, Path};
use cimaise_core::LegalPageId;
use cimaise_web::{App, ToSetUp};

use crate::answers::{Answer, nothing};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up;

/// Gives a page of an institution up
#[utoipa::path(
    delete, path = "/api/v1/pages/{page}", tag = "set-up", operation_id = "remove_legal_page",
    params(("page" = uuid::Uuid, Path, description = "Its id.")),
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
    id: Path<LegalPageId>,
) -> Answer {
    set_up::remove_page(&app, staff, *id).await?;
    Ok(nothing())
}
