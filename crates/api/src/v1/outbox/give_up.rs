//! `DELETE /api/v1/letters/{letter}`

use actix_web::web::{Data, Path};
use cimaise_core::MailId;
use cimaise_web::{App, ToDecide};

use crate::answers::{Answer, nothing};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::outbox::{self, Mending};

/// Gives up a letter that did not arrive
#[utoipa::path(
    delete, path = "/api/v1/letters/{letter}", tag = "moderation", operation_id = "give_letter_up",
    params(("letter" = uuid::Uuid, Path, description = "Which.")),
    responses(
        (status = 204, description = "It is not tried any more."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn give_up(app: Data<App>, ToDecide(staff): ToDecide, id: Path<MailId>) -> Answer {
    outbox::mend(&app, staff, *id, Mending::GiveUp).await?;
    Ok(nothing())
}
