//! One try to tell something, and what came of it.

use cimaise_core::{Clock, DeliveryId, Webhook, WebhookEvent, WebhookOff};
use diesel::prelude::*;
use jiff::Timestamp;

use super::deliveries::{Delivery, one};
use super::rows::{by_id, update};
use super::set_up::{alone, switch_off};
use crate::connection::Db;
use crate::jobs::{self, Job};
use crate::schema::deliveries;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx};

/// The most characters of an answer that are kept.
const ANSWER_KEPT: usize = 500;

/// How a try ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// What it was answered (RFC 9110, section 15), if it was.
    pub status: Option<u16>,
    /// How long it took, in milliseconds.
    pub took: i32,
    /// The start of the answer, or why there was none.
    pub answer: String,
}

/// What becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It arrived.
    Delivered,
    /// It is tried again, UTC.
    Again(Timestamp),
    /// It is given up.
    GivenUp,
    /// It is not waiting any more: whatever came of it is not written down.
    Over,
}

/// What is to be told now, and whom; none when it waits for nothing, or not yet, or its webhook is gone.
pub fn attempt(
    db: &mut Db,
    id: DeliveryId,
    now: Timestamp,
) -> StoreResult<Option<(Delivery, Webhook)>> {
    let delivery = match one(db, id) {
        Err(StoreError::NotFound) => return Ok(None),
        found => found?,
    };
    if delivery.due_at.is_none_or(|due| due > now) {
        return Ok(None);
    }
    match by_id(db, delivery.webhook) {
        Err(StoreError::NotFound) => Ok(None),
        found => Ok(Some((delivery, found?))),
    }
}

/// Writes down how the try ended that `attempt` began. What failed is tried again later and later; a webhook that
/// is gone, or takes nothing for [`Webhook::FAILING_MOST`], is switched off.
pub fn note(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    begun: &Delivery,
    tried: &Tried,
) -> StoreResult<Outcome> {
    alone(tx, begun.webhook)?;
    let now = clock.now();
    let mut webhook = match by_id(tx, begun.webhook) {
        Err(StoreError::NotFound) => return Ok(Outcome::Over),
        found => found?,
    };
    let so_far = begun.tries + 1;
    let outcome = match tried.status {
        Some(200..300) => Outcome::Delivered,
        Some(410) => Outcome::GivenUp,
        _ if begun.event == WebhookEvent::Test => Outcome::GivenUp,
        _ => Webhook::pause_after(so_far)
            .map_or(Outcome::GivenUp, |pause| Outcome::Again(now + pause)),
    };
    let again = if let Outcome::Again(at) = outcome { Some(At(at)) } else { None };
    let written = diesel::update(deliveries::table.find(Key(begun.id)))
        // Another may have told it meanwhile, or it is told nothing any more.
        .filter(deliveries::tries.eq(begun.tries).and(deliveries::due_at.is_not_null()))
        .set((
            deliveries::tries.eq(so_far),
            deliveries::tried_at.eq(At(now)),
            deliveries::status.eq(tried.status.map(i32::from)),
            deliveries::took.eq(tried.took),
            deliveries::answer.eq(start_of(&tried.answer)),
            deliveries::due_at.eq(again),
            deliveries::delivered_at.eq((outcome == Outcome::Delivered).then_some(At(now))),
            deliveries::ended_at.eq((outcome == Outcome::GivenUp).then_some(At(now))),
        ))
        .execute(&mut **tx)?;
    if written == 0 {
        return Ok(Outcome::Over);
    }
    if let Outcome::Again(at) = outcome {
        jobs::leave(tx, clock.id().into(), Job::Deliver(begun.id), now, at)?;
    }
    weigh(tx, clock, &mut webhook, outcome, tried.status == Some(410))?;
    Ok(outcome)
}

/// What a try says of its webhook.
fn weigh(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    webhook: &mut Webhook,
    outcome: Outcome,
    is_gone: bool,
) -> StoreResult<()> {
    let (before, now) = (webhook.clone(), clock.now());
    if outcome == Outcome::Delivered {
        webhook.failing_since = None;
    } else {
        let since = *webhook.failing_since.get_or_insert(now);
        if is_gone {
            switch_off(tx, clock, webhook, WebhookOff::Gone)?;
        } else if now.duration_since(since) >= Webhook::FAILING_MOST {
            switch_off(tx, clock, webhook, WebhookOff::Failing)?;
        }
    }
    if *webhook == before { Ok(()) } else { update(tx, webhook) }
}

/// It is not tried any more: the house itself cannot.
pub fn give_up(tx: &mut Tx<'_>, id: DeliveryId, why: &str, now: Timestamp) -> StoreResult<()> {
    diesel::update(deliveries::table.find(Key(id)))
        .filter(deliveries::due_at.is_not_null())
        .set((
            deliveries::due_at.eq(None::<At>),
            deliveries::ended_at.eq(At(now)),
            deliveries::answer.eq(start_of(why)),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// The start of an answer on one line.
fn start_of(answer: &str) -> String {
    let plain = answer.chars().map(|c| if c.is_control() { ' ' } else { c });
    plain.take(ANSWER_KEPT).collect::<String>().trim().to_owned()
}
