//! `POST /api/v1/contributions/{contribution}/hanging/now`

use actix_web::web::{Data, Path};
use cimaise_core::ContributionId;
use cimaise_web::{App, ToDecide};

use crate::answers::{Answer, nothing};
use crate::hangings::{self, Arranging};
use crate::openapi::problems::{Conflict, NotFound, SignedOut};

/// Hangs what waits now
///
/// Before its turn or its date.
#[utoipa::path(
    post, path = "/api/v1/contributions/{contribution}/hanging/now", tag = "moderation", operation_id = "hang_now",
    params(("contribution" = uuid::Uuid, Path, description = "What waits to be hung.")),
    responses(
        (status = 204, description = "It hangs in a moment."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn now(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<ContributionId>,
) -> Answer {
    hangings::arrange(&app, staff, *id, Arranging::Now).await?;
    Ok(nothing())
}
