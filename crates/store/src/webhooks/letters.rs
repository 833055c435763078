//! The mails that tell an owner that a webhook is told nothing any more.

use cimaise_core::{Clock, MailId, PersonId, Webhook, WebhookId, WebhookOff};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::columns::read;
use crate::connection::Db;
use crate::jobs::{self, Job};
use crate::schema::webhook_letters as letters;
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx, people};

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookLetter {
    /// Its id.
    pub id: MailId,
    /// About which webhook.
    pub webhook: WebhookId,
    /// To whom.
    pub person: PersonId,
    /// Why it was switched off.
    pub why: WebhookOff,
    /// It left, will not, or is not needed any more.
    pub is_over: bool,
}

type Found = (Key<MailId>, Key<WebhookId>, Key<PersonId>, String, Option<At>, Option<At>);

fn read_letter((id, webhook, person, why, sent, failed): Found) -> StoreResult<WebhookLetter> {
    Ok(WebhookLetter {
        id: id.0,
        webhook: webhook.0,
        person: person.0,
        why: read("why", why, str::parse)?,
        is_over: sent.is_some() || failed.is_some(),
    })
}

const COLUMNS: (
    letters::id,
    letters::webhook_id,
    letters::person_id,
    letters::why,
    letters::sent_at,
    letters::failed_at,
) = (
    letters::id,
    letters::webhook_id,
    letters::person_id,
    letters::why,
    letters::sent_at,
    letters::failed_at,
);

/// Writes to each owner of the institution.
pub(super) fn post(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    of: &Webhook,
    why: WebhookOff,
) -> StoreResult<()> {
    let mut owners = people::of_institution(tx, of.institution)?;
    owners.retain(|one| one.owns(of.institution));
    for owner in owners {
        let id: MailId = clock.id().into();
        diesel::insert_into(letters::table)
            .values((
                letters::id.eq(Key(id)),
                letters::webhook_id.eq(Key(of.id)),
                letters::person_id.eq(Key(owner.person.id)),
                letters::why.eq(why.code()),
                letters::created_at.eq(At(clock.now())),
            ))
            .execute(&mut **tx)?;
        jobs::leave(tx, clock.id().into(), Job::Alert(id), clock.now(), clock.now())?;
    }
    Ok(())
}

/// The mail with that id; none when its webhook was removed.
pub fn letter(db: &mut Db, id: MailId) -> StoreResult<Option<WebhookLetter>> {
    let found: Option<Found> = letters::table.find(Key(id)).select(COLUMNS).first(db).optional()?;
    found.map(read_letter).transpose()
}

/// Those about a webhook, oldest first.
pub fn letters_of(db: &mut Db, webhook: WebhookId) -> StoreResult<Vec<WebhookLetter>> {
    let of_it = letters::table.filter(letters::webhook_id.eq(Key(webhook)));
    let found: Vec<Found> = of_it.order(letters::id).select(COLUMNS).load(db)?;
    found.into_iter().map(read_letter).collect()
}

/// It left.
pub fn mark_letter_sent(tx: &mut Tx<'_>, id: MailId, now: Timestamp) -> StoreResult<()> {
    diesel::update(letters::table.find(Key(id)))
        .set(letters::sent_at.eq(At(now)))
        .execute(&mut **tx)?;
    Ok(())
}

/// It will not leave, and why; unless it has left.
pub fn mark_letter_failed(
    tx: &mut Tx<'_>,
    id: MailId,
    why: &str,
    now: Timestamp,
) -> StoreResult<()> {
    diesel::update(letters::table.find(Key(id)))
        .filter(letters::sent_at.is_null())
        .set((letters::failed_at.eq(At(now)), letters::failure.eq(why)))
        .execute(&mut **tx)?;
    Ok(())
}

/// Those about a webhook that is removed.
pub(super) fn forget_of(tx: &mut Tx<'_>, webhook: WebhookId) -> StoreResult<()> {
    let of_it = letters::table.filter(letters::webhook_id.eq(Key(webhook)));
    diesel::delete(of_it).execute(&mut **tx)?;
    Ok(())
}
