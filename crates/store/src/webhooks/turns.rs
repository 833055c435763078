//! While a webhook takes nothing, one of what it is to be told has the turn: it alone is tried, and the others
//! wait behind it, without a job. So one that is dead keeps one hand busy at most, and seldom, however much waits
//! for it. When something arrives, what waits behind follows, slowly at first. Who changes this holds the lock of
//! its webhook ([`alone`]), and does so in the transaction in which it came to be: nothing waits behind nobody.

use cimaise_core::{Clock, DeliveryId, Webhook, WebhookId};
use diesel::prelude::*;
use jiff::Timestamp;

use super::rows::{by_id, update};
use super::set_up::alone;
use crate::connection::Db;
use crate::jobs::{self, Job};
use crate::schema::deliveries;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx};

/// How many follow each that arrives.
const FOLLOW: i64 = 2;

/// Whether it may be tried now. While its webhook takes nothing, it waits behind whatever has the turn, unless that
/// itself waits for longer than [`Webhook::TURN_MOST`]: then it takes the turn.
pub fn take_turn(
    tx: &mut Tx<'_>,
    now: Timestamp,
    id: DeliveryId,
    of: WebhookId,
) -> StoreResult<bool> {
    alone(tx, of)?;
    let mut webhook = match by_id(tx, of) {
        Err(StoreError::NotFound) => return Ok(false),
        found => found?,
    };
    if webhook.failing_since.is_none() {
        return Ok(true);
    }
    if let Some((holder, at)) = webhook.turn {
        let soon = at <= now + Webhook::TURN_MOST;
        if holder != id && soon && is_in_front(tx, holder)? {
            step_behind(tx, id, now)?;
            return Ok(false);
        }
    }
    overtake(tx, &mut webhook, id, now)?;
    update(tx, &webhook)?;
    Ok(true)
}

/// It has the turn from now on; whatever had it waits behind.
pub(super) fn overtake(
    tx: &mut Tx<'_>,
    webhook: &mut Webhook,
    id: DeliveryId,
    now: Timestamp,
) -> StoreResult<()> {
    if let Some((before, _)) = webhook.turn.filter(|(before, _)| *before != id) {
        // What is being tried at this moment comes to its end.
        jobs::forget_idle(tx, Job::Deliver(before))?;
        step_behind(tx, before, now)?;
    }
    step_forward(tx, id)?;
    webhook.turn = Some((id, now));
    Ok(())
}

/// One of its deliveries was tried in vain, and is to be tried again at `again`; gives whether it keeps the turn.
/// It does not when another has it, nor when another could be tried before.
pub(super) fn missed(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    webhook: &mut Webhook,
    (id, again): (DeliveryId, Timestamp),
) -> StoreResult<bool> {
    let now = clock.now();
    if let Some((holder, _)) = webhook.turn
        && holder != id
        && is_in_front(tx, holder)?
    {
        step_behind(tx, id, now)?;
        return Ok(false);
    }
    if pass_on(tx, clock, webhook, Some(again))? {
        step_behind(tx, id, now)?;
        return Ok(false);
    }
    webhook.turn = Some((id, again));
    jobs::leave(tx, clock.id().into(), Job::Deliver(id), now, again)?;
    Ok(true)
}

/// One of its deliveries is given up: had it the turn, or nobody, the next has it.
pub(super) fn given_up(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    webhook: &mut Webhook,
    id: DeliveryId,
) -> StoreResult<()> {
    let is_next = webhook.turn.map_or(webhook.failing_since.is_some(), |(holder, _)| holder == id);
    if is_next {
        webhook.turn = None;
        pass_on(tx, clock, webhook, None)?;
    }
    Ok(())
}

/// The first of those behind has the turn, and is tried after a pause, if that is before `unless`; gives whether
/// there is one.
fn pass_on(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    webhook: &mut Webhook,
    unless: Option<Timestamp>,
) -> StoreResult<bool> {
    let now = clock.now();
    let Some((next, due)) = behind(tx, webhook.id, 1)?.pop() else { return Ok(false) };
    let at = due.max(now + Webhook::TURN_MOST);
    if unless.is_some_and(|unless| unless <= at) {
        return Ok(false);
    }
    step_forward(tx, next)?;
    webhook.turn = Some((next, at));
    jobs::leave(tx, clock.id().into(), Job::Deliver(next), now, at)?;
    Ok(true)
}

