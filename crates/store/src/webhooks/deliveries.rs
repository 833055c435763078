//! The log of what a webhook was told.

use cimaise_core::{
    Act, Clock, ContributionId, Decision, DeliveryFailure, DeliveryId, PersonId, Staff, State,
    Webhook, WebhookEvent, WebhookId,
};
use diesel::prelude::*;
use jiff::Timestamp;
use uuid::Uuid;

use super::rows::{by_id, update};
use super::set_up::{alone, log};
use super::tell::{News, write};
use super::turns;
use crate::columns::read;
use crate::connection::Db;
use crate::jobs::{self, Job};
use crate::queue::first_id_at;
use crate::schema::deliveries;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx};

/// How many are forgotten in one transaction.
const AT_ONCE: i64 = 500;

/// What a webhook is told, once, however often it is tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Its id, which stands in `webhook-id`.
    pub id: DeliveryId,
    /// Whom it is told.
    pub webhook: WebhookId,
    /// What happened.
    pub event: WebhookEvent,
    /// To which contribution; none for a test.
    pub contribution: Option<ContributionId>,
    /// The decision, publication, notice or appeal that it is about.
    pub subject: Option<Uuid>,
    /// Where the contribution stood from then on.
    pub state: Option<State>,
    /// When it happened, or came to be told, UTC.
    pub happened_at: Timestamp,
    /// When it is tried next, UTC; none when it is not tried any more.
    pub due_at: Option<Timestamp>,
    /// How often it was tried.
    pub tries: i32,
    /// When it was tried last, UTC.
    pub tried_at: Option<Timestamp>,
    /// What the last try was answered (RFC 9110, section 15).
    pub status: Option<i32>,
    /// How long the last try took, in milliseconds.
    pub took: Option<i32>,
    /// Why the last try failed.
    pub failure: Option<DeliveryFailure>,
    /// The start of the last answer; without one, what else there is to say of why, for who knows networks.
    pub answer: String,
    /// When it arrived, UTC.
    pub delivered_at: Option<Timestamp>,
    /// When it was given up, UTC.
    pub ended_at: Option<Timestamp>,
    /// Since when it waits behind another, UTC.
    pub behind_at: Option<Timestamp>,
}

impl Delivery {
    /// When it is tried next, UTC; none while it waits behind another, is held, or waits for nothing.
    pub fn next_try(&self, webhook: &Webhook) -> Option<Timestamp> {
        match webhook.turn {
            Some((id, at)) if id == self.id => Some(at),
            _ if self.behind_at.is_some() => None,
            _ => self.due_at.filter(|due| *due != Decision::HELD),
        }
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = deliveries)]
pub(super) struct Row {
    id: Key<DeliveryId>,
    webhook_id: Key<WebhookId>,
    event: String,
    contribution_id: Option<Key<ContributionId>>,
    subject_id: Option<Key<Uuid>>,
    state: Option<String>,
    happened_at: At,
    due_at: Option<At>,
    tries: i32,
    tried_at: Option<At>,
    status: Option<i32>,
    took: Option<i32>,
    answer: String,
    delivered_at: Option<At>,
    ended_at: Option<At>,
    behind_at: Option<At>,
    failure: Option<String>,
}

impl Row {
    pub(super) fn read(self) -> StoreResult<Delivery> {
        Ok(Delivery {
            id: self.id.0,
            webhook: self.webhook_id.0,
            event: read("event", self.event, str::parse)?,
            contribution: self.contribution_id.map(|key| key.0),
            subject: self.subject_id.map(|key| key.0),
            state: self.state.map(|state| read("state", state, str::parse)).transpose()?,
            happened_at: self.happened_at.0,
            due_at: self.due_at.map(|at| at.0),
            tries: self.tries,
            tried_at: self.tried_at.map(|at| at.0),
            status: self.status,
            took: self.took,
            failure: self.failure.map(|code| read("failure", code, str::parse)).transpose()?,
            answer: self.answer,
            delivered_at: self.delivered_at.map(|at| at.0),
            ended_at: self.ended_at.map(|at| at.0),
            behind_at: self.behind_at.map(|at| at.0),
        })
    }
}

/// The delivery with that id.
pub(super) fn one(db: &mut Db, id: DeliveryId) -> StoreResult<Delivery> {
    let row: Row = deliveries::table.find(Key(id)).select(Row::as_select()).first(db)?;
    row.read()
}

/// A delivery with its webhook, for who may choose for its institution; others do not find it.
pub fn seen(db: &mut Db, staff: &Staff, id: DeliveryId) -> StoreResult<(Delivery, Webhook)> {
    let delivery = one(db, id)?;
    let webhook = by_id(db, delivery.webhook)?;
    let may = staff.may_choose_for(webhook.institution);
    if may { Ok((delivery, webhook)) } else { Err(StoreError::NotFound) }
}

