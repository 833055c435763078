//! `PUT /api/v1/contributions/{contribution}/hanging/date`

use actix_web::web::{Data, Path};
use cimaise_core::ContributionId;
use cimaise_web::{App, ToDecide};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use crate::answers::{Answer, nothing};
use crate::hangings::{self, Arranging};
use crate::openapi::problems::{Invalid, JsonWanted, NotFound, SignedOut, Unreadable};

/// When one hangs.
#[derive(Deserialize, ToSchema)]
#[schema(as = HangingDateInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct DateInput {
    /// RFC 3339, or a local time in the institution's zone.
    #[schema(example = "2026-12-03T09:00")]
    hang_at: String,
}

/// Names a date for what waits to be hung
#[utoipa::path(
    put, path = "/api/v1/contributions/{contribution}/hanging/date", tag = "moderation", operation_id = "date_hanging",
    params(("contribution" = uuid::Uuid, Path, description = "What waits to be hung.")),
    request_body = DateInput,
    responses(
        (status = 204, description = "It hangs on that date."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn put_on(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<ContributionId>,
    Body(input): Body<DateInput>,
) -> Answer {
    if input.hang_at.trim().is_empty() {
        return Err(cimaise_web::Problem::invalid().field("hang_at", "missing"));
    }
    hangings::arrange(&app, staff, *id, Arranging::Date(input.hang_at)).await?;
    Ok(nothing())
}
