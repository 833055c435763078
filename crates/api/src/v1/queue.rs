//! `/api/v1/queue`: what waits for whoever asks.
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use cimaise_core::{ContributionId, Staff, ThemeId};
use cimaise_store::Db;
use cimaise_store::queue::{self, Scope};
use cimaise_web::{App, Problem, SignedIn};
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::IntoParams;

use super::paging::Limit;
use super::views::{QueueEntry, QueuePage};
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{SignedOut, Unreadable};

/// Which part of the queue.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct QueuePart {
    /// Only this theme.
    #[param(value_type = Option<uuid::Uuid>)]
    theme: Option<ThemeId>,
    /// Only what waits behind this entry: `next_after` of the page before.
    #[param(value_type = Option<uuid::Uuid>)]
    after: Option<ContributionId>,
    /// How many, 1 to 100, else 30.
    #[serde(default)]
    #[param(value_type = Option<i64>)]
    limit: Limit,
}

/// What waits in your calls, oldest first
#[utoipa::path(
    get, path = "/api/v1/queue", tag = "moderation", operation_id = "read_queue",
    params(QueuePart),
    responses(
        (status = 200, description = "One page.", body = QueuePage),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
    ),
    security(("session" = [])),
)]
pub(crate) async fn page(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    part: Query<QueuePart>,
) -> Answer {
    let (part, now) = (part.into_inner(), app.now());
    let view = app.store.read(move |db| load(db, &staff, &part, now)).await?;
    private_json(StatusCode::OK, &view)
}

fn load(
    db: &mut Db,
    staff: &Staff,
    part: &QueuePart,
    now: Timestamp,
) -> Result<QueuePage, Problem> {
    let scope = Scope { calls: queue::calls_of(db, staff)?, theme: part.theme };
    let waiting = queue::count(db, &scope)?;
    let mut entries = queue::page(db, &scope, part.after, now, part.limit.and_one())?;
    let more = part.limit.cut(&mut entries);
    let entries: Vec<_> = entries.into_iter().map(QueueEntry::from).collect();
    let next_after = entries.last().filter(|_| more).map(|last| last.contribution);
    Ok(QueuePage { waiting, entries, next_after })
}
