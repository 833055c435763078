//! Set up, changed, removed; and switched off by the house.

use cimaise_core::{
    Act, CallId, Clock, InstitutionId, PersonId, Webhook, WebhookAddress, WebhookEvent, WebhookId,
    WebhookOff,
};
use diesel::prelude::*;

use super::rows::{Row, by_id, of_institution, update};
use super::{deliveries, letters, turns};
use crate::acts::{self, Subject};
use crate::schema::webhooks;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, dialect};

/// What somebody wants of a webhook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wished {
    /// Where it is told.
    pub address: WebhookAddress,
    /// What; never empty.
    pub events: Vec<WebhookEvent>,
    /// Of which call alone.
    pub call: Option<CallId>,
    /// Whether it is told anything.
    pub is_on: bool,
}

/// Lets nobody else change a webhook, or write what came of telling it, until this transaction ends: of two
/// that would, none waits for what the other holds.
pub(super) fn alone(tx: &mut Tx<'_>, id: WebhookId) -> StoreResult<()> {
    Ok(dialect::be_alone(tx, &id.0.as_bytes()[8..])?)
}

/// Sets one up, and writes so in the log. [`StoreError::Taken`] when the institution has [`Webhook::MOST`].
pub fn add(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    institution: InstitutionId,
    by: PersonId,
    wished: Wished,
) -> StoreResult<Webhook> {
    // Of two at once, the later sees the first.
    dialect::be_alone(tx, &institution.0.as_bytes()[8..])?;
    if of_institution(tx, institution)?.len() >= Webhook::MOST {
        return Err(StoreError::Taken("webhooks"));
    }
    let webhook = Webhook {
        id: clock.id().into(),
        institution,
        call: wished.call,
        address: wished.address,
        events: wished.events,
        secret: clock.id(),
        secret_before: None,
        failing_since: None,
        turn: None,
        off: (!wished.is_on).then(|| (clock.now(), WebhookOff::ByHand)),
        created_at: clock.now(),
    };
    diesel::insert_into(webhooks::table).values(Row::of(&webhook)).execute(&mut **tx)?;
    log(tx, clock, &webhook, Some(by), Act::AddWebhook);
    Ok(webhook)
}

/// Tells it other things, or elsewhere, or nothing for now, and writes so in the log; nothing happens where it
/// is so already. Whoever switches it on begins anew: what it missed stays missed. Elsewhere it begins anew too:
/// what waits for it is tried at once.
pub fn change(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: WebhookId,
    by: PersonId,
    wished: Wished,
) -> StoreResult<Webhook> {
    alone(tx, id)?;
    let before = by_id(tx, id)?;
    let mut webhook = Webhook {
        call: wished.call,
        address: wished.address,
        events: wished.events,
        ..before.clone()
    };
    match (wished.is_on, before.off) {
        (true, Some(_)) => {
            webhook.off = None;
            begin_anew(tx, clock, &mut webhook)?;
        }
        (true, None) if webhook.address != before.address => {
            begin_anew(tx, clock, &mut webhook)?;
        }
        (false, None) => {
            (webhook.off, webhook.turn) = (Some((clock.now(), WebhookOff::ByHand)), None);
            deliveries::end_waiting(tx, id, clock.now())?;
        }
        _ => {}
    }
    if webhook != before {
        update(tx, &webhook)?;
        log(tx, clock, &webhook, Some(by), Act::ChangeWebhook);
    }
    Ok(webhook)
}

/// It is as one of which nothing is known.
fn begin_anew(tx: &mut Tx<'_>, clock: &dyn Clock, webhook: &mut Webhook) -> StoreResult<()> {
    webhook.failing_since = None;
    turns::go_on(tx, clock, webhook)
}

/// Gives it a new secret; the one before is valid for a day more. What waits is tried at once: the secret may be
/// why it took nothing. It is written in the log.
pub fn renew_secret(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: WebhookId,
    by: PersonId,
) -> StoreResult<Webhook> {
    alone(tx, id)?;
    let before = by_id(tx, id)?;
    let until = clock.now() + Webhook::SECRETS_OVERLAP;
    let mut webhook =
        Webhook { secret: clock.id(), secret_before: Some((before.secret, until)), ..before };
    turns::go_on(tx, clock, &mut webhook)?;
    update(tx, &webhook)?;
    log(tx, clock, &webhook, Some(by), Act::RenewWebhookSecret);
    Ok(webhook)
}

/// It is told nothing any more, and the log of what it was told goes. Its row stays, without its address:
/// something may be written for it at this very moment.
pub fn remove(tx: &mut Tx<'_>, clock: &dyn Clock, id: WebhookId, by: PersonId) -> StoreResult<()> {
    alone(tx, id)?;
    let webhook = by_id(tx, id)?;
    diesel::update(webhooks::table.find(Key(id)))
        .set((webhooks::removed_at.eq(At(clock.now())), webhooks::address.eq("")))
        .execute(&mut **tx)?;
    letters::forget_of(tx, id)?;
    deliveries::forget_of(tx, id)?;
    log(tx, clock, &webhook, Some(by), Act::RemoveWebhook);
    Ok(())
}

/// The house switches one off that takes nothing, and tells the owners by mail; nothing happens to one that is
/// off. What waits is not told.
pub(super) fn switch_off(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    webhook: &mut Webhook,
    why: WebhookOff,
) -> StoreResult<()> {
    if webhook.off.is_some() {
        return Ok(());
    }
    (webhook.off, webhook.turn) = (Some((clock.now(), why)), None);
    deliveries::end_waiting(tx, webhook.id, clock.now())?;
    letters::post(tx, clock, webhook, why)?;
    log(tx, clock, webhook, None, Act::SwitchWebhookOff);
    Ok(())
}

/// The line of the log names the host alone: the rest of an address may be a secret.
pub(super) fn log(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    webhook: &Webhook,
    by: Option<PersonId>,
    act: Act,
) {
    let about = (webhook.institution, Subject::Institution);
    acts::record(tx, clock, about, by, act, webhook.address.host());
}
