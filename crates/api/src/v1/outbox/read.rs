//! `GET /api/v1/calls/{call}/outbox`
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use cimaise_core::{CallId, DecisionId, Staff};
use cimaise_store::{Db, StoreResult, outbox as waiting};
use cimaise_web::{App, ToRead};
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::IntoParams;

use super::super::paging::Limit;
use super::super::views::{OutboxEntry, OutboxPage, UndeliveredLetter};
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut, Unreadable};

/// How many letters that did not arrive are listed.
const UNDELIVERED: i64 = 100;

/// Which page.
#[derive(Clone, Copy, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct OutboxQuery {
    /// Only what was decided after this decision: `next_after` of the page before.
    #[param(value_type = Option<uuid::Uuid>)]
    after: Option<DecisionId>,
    /// How many, 1 to 100, else 30.
    #[serde(default)]
    #[param(value_type = Option<i64>)]
    limit: Limit,
}

/// What a call has decided and not told yet
///
/// Oldest first; your own decisions alone, unless you set the call up: then also the letters that did not
/// arrive, the latest first.
#[utoipa::path(
    get, path = "/api/v1/calls/{call}/outbox", tag = "moderation", operation_id = "read_outbox",
    params(("call" = uuid::Uuid, Path, description = "Of which call."), OutboxQuery),
    responses(
        (status = 200, description = "One page.", body = OutboxPage),
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
    query: Query<OutboxQuery>,
) -> Answer {
    let (id, query, now) = (id.into_inner(), query.into_inner(), app.now());
    let page = app.store.read(move |db| read(db, &staff, id, query, now)).await?;
    private_json(StatusCode::OK, &page)
}

fn read(
    db: &mut Db,
    staff: &Staff,
    id: CallId,
    query: OutboxQuery,
    now: Timestamp,
) -> StoreResult<OutboxPage> {
    let by = waiting::whose(db, staff, id)?;
    let mut entries = waiting::page(db, (id, by), query.after, query.limit.and_one(), now)?;
    let more = query.limit.cut(&mut entries);
    let undelivered = match by {
        None => waiting::undelivered(db, id, UNDELIVERED)?,
        Some(_) => Vec::new(),
    };
    Ok(OutboxPage {
        next_after: entries.last().filter(|_| more).map(|last| last.decision.id),
        entries: entries.into_iter().map(OutboxEntry::from).collect(),
        undelivered: undelivered.into_iter().map(UndeliveredLetter::from).collect(),
    })
}
