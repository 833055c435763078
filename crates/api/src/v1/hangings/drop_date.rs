//! `DELETE /api/v1/contributions/{contribution}/hanging/date`

use actix_web::web::{Data, Path};
use cimaise_core::ContributionId;
use cimaise_web::{App, ToDecide};

use crate::answers::{Answer, nothing};
use crate::hangings::{self, Arranging};
use crate::openapi::problems::{NotFound, SignedOut};

/// Drops the date of what waits to be hung
///
/// It takes its place in the order again.
#[utoipa::path(
    delete, path = "/api/v1/contributions/{contribution}/hanging/date", tag = "moderation", operation_id = "drop_hanging_date",
    params(("contribution" = uuid::Uuid, Path, description = "What waits to be hung.")),
    responses(
        (status = 204, description = "It waits for its turn."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn drop_date(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<ContributionId>,
) -> Answer {
    hangings::arrange(&app, staff, *id, Arranging::Date(String::new())).await?;
    Ok(nothing())
}
