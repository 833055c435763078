//! `DELETE /api/v1/contributions/{contribution}/decision`

use actix_web::web::{Data, Path};
use cimaise_core::ContributionId;
use cimaise_store::journey::Undoing;
use cimaise_web::{App, ToDecide};

use crate::answers::{Answer, nothing};
use crate::decision::{self};
use crate::openapi::problems::{Conflict, NotFound, Own, SignedOut};

/// Undoes the standing decision
///
/// While its letter is held. What hung comes off the wall; the contribution waits again. While it waits
/// for a second opinion, your own is taken back.
#[utoipa::path(
    delete, path = "/api/v1/contributions/{contribution}/decision", tag = "moderation", operation_id = "undo_decision",
    params(("contribution" = uuid::Uuid, Path, description = "On which contribution.")),
    responses(
        (status = 204, description = "It waits again."),
        (status = 401, response = SignedOut),
        (status = 403, response = Own),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn undo(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<ContributionId>,
) -> Answer {
    decision::undo(&app, staff, id.into_inner(), Undoing::Latest).await?;
    Ok(nothing())
}
