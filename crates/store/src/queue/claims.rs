//! Who holds what: for a while, so that two people do not decide on the same entry without knowing.

use cimaise_core::{ContributionId, PersonId};
use diesel::dsl::{exists, max};
use diesel::prelude::*;
use jiff::Timestamp;

use super::entries::{holders, left_to};
use super::{Holder, Scope, order};
use crate::connection::Db;
use crate::schema::claims;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, dialect};

/// How many entries a batch has unless another number is asked for.
pub const USUAL_BATCH: i64 = 20;

/// How many a person may hold at once.
pub const MOST_HELD: i64 = 100;

/// How many are looked at together for those that are free.
const AT_ONCE: i64 = 50;

/// Who holds an entry, if anybody does.
pub fn holder(
    db: &mut Db,
    contribution: ContributionId,
    now: Timestamp,
) -> StoreResult<Option<Holder>> {
    let held = holders(db, &[contribution], now)?.into_iter().next();
    Ok(held.map(|(_, holder)| holder))
}

/// Claims an entry until `expires_at`, unless someone else holds it; gives who holds it then.
pub fn claim(
    tx: &mut Tx<'_>,
    contribution: ContributionId,
    person: PersonId,
    now: Timestamp,
    expires_at: Timestamp,
) -> StoreResult<Option<Holder>> {
    let theirs = claims::table.find(Key(contribution)).filter(claims::person_id.eq(Key(person)));
    if diesel::select(exists(theirs)).get_result::<bool>(&mut **tx)? {
        let sooner = claims::expires_at.lt(At(expires_at));
        let hold_on = diesel::update(claims::table.find(Key(contribution)))
            .filter(claims::person_id.eq(Key(person)).and(sooner))
            .set(claims::expires_at.eq(At(expires_at)));
        hold_on.execute(&mut **tx)?;
        return Ok(None);
    }
    take(tx, contribution, person, None, now, expires_at)
}

/// Takes what nobody holds.
fn take(
    tx: &mut Tx<'_>,
    contribution: ContributionId,
    person: PersonId,
    place: Option<i32>,
    now: Timestamp,
    expires_at: Timestamp,
) -> StoreResult<Option<Holder>> {
    if let Some(holder) = holder(tx, contribution, now)? {
        return Ok((holder.person != person).then_some(holder));
    }
    let ended = claims::table.find(Key(contribution)).filter(claims::expires_at.le(At(now)));
    diesel::delete(ended).execute(&mut **tx)?;
    let insert = |db: &mut Db| {
        diesel::insert_into(claims::table)
            .values((
                claims::contribution_id.eq(Key(contribution)),
                claims::person_id.eq(Key(person)),
                claims::expires_at.eq(At(expires_at)),
                claims::place.eq(place),
            ))
            .execute(db)
    };
    // In a savepoint: on PostgreSQL a broken constraint would end the whole transaction.
    match tx.transaction(insert).map_err(|e| StoreError::from(e).or_taken("claim")) {
        Ok(_) => Ok(None),
        // Claimed at this very moment: by a colleague, or by the same person in another window.
        Err(StoreError::Taken(_)) => {
            Ok(holder(tx, contribution, now)?.filter(|holder| holder.person != person))
        }
        Err(error) => Err(error),
    }
}

/// Claims the first entries of a scope that nobody holds, until `expires_at`, so that with what the
/// person took before they hold a batch of `size`; at most [`MOST_HELD`]. Gives how many that are.
pub fn take_batch(
    tx: &mut Tx<'_>,
    scope: &Scope,
    person: PersonId,
    size: i64,
    expires_at: Timestamp,
) -> StoreResult<i64> {
    // Two who take entries in different orders would wait for each other.
    dialect::be_alone(tx, b"batches")?;
    renew(tx, person, scope.now, expires_at)?;
    let (mut count, mut place) = batch_of(tx, person, scope.now)?;
    let scope = Scope { held_by: None, ..scope.clone() };
    let mut from = None;
    while count < size.min(MOST_HELD) {
        let some = order::following(tx, &scope, from, AT_ONCE)?;
        let held = holders(tx, &some, scope.now)?;
        let left = left_to(tx, &some, person)?;
        let is_free =
            |id: &ContributionId| held.iter().all(|(of, _)| of != id) && !left.contains(id);
        for id in some.iter().filter(|id| is_free(id)) {
            if count == size.min(MOST_HELD) {
                break;
            }
            place += 1;
            if take(tx, *id, person, Some(place), scope.now, expires_at)?.is_none() {
                count += 1;
            }
        }
        match some.last() {
            Some(last) => from = Some(*last),
            None => break,
        }
    }
    Ok(count)
}

/// Keeps an entry for a person until `expires_at`, ahead of their batch, unless a colleague holds it.
pub(crate) fn keep_for(
    tx: &mut Tx<'_>,
    contribution: ContributionId,
    person: PersonId,
    now: Timestamp,
    expires_at: Timestamp,
) -> StoreResult<()> {
    give_up(tx, contribution, person)?;
    take(tx, contribution, person, Some(0), now, expires_at)?;
    Ok(())
}

/// Lets go of one entry, if the person holds it.
pub(crate) fn give_up(
    tx: &mut Tx<'_>,
    contribution: ContributionId,
    person: PersonId,
) -> StoreResult<()> {
    let own = claims::table.find(Key(contribution)).filter(claims::person_id.eq(Key(person)));
    diesel::delete(own).execute(&mut **tx)?;
    Ok(())
}

/// How many entries a person's batch has, and the last place in it.
fn batch_of(db: &mut Db, person: PersonId, now: Timestamp) -> StoreResult<(i64, i32)> {
    let batch = claims::table
        .filter(claims::person_id.eq(Key(person)))
        .filter(claims::expires_at.gt(At(now)))
        .filter(claims::place.gt(0));
    let count = batch.count().get_result(db)?;
    let last: Option<i32> = batch.select(max(claims::place)).get_result(db)?;
    Ok((count, last.unwrap_or(0)))
}

/// Holds on, at least until `expires_at`, to all that a person holds: they are at work.
pub fn renew(
    tx: &mut Tx<'_>,
    person: PersonId,
    now: Timestamp,
    expires_at: Timestamp,
) -> StoreResult<()> {
    let held = claims::table
        .filter(claims::person_id.eq(Key(person)))
        .filter(claims::expires_at.gt(At(now)).and(claims::expires_at.lt(At(expires_at))));
    diesel::update(held).set(claims::expires_at.eq(At(expires_at))).execute(&mut **tx)?;
    Ok(())
}

/// Releases what a person only opened, but `kept`; their batch stays theirs.
pub fn release(tx: &mut Tx<'_>, person: PersonId, kept: ContributionId) -> StoreResult<()> {
    let opened = claims::table
        .filter(claims::person_id.eq(Key(person)))
        .filter(claims::place.is_null())
        .filter(claims::contribution_id.ne(Key(kept)));
    diesel::delete(opened).execute(&mut **tx)?;
    Ok(())
}

/// Releases all that a person holds; gives how many entries that were.
pub fn release_all(tx: &mut Tx<'_>, person: PersonId) -> StoreResult<usize> {
    let held = claims::table.filter(claims::person_id.eq(Key(person)));
    Ok(diesel::delete(held).execute(&mut **tx)?)
}
