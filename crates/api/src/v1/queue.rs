//! `/api/v1/queue`: what waits for whoever asks.
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use cimaise_core::{
    CallId, ContributionId, Flag, Held, Language, Order, QueuePart, Staff, ThemeId, Wait,
};
use cimaise_store::{Db, queue};
use cimaise_web::{App, Problem, ToRead};
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
pub(crate) struct QueueQuery {
    /// Only this call.
    #[param(value_type = Option<uuid::Uuid>)]
    call: Option<CallId>,
    /// Only this theme.
    #[param(value_type = Option<uuid::Uuid>)]
    theme: Option<ThemeId>,
    /// Only what was sent in this language.
    #[param(value_type = Option<String>)]
    language: Option<Language>,
    /// Only what the house noticed this of: `look-alike`, `several`.
    #[param(value_type = Option<String>)]
    flag: Option<Flag>,
    /// Only what has waited longer than a `day`, a `week`, a `month`.
    #[param(value_type = Option<String>)]
    waits: Option<Wait>,
    /// Only what you hold: `mine`.
    #[param(value_type = Option<String>)]
    held: Option<Held>,
    /// What comes first: `oldest`, or `interleaved` by theme.
    #[param(value_type = Option<String>)]
    order: Option<Order>,
    /// Only what waits behind this entry: `next_after` of the page before.
    #[param(value_type = Option<uuid::Uuid>)]
    after: Option<ContributionId>,
    /// How many, 1 to 100, else 30.
    #[serde(default)]
    #[param(value_type = Option<i64>)]
    limit: Limit,
}

impl QueueQuery {
    pub(crate) const fn part(&self) -> QueuePart {
        let Self { call, theme, language, flag, waits, held, order, .. } = *self;
        QueuePart { call, theme, language, flag, waits, held, order }
    }
}

/// What waits in your calls, oldest first
#[utoipa::path(
    get, path = "/api/v1/queue", tag = "moderation", operation_id = "read_queue",
    params(QueueQuery),
    responses(
        (status = 200, description = "One page.", body = QueuePage),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn page(app: Data<App>, ToRead(staff): ToRead, part: Query<QueueQuery>) -> Answer {
    let (part, now) = (part.into_inner(), app.now());
    let view = app.store.read(move |db| load(db, &staff, &part, now)).await?;
    private_json(StatusCode::OK, &view)
}

fn load(
    db: &mut Db,
    staff: &Staff,
    part: &QueueQuery,
    now: Timestamp,
) -> Result<QueuePage, Problem> {
    let scope = queue::scope(db, staff, &part.part(), now)?;
    let counted = queue::count(db, &scope)?;
    let mut entries = queue::page(db, &scope, part.after, part.limit.and_one())?;
    let more = part.limit.cut(&mut entries);
    let entries: Vec<_> = entries.into_iter().map(QueueEntry::from).collect();
    let next_after = entries.last().filter(|_| more).map(|last| last.contribution);
    Ok(QueuePage { waiting: counted.count, or_more: counted.or_more, entries, next_after })
}
