//! `DELETE /api/v1/pauses/{pause}`

use actix_web::web::{Data, Path};
use cimaise_core::PauseId;
use cimaise_web::{App, ToDecide};

use crate::answers::{Answer, nothing};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::pauses::{self};

/// Ends a pause before its time
#[utoipa::path(
    delete, path = "/api/v1/pauses/{pause}", tag = "moderation", operation_id = "end_pause",
    params(("pause" = uuid::Uuid, Path, description = "Which pause.")),
    responses(
        (status = 204, description = "It is over."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn end(app: Data<App>, ToDecide(staff): ToDecide, id: Path<PauseId>) -> Answer {
    pauses::end(&app, staff, *id).await?;
    Ok(nothing())
}
