//! What is approved and does not hang yet: `/api/v1/calls/{call}/hangings` and
//! `/api/v1/contributions/{contribution}/hanging`.
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use cimaise_core::{CallId, ContributionId, HangingMove, Staff};
use cimaise_store::{Db, StoreResult, hangings as waiting};
use cimaise_web::{App, ToDecide, ToRead};
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use super::json::Body;
use super::paging::Limit;
use super::schemas::HangingMoveWord;
use super::views::{HangingEntry, HangingPage};
use crate::answers::{Answer, nothing, private_json};
use crate::hangings::{self, Arranging};
use crate::openapi::problems::{Conflict, Invalid, JsonWanted, NotFound, SignedOut, Unreadable};

/// Which page of what waits.
#[derive(Clone, Copy, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct HangingsQuery {
    /// Only what hangs after this one: `next_after` of the page before.
    #[param(value_type = Option<uuid::Uuid>)]
    after: Option<ContributionId>,
    /// How many, 1 to 100, else 30.
    #[serde(default)]
    #[param(value_type = Option<i64>)]
    limit: Limit,
}

/// Where one goes in the order.
#[derive(Deserialize, ToSchema)]
#[schema(as = HangingMoveInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct MoveInput {
    #[schema(value_type = HangingMoveWord)]
    to: HangingMove,
}

/// When one hangs.
#[derive(Deserialize, ToSchema)]
#[schema(as = HangingDateInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct DateInput {
    /// RFC 3339, or a local time in the institution's zone.
    #[schema(example = "2026-12-03T09:00")]
    hang_at: String,
}

/// What a call has approved and not hung yet
///
/// What has a date first, by date; then the others in the order in which they will hang.
#[utoipa::path(
    get, path = "/api/v1/calls/{call}/hangings", tag = "moderation", operation_id = "list_hangings",
    params(("call" = uuid::Uuid, Path, description = "Of which call."), HangingsQuery),
    responses(
        (status = 200, description = "One page.", body = HangingPage),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn page(
    app: Data<App>,
    ToRead(staff): ToRead,
    id: Path<CallId>,
    query: Query<HangingsQuery>,
) -> Answer {
    let (id, query, now) = (id.into_inner(), query.into_inner(), app.now());
    let page = app.store.read(move |db| read(db, &staff, id, query, now)).await?;
    private_json(StatusCode::OK, &page)
}

fn read(
    db: &mut Db,
    staff: &Staff,
    id: CallId,
    query: HangingsQuery,
    now: Timestamp,
) -> StoreResult<HangingPage> {
    let call = hangings::readable_call(db, staff, id)?;
    let mut rows = waiting::page(db, id, query.after, query.limit.and_one())?;
    let more = query.limit.cut(&mut rows);
    let entries = waiting::entries(db, &call, &rows, now)?;
    Ok(HangingPage {
        waiting: waiting::waiting(db, id)?,
        paused_at: waiting::paused_since(db, id)?,
        next_after: rows.last().filter(|_| more).map(|last| last.contribution),
        entries: entries.into_iter().map(HangingEntry::from).collect(),
    })
}

/// Pauses what a call hangs
///
/// It hangs nothing until it is resumed, dates included. Doing it twice is fine.
#[utoipa::path(
    post, path = "/api/v1/calls/{call}/hangings/pause", tag = "moderation", operation_id = "pause_hangings",
    params(("call" = uuid::Uuid, Path, description = "Which call.")),
    responses(
        (status = 204, description = "It hangs nothing for now."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn pause(app: Data<App>, ToDecide(staff): ToDecide, id: Path<CallId>) -> Answer {
    hangings::pause(&app, staff, *id).await?;
    Ok(nothing())
}

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

/// Moves what waits for its turn
#[utoipa::path(
    put, path = "/api/v1/contributions/{contribution}/hanging/place", tag = "moderation", operation_id = "move_hanging",
    params(("contribution" = uuid::Uuid, Path, description = "What waits to be hung.")),
    request_body = MoveInput,
    responses(
        (status = 204, description = "It stands there."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn shift(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<ContributionId>,
    Body(input): Body<MoveInput>,
) -> Answer {
    hangings::arrange(&app, staff, *id, Arranging::Move(input.to)).await?;
    Ok(nothing())
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
