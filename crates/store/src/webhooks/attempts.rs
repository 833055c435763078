//! One try to tell something, and what came of it.

use cimaise_core::{Clock, DeliveryFailure, DeliveryId, Webhook, WebhookEvent, WebhookOff};
use diesel::prelude::*;
use jiff::Timestamp;

use super::deliveries::{Delivery, one};
use super::rows::{by_id, update};
use super::set_up::{alone, switch_off};
use super::turns;
use crate::connection::Db;
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
    /// Why it took nothing; none when it took it.
    pub failure: Option<DeliveryFailure>,
    /// The start of the answer; without one, what else there is to say of why, for who knows networks.
    pub answer: String,
}

/// What becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It arrived.
    Delivered,
    /// It is tried again, UTC.
    Again(Timestamp),
    /// It waits behind another.
    Behind,
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

/// Writes down how the try ended that `attempt` began. What failed is tried again later and later, one at a time
/// for a webhook; one that is gone, or takes nothing for [`Webhook::FAILING_MOST`], is switched off.
pub fn note(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    begun: &Delivery,
    tried: &Tried,
) -> StoreResult<Outcome> {
    alone(tx, begun.webhook)?;
    let webhook = match by_id(tx, begun.webhook) {
        Err(StoreError::NotFound) => return Ok(Outcome::Over),
        found => found?,
    };
    let outcome = outcome(begun, tried, clock.now());
    if !write(tx, begun, tried, outcome, clock.now())? {
        return Ok(Outcome::Over);
    }
    weigh(tx, clock, webhook, begun, (outcome, tried.status == Some(410)))
}

/// What a try comes to, of whatever else waits.
fn outcome(begun: &Delivery, tried: &Tried, now: Timestamp) -> Outcome {
    match tried.status {
        Some(200..300) => Outcome::Delivered,
        Some(410) => Outcome::GivenUp,
        _ if begun.event == WebhookEvent::Test => Outcome::GivenUp,
        _ => Webhook::pause_after(begun.tries + 1)
            .map_or(Outcome::GivenUp, |pause| Outcome::Again(now + pause)),
    }
}

/// False when another has told it meanwhile, or it is told nothing any more.
fn write(
    tx: &mut Tx<'_>,
    begun: &Delivery,
    tried: &Tried,
    outcome: Outcome,
    now: Timestamp,
) -> StoreResult<bool> {
    let again = if let Outcome::Again(at) = outcome { Some(At(at)) } else { None };
    let written = diesel::update(deliveries::table.find(Key(begun.id)))
        .filter(deliveries::tries.eq(begun.tries).and(deliveries::due_at.is_not_null()))
        .set((
            deliveries::tries.eq(begun.tries + 1),
            deliveries::tried_at.eq(At(now)),
            deliveries::status.eq(tried.status.map(i32::from)),
            deliveries::took.eq(tried.took),
            deliveries::answer.eq(start_of(&tried.answer)),
            deliveries::failure.eq(tried.failure.map(DeliveryFailure::code)),
            deliveries::due_at.eq(again),
            deliveries::delivered_at.eq((outcome == Outcome::Delivered).then_some(At(now))),
            deliveries::ended_at.eq((outcome == Outcome::GivenUp).then_some(At(now))),
            deliveries::behind_at.eq(None::<At>),
        ))
        .execute(&mut **tx)?;
    Ok(written == 1)
}

/// What a try says of its webhook, and what that means for this delivery.
fn weigh(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    mut webhook: Webhook,
    begun: &Delivery,
    (mut outcome, is_gone): (Outcome, bool),
) -> StoreResult<Outcome> {
    let (before, now) = (webhook.clone(), clock.now());
    if outcome == Outcome::Delivered {
        webhook.failing_since = None;
        turns::go_on(tx, clock, &mut webhook)?;
    } else {
        let since = *webhook.failing_since.get_or_insert(now);
        if is_gone {
            switch_off(tx, clock, &mut webhook, WebhookOff::Gone)?;
        } else if now.duration_since(since) >= Webhook::FAILING_MOST {
            switch_off(tx, clock, &mut webhook, WebhookOff::Failing)?;
        }
        outcome = match outcome {
            // What waits is not told any more.
            Outcome::Again(_) if webhook.off != before.off => Outcome::GivenUp,
            Outcome::Again(at) => {
                let tried_next = turns::missed(tx, clock, &mut webhook, (begun.id, at))?;
                if tried_next { outcome } else { Outcome::Behind }
            }
            ended => ended,
        };
        if outcome == Outcome::GivenUp && begun.event != WebhookEvent::Test {
            turns::given_up(tx, clock, &mut webhook, begun.id)?;
        }
    }
    if webhook != before {
        update(tx, &webhook)?;
    }
    Ok(outcome)
}

/// It is not tried any more: the house itself cannot.
pub fn give_up(tx: &mut Tx<'_>, clock: &dyn Clock, id: DeliveryId, why: &str) -> StoreResult<()> {
    let delivery = match one(tx, id) {
        Err(StoreError::NotFound) => return Ok(()),
        found => found?,
    };
    alone(tx, delivery.webhook)?;
    let ended = diesel::update(deliveries::table.find(Key(id)))
        .filter(deliveries::due_at.is_not_null())
        .set((
            deliveries::due_at.eq(None::<At>),
            deliveries::ended_at.eq(At(clock.now())),
            deliveries::behind_at.eq(None::<At>),
            deliveries::answer.eq(start_of(why)),
            deliveries::failure.eq(DeliveryFailure::HouseFailed.code()),
            deliveries::status.eq(None::<i32>),
        ))
        .execute(&mut **tx)?;
    if ended == 0 {
        return Ok(());
    }
    let mut webhook = match by_id(tx, delivery.webhook) {
        Err(StoreError::NotFound) => return Ok(()),
        found => found?,
    };
    turns::given_up(tx, clock, &mut webhook, id)?;
    update(tx, &webhook)
}

/// The start of an answer on one line.
fn start_of(answer: &str) -> String {
    let plain = answer.chars().map(|c| if c.is_control() { ' ' } else { c });
    plain.take(ANSWER_KEPT).collect::<String>().trim().to_owned()
}
