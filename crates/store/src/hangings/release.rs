//! From waiting to the worker: what is due leaves its row and becomes a job, in one transaction, so
//! that whoever looks next finds one or the other. It hangs by the same door as everything.

use cimaise_core::{Act, Call, CallId, Clock, Contribution, DecisionId, PersonId};
use diesel::dsl::exists;
use diesel::prelude::*;
use jiff::Timestamp;

use super::order::{alone, log, waiting_alone};
use super::paused_since;
use crate::acts::{self, Subject};
use crate::connection::Db;
use crate::jobs::{self, Job};
use crate::schema::{calls, hangings};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, institutions};

/// The most that is given to the worker in one transaction.
const AT_ONCE: i64 = 500;

/// The calls of which something is due: each is for [`release`].
pub fn due_calls(db: &mut Db, now: Timestamp) -> StoreResult<Vec<CallId>> {
    let of_call = hangings::table.filter(hangings::call_id.eq(calls::id));
    let waiting: Vec<Key<CallId>> = calls::table
        .filter(calls::paused_at.is_null())
        .filter(exists(of_call))
        .order(calls::id)
        .select(calls::id)
        .load(db)?;
    let mut due = Vec::new();
    for Key(id) in waiting {
        let call = crate::calls::by_id(db, id)?;
        let dated = hangings::table
            .filter(hangings::call_id.eq(Key(id)))
            .filter(hangings::hang_at.le(At(now)));
        let in_turn = hangings::table
            .filter(hangings::call_id.eq(Key(id)))
            .filter(hangings::hang_at.is_null());
        let has_turns =
            turns(db, &call, now)? > 0 && diesel::select(exists(in_turn)).get_result::<bool>(db)?;
        if has_turns || diesel::select(exists(dated)).get_result::<bool>(db)? {
            due.push(id);
        }
    }
    Ok(due)
}

/// How many of those without a date may hang now.
fn turns(db: &mut Db, call: &Call, now: Timestamp) -> StoreResult<i64> {
    if !call.hanging.drips() {
        return Ok(AT_ONCE);
    }
    let since: At = calls::table.find(Key(call.id)).select(calls::hung_until_at).first(db)?;
    let zone = institutions::zone(db, call.institution)?;
    let turns = call.hanging.turns_since(since.0, now, &zone);
    Ok(i64::try_from(turns).unwrap_or(AT_ONCE))
}

/// Gives the worker what is due of a call; gives how many. Nothing of a call that is paused. Each
/// process may ask, as often as it likes: of two that ask at once, the second finds what the first left.
pub fn release(tx: &mut Tx<'_>, clock: &dyn Clock, id: CallId) -> StoreResult<usize> {
    alone(tx, id)?;
    if paused_since(tx, id)?.is_some() {
        return Ok(0);
    }
    let (call, now) = (crate::calls::by_id(tx, id)?, clock.now());
    let mut due: Vec<Key<DecisionId>> = hangings::table
        .filter(hangings::call_id.eq(Key(id)).and(hangings::hang_at.le(At(now))))
        .order((hangings::hang_at, hangings::decision_id))
        .limit(AT_ONCE)
        .select(hangings::decision_id)
        .load(&mut **tx)?;
    let turns = turns(tx, &call, now)?;
    if turns > 0 {
        let in_turn: Vec<Key<DecisionId>> = hangings::table
            .filter(hangings::call_id.eq(Key(id)).and(hangings::hang_at.is_null()))
            .order(hangings::place)
            .limit(turns)
            .select(hangings::decision_id)
            .load(&mut **tx)?;
        due.extend(in_turn);
        use_turns(tx, id, now)?;
    }
    let mut given = 0;
    for Key(decision) in due {
        given += usize::from(give(tx, clock, decision)?);
    }
    Ok(given)
}

/// Gives one to the worker; false when it does not wait any more.
fn give(tx: &mut Tx<'_>, clock: &dyn Clock, decision: DecisionId) -> StoreResult<bool> {
    if diesel::delete(hangings::table.find(Key(decision))).execute(&mut **tx)? == 0 {
        return Ok(false);
    }
    let now = clock.now();
    jobs::leave(tx, clock.id().into(), Job::Publish(decision), now, now)?;
    Ok(true)
}

/// The turns up to now are over.
fn use_turns(tx: &mut Tx<'_>, call: CallId, now: Timestamp) -> StoreResult<()> {
    diesel::update(calls::table.find(Key(call)))
        .set(calls::hung_until_at.eq(At(now)))
        .execute(&mut **tx)?;
    Ok(())
}

/// Hangs one before its turn or its date, and writes it in the log. [`StoreError::Paused`] while its
/// call hangs nothing, [`StoreError::NotFound`] when it does not wait.
pub fn hang_now(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    by: PersonId,
) -> StoreResult<()> {
    let own = waiting_alone(tx, contribution.id)?;
    if paused_since(tx, own.call)?.is_some() {
        return Err(StoreError::Paused);
    }
    if !give(tx, clock, own.decision)? {
        return Err(StoreError::NotFound);
    }
    log(tx, clock, contribution, by, Act::HangNow, "");
    Ok(())
}

/// A call hangs nothing from now on, dates included; nothing happens to one that is paused.
pub fn pause(tx: &mut Tx<'_>, clock: &dyn Clock, call: &Call, by: PersonId) -> StoreResult<()> {
    alone(tx, call.id)?;
    let paused = diesel::update(calls::table.find(Key(call.id)))
        .filter(calls::paused_at.is_null())
        .set(calls::paused_at.eq(Some(At(clock.now()))))
        .execute(&mut **tx)?;
    if paused > 0 {
        let subject = (call.institution, Subject::Call(call.id));
        acts::record(tx, clock, subject, Some(by), Act::PauseHanging, "");
    }
    Ok(())
}

/// A call hangs again: dates that passed are due at once, turns that passed are not made up. Nothing
/// happens to one that is not paused.
pub fn resume(tx: &mut Tx<'_>, clock: &dyn Clock, call: &Call, by: PersonId) -> StoreResult<()> {
    alone(tx, call.id)?;
    let resumed = diesel::update(calls::table.find(Key(call.id)))
        .filter(calls::paused_at.is_not_null())
        .set((calls::paused_at.eq(None::<At>), calls::hung_until_at.eq(At(clock.now()))))
        .execute(&mut **tx)?;
    if resumed > 0 {
        let subject = (call.institution, Subject::Call(call.id));
        acts::record(tx, clock, subject, Some(by), Act::ResumeHanging, "");
        release(tx, clock, call.id)?;
    }
    Ok(())
}

/// A call hangs otherwise from now on: turns are counted anew.
pub fn restart(tx: &mut Tx<'_>, clock: &dyn Clock, call: CallId) -> StoreResult<()> {
    alone(tx, call)?;
    use_turns(tx, call, clock.now())
}
