//! `DELETE /api/v1/session/views/{view}`

use actix_web::web::{Data, Path};
use cimaise_core::SavedViewId;
use cimaise_web::{App, SignedIn};

use crate::answers::{Answer, nothing};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::saved_views;

/// Forgets a part of the queue that you keep
#[utoipa::path(
    delete, path = "/api/v1/session/views/{view}", tag = "session", operation_id = "forget_view",
    params(("view" = uuid::Uuid, Path, description = "Which.")),
    responses(
        (status = 204, description = "Forgotten."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn forget(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<SavedViewId>,
) -> Answer {
    saved_views::forget(&app, staff, id.into_inner()).await?;
    Ok(nothing())
}
