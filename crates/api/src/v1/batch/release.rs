//! `DELETE /api/v1/queue/batch`

use actix_web::web::Data;
use cimaise_web::{App, ToDecide};

use crate::answers::{Answer, nothing};
use crate::batch;
use crate::openapi::problems::{NotFound, SignedOut};

/// Gives back all that you hold
#[utoipa::path(
    delete, path = "/api/v1/queue/batch", tag = "moderation", operation_id = "release_batch",
    responses(
        (status = 204, description = "Free for others."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn release(app: Data<App>, ToDecide(staff): ToDecide) -> Answer {
    batch::release(&app, staff).await?;
    Ok(nothing())
}
