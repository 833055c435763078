//! `GET /api/v1/calls/{call}/hangings`
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use cimaise_core::{CallId, ContributionId, Staff};
use cimaise_store::{Db, StoreResult, hangings as waiting};
use cimaise_web::{App, ToRead};
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::IntoParams;

use super::super::paging::Limit;
use super::super::views::{HangingEntry, HangingPage};
use crate::answers::{Answer, private_json};
use crate::hangings;
use crate::openapi::problems::{NotFound, SignedOut, Unreadable};

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