/// Nothing is known against it any more, or something has changed: what had the turn is tried now, and the first of
/// those behind follow.
pub(super) fn go_on(tx: &mut Tx<'_>, clock: &dyn Clock, webhook: &mut Webhook) -> StoreResult<()> {
    let now = clock.now();
    if let Some((holder, _)) = webhook.turn.take()
        && is_in_front(tx, holder)?
        && jobs::again(tx, clock.id().into(), Job::Deliver(holder), (now, now))?
    {
        hasten(tx, holder, now)?;
    }
    for (next, _) in behind(tx, webhook.id, FOLLOW)? {
        step_forward(tx, next)?;
        hasten(tx, next, now)?;
        jobs::leave(tx, clock.id().into(), Job::Deliver(next), now, now)?;
    }
    Ok(())
}

/// How much waits for it to answer: what has the turn, and what waits behind.
pub fn waiting(db: &mut Db, webhook: &Webhook) -> StoreResult<i64> {
    let those_behind =
        deliveries::webhook_id.eq(Key(webhook.id)).and(deliveries::behind_at.is_not_null());
    let behind: i64 = deliveries::table.filter(those_behind).count().get_result(db)?;
    Ok(behind + i64::from(webhook.turn.is_some()))
}

/// Where something waits behind nobody, which nothing should bring about, it goes on.
pub fn heal(tx: &mut Tx<'_>, clock: &dyn Clock) -> StoreResult<()> {
    let some: Vec<Key<WebhookId>> = deliveries::table
        .filter(deliveries::behind_at.is_not_null())
        .select(deliveries::webhook_id)
        .distinct()
        // Two that heal at once come to the same ones in the same order.
        .order(deliveries::webhook_id)
        .load(&mut **tx)?;
    for Key(id) in some {
        alone(tx, id)?;
        let mut webhook = match by_id(tx, id) {
            Err(StoreError::NotFound) => continue,
            found => found?,
        };
        let is_tried = match webhook.turn {
            Some((holder, _)) => {
                is_in_front(tx, holder)? && jobs::is_left(tx, Job::Deliver(holder))?
            }
            None => false,
        };
        if !is_tried {
            go_on(tx, clock, &mut webhook)?;
            update(tx, &webhook)?;
        }
    }
    Ok(())
}

/// The first of those that wait behind, and when each was to be tried.
fn behind(db: &mut Db, of: WebhookId, most: i64) -> StoreResult<Vec<(DeliveryId, Timestamp)>> {
    let found: Vec<(Key<DeliveryId>, Option<At>)> = deliveries::table
        .filter(deliveries::webhook_id.eq(Key(of)).and(deliveries::behind_at.is_not_null()))
        .order((deliveries::due_at, deliveries::id))
        .limit(most)
        .select((deliveries::id, deliveries::due_at))
        .load(db)?;
    Ok(found.into_iter().filter_map(|(id, due)| Some((id.0, due?.0))).collect())
}

/// It waits for something, and behind nobody.
fn is_in_front(db: &mut Db, id: DeliveryId) -> StoreResult<bool> {
    let in_front: i64 = deliveries::table
        .find(Key(id))
        .filter(deliveries::due_at.is_not_null().and(deliveries::behind_at.is_null()))
        .count()
        .get_result(db)?;
    Ok(in_front > 0)
}

fn step_behind(tx: &mut Tx<'_>, id: DeliveryId, now: Timestamp) -> StoreResult<()> {
    diesel::update(deliveries::table.find(Key(id)))
        .filter(deliveries::due_at.is_not_null().and(deliveries::behind_at.is_null()))
        .set(deliveries::behind_at.eq(At(now)))
        .execute(&mut **tx)?;
    Ok(())
}

fn step_forward(tx: &mut Tx<'_>, id: DeliveryId) -> StoreResult<()> {
    diesel::update(deliveries::table.find(Key(id)))
        .set(deliveries::behind_at.eq(None::<At>))
        .execute(&mut **tx)?;
    Ok(())
}

/// It is due now, if it was not before.
fn hasten(tx: &mut Tx<'_>, id: DeliveryId, now: Timestamp) -> StoreResult<()> {
    diesel::update(deliveries::table.find(Key(id)))
        .filter(deliveries::due_at.gt(At(now)))
        .set(deliveries::due_at.eq(At(now)))
        .execute(&mut **tx)?;
    Ok(())
}