/// What a webhook was told, the latest first, before the delivery `before`.
pub fn of_webhook(
    db: &mut Db,
    webhook: WebhookId,
    before: Option<DeliveryId>,
    limit: i64,
) -> StoreResult<Vec<Delivery>> {
    let mut query = deliveries::table
        .filter(deliveries::webhook_id.eq(Key(webhook)))
        .order(deliveries::id.desc())
        .limit(limit)
        .select(Row::as_select())
        .into_boxed();
    if let Some(before) = before {
        query = query.filter(deliveries::id.lt(Key(before)));
    }
    let rows: Vec<Row> = query.load(db)?;
    rows.into_iter().map(Row::read).collect()
}

/// Tells it that nothing happened, once, and writes so in the log.
pub fn test(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: WebhookId,
    by: PersonId,
) -> StoreResult<DeliveryId> {
    let webhook = by_id(tx, id)?;
    // The state stands for nothing: a test is of no contribution.
    let news = News::now(WebhookEvent::Test, State::Received, clock);
    let made = write(tx, clock, id, None, &news)?;
    log(tx, clock, &webhook, Some(by), Act::TestWebhook);
    Ok(made)
}

/// Tells it once more, now, and writes so in the log; nothing happens to one that is being told at this moment,
/// or that may not be told yet. While its webhook takes nothing, it is the one that is tried.
pub fn resend(tx: &mut Tx<'_>, clock: &dyn Clock, id: DeliveryId, by: PersonId) -> StoreResult<()> {
    let now = clock.now();
    let delivery = one(tx, id)?;
    alone(tx, delivery.webhook)?;
    let delivery = one(tx, delivery.id)?;
    let mut webhook = by_id(tx, delivery.webhook)?;
    let is_untold = delivery.tries == 0 && delivery.due_at.is_some_and(|due| due > now);
    if is_untold || !jobs::again(tx, clock.id().into(), Job::Deliver(id), (now, now))? {
        return Ok(());
    }
    diesel::update(deliveries::table.find(Key(id)))
        .set((
            deliveries::due_at.eq(At(now)),
            deliveries::delivered_at.eq(None::<At>),
            deliveries::ended_at.eq(None::<At>),
            deliveries::behind_at.eq(None::<At>),
        ))
        .execute(&mut **tx)?;
    if webhook.failing_since.is_some() {
        turns::overtake(tx, &mut webhook, id, now)?;
        update(tx, &webhook)?;
    }
    log(tx, clock, &webhook, Some(by), Act::ResendDelivery);
    Ok(())
}

/// What waits for a webhook is not told.
pub(super) fn end_waiting(tx: &mut Tx<'_>, id: WebhookId, now: Timestamp) -> StoreResult<()> {
    diesel::update(deliveries::table)
        .filter(deliveries::webhook_id.eq(Key(id)).and(deliveries::due_at.is_not_null()))
        .set((
            deliveries::due_at.eq(None::<At>),
            deliveries::ended_at.eq(At(now)),
            deliveries::behind_at.eq(None::<At>),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// All that a webhook was told.
pub(super) fn forget_of(tx: &mut Tx<'_>, id: WebhookId) -> StoreResult<()> {
    let of_it = deliveries::table.filter(deliveries::webhook_id.eq(Key(id)));
    diesel::delete(of_it).execute(&mut **tx)?;
    Ok(())
}

/// Forgets what is older than [`Webhook::LOG_KEPT`] and waits for nothing, some hundreds at once; gives how many.
pub fn forget(tx: &mut Tx<'_>, now: Timestamp) -> StoreResult<usize> {
    let first: DeliveryId = first_id_at(now - Webhook::LOG_KEPT).0.into();
    let old: Vec<Key<DeliveryId>> = deliveries::table
        .filter(deliveries::id.lt(Key(first)).and(deliveries::due_at.is_null()))
        .order(deliveries::id)
        .limit(AT_ONCE)
        .select(deliveries::id)
        .load(&mut **tx)?;
    Ok(diesel::delete(deliveries::table.filter(deliveries::id.eq_any(old))).execute(&mut **tx)?)
}

/// What programs answered about a contribution is not ours to know any more.
pub(crate) fn forget_answers(tx: &mut Tx<'_>, of: ContributionId) -> StoreResult<()> {
    diesel::update(deliveries::table.filter(deliveries::contribution_id.eq(Key(of))))
        .set(deliveries::answer.eq(""))
        .execute(&mut **tx)?;
    Ok(())
}
