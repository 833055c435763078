//! `DELETE /api/v1/contributions/{contribution}/notices/keep`

use actix_web::web::{Data, Path};
use cimaise_core::ContributionId;
use cimaise_web::{App, ToDecide};

use crate::answers::{Answer, nothing};
use crate::notices;
use crate::openapi::problems::{Conflict, NotFound, Own, SignedOut};

/// Thinks again
///
/// Before anybody was told: the notices wait again, and what was hidden is hidden again.
#[utoipa::path(
    delete, path = "/api/v1/contributions/{contribution}/notices/keep", tag = "moderation",
    operation_id = "undo_keep",
    params(("contribution" = uuid::Uuid, Path, description = "Which contribution.")),
    responses(
        (status = 204, description = "They wait again."),
        (status = 401, response = SignedOut),
        (status = 403, response = Own),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn undo_keep(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<ContributionId>,
) -> Answer {
    notices::undo_keep(&app, staff, id.into_inner()).await?;
    Ok(nothing())
}
