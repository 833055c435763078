//! `DELETE /api/v1/calls/{call}/hangings/pause`

use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, ToDecide};

use crate::answers::{Answer, nothing};
use crate::hangings;
use crate::openapi::problems::{NotFound, SignedOut};

/// Resumes what a call hangs
///
/// Dates that passed meanwhile are due at once; turns that passed are not made up. Doing it twice is fine.
#[utoipa::path(
    delete, path = "/api/v1/calls/{call}/hangings/pause", tag = "moderation", operation_id = "resume_hangings",
    params(("call" = uuid::Uuid, Path, description = "Which call.")),
    responses(
        (status = 204, description = "It hangs again."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn resume(app: Data<App>, ToDecide(staff): ToDecide, id: Path<CallId>) -> Answer {
    hangings::resume(&app, staff, *id).await?;
    Ok(nothing())
}
