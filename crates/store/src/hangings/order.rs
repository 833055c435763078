//! Joining the order of a call, moving in it, leaving it. The order of one call is changed by one
//! transaction at a time.

use cimaise_core::{
    Act, Call, CallId, Clock, Contribution, ContributionId, DecisionId, HangingMove, HangsLater,
    PersonId,
};
use diesel::dsl::{exists, max, min};
use diesel::prelude::*;
use jiff::Timestamp;

use super::{Row, of_contribution};
use crate::acts::{self, Subject};
use crate::schema::{calls, hangings};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, dialect};

/// What was approved waits for `on`, or takes the last place in the order of its call.
pub(crate) fn join(
    tx: &mut Tx<'_>,
    contribution: &Contribution,
    (decision, call): (DecisionId, &Call),
    on: Option<Timestamp>,
    now: Timestamp,
) -> StoreResult<()> {
    alone(tx, call.id)?;
    if on.is_none() {
        begin_if_empty(tx, call.id, now)?;
    }
    let row = Row {
        decision_id: Key(decision),
        contribution_id: Key(contribution.id),
        call_id: Key(call.id),
        place: end(tx, call.id)? + 1,
        hang_at: on.map(At),
    };
    diesel::insert_into(hangings::table).values(row).execute(&mut **tx)?;
    Ok(())
}

/// It waits no more: it was decided otherwise, or taken back.
pub(crate) fn leave(tx: &mut Tx<'_>, id: ContributionId) -> StoreResult<()> {
    let of_it = hangings::table.filter(hangings::contribution_id.eq(Key(id)));
    diesel::delete(of_it).execute(&mut **tx)?;
    Ok(())
}

/// Moves what waits for a turn, and writes it in the log; nothing happens to what is there already.
/// [`StoreError::NotFound`] when it does not wait, [`StoreError::Dated`] when it waits for a date.
pub fn shift(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    by: PersonId,
    how: HangingMove,
) -> StoreResult<()> {
    let own = waiting_alone(tx, contribution.id)?;
    if own.on.is_some() {
        return Err(StoreError::Dated);
    }
    let moved = match how {
        HangingMove::First => to_end(tx, &own, -1)?,
        HangingMove::Last => to_end(tx, &own, 1)?,
        HangingMove::Up => swap(tx, &own, -1)?,
        HangingMove::Down => swap(tx, &own, 1)?,
    };
    if moved {
        log(tx, clock, contribution, by, Act::MoveHanging, how.code());
    }
    Ok(())
}

/// Names a date for what waits, another one, or none: then it takes its place in the order again.
/// Nothing happens where it is so already.
pub fn put_on(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    by: PersonId,
    on: Option<Timestamp>,
) -> StoreResult<()> {
    let own = waiting_alone(tx, contribution.id)?;
    if own.on == on {
        return Ok(());
    }
    if on.is_none() {
        begin_if_empty(tx, own.call, clock.now())?;
    }
    diesel::update(hangings::table.find(Key(own.decision)))
        .set(hangings::hang_at.eq(on.map(At)))
        .execute(&mut **tx)?;
    let told = on.map(|at| at.to_string()).unwrap_or_default();
    log(tx, clock, contribution, by, Act::DateHanging, told);
    Ok(())
}

/// What waits of a contribution, its call's order being ours alone from here on.
pub(super) fn waiting_alone(tx: &mut Tx<'_>, id: ContributionId) -> StoreResult<HangsLater> {
    let call = of_contribution(tx, id)?.ok_or(StoreError::NotFound)?.call;
    alone(tx, call)?;
    of_contribution(tx, id)?.ok_or(StoreError::NotFound)
}

/// Nobody else changes the order of a call until this transaction ends.
pub fn alone(tx: &mut Tx<'_>, call: CallId) -> StoreResult<()> {
    Ok(dialect::be_alone(tx, call.0.as_bytes())?)
}

pub(super) fn log(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    by: PersonId,
    act: Act,
    detail: impl Into<String>,
) {
    let subject = (contribution.institution, Subject::Contribution(contribution.id));
    acts::record(tx, clock, subject, Some(by), act, detail);
}

/// Turns count from when something waits for one: those that nobody took are not kept.
fn begin_if_empty(tx: &mut Tx<'_>, call: CallId, now: Timestamp) -> StoreResult<()> {
    let others =
        hangings::table.filter(hangings::call_id.eq(Key(call))).filter(hangings::hang_at.is_null());
    if !diesel::select(exists(others)).get_result::<bool>(&mut **tx)? {
        diesel::update(calls::table.find(Key(call)))
            .set(calls::hung_until_at.eq(At(now)))
            .execute(&mut **tx)?;
    }
    Ok(())
}

/// The last place of a call, whatever stands there.
fn end(tx: &mut Tx<'_>, call: CallId) -> StoreResult<i64> {
    let of_call = hangings::table.filter(hangings::call_id.eq(Key(call)));
    let last: Option<i64> = of_call.select(max(hangings::place)).first(&mut **tx)?;
    Ok(last.unwrap_or(0))
}

/// Before or after all others; false when it is there already.
fn to_end(tx: &mut Tx<'_>, own: &HangsLater, way: i64) -> StoreResult<bool> {
    let others = hangings::table
        .filter(hangings::call_id.eq(Key(own.call)))
        .filter(hangings::hang_at.is_null());
    let (place, is_there) = if way < 0 {
        let first: Option<i64> = others.select(min(hangings::place)).first(&mut **tx)?;
        (first.map_or(own.place, |first| first - 1), first == Some(own.place))
    } else {
        let last: Option<i64> = others.select(max(hangings::place)).first(&mut **tx)?;
        (end(tx, own.call)? + 1, last == Some(own.place))
    };
    if !is_there {
        put_at(tx, own.decision, place)?;
    }
    Ok(!is_there)
}

/// In the place of its neighbour, which takes its own; false when it has none on that side.
fn swap(tx: &mut Tx<'_>, own: &HangsLater, way: i64) -> StoreResult<bool> {
    let others = hangings::table
        .filter(hangings::call_id.eq(Key(own.call)))
        .filter(hangings::hang_at.is_null())
        .select(Row::as_select());
    let neighbour: Option<Row> = if way < 0 {
        others.filter(hangings::place.lt(own.place)).order(hangings::place.desc()).first(&mut **tx)
    } else {
        others.filter(hangings::place.gt(own.place)).order(hangings::place.asc()).first(&mut **tx)
    }
    .optional()?;
    let Some(neighbour) = neighbour else { return Ok(false) };
    put_at(tx, own.decision, neighbour.place)?;
    put_at(tx, neighbour.decision_id.0, own.place)?;
    Ok(true)
}

fn put_at(tx: &mut Tx<'_>, decision: DecisionId, place: i64) -> StoreResult<()> {
    diesel::update(hangings::table.find(Key(decision)))
        .set(hangings::place.eq(place))
        .execute(&mut **tx)?;
    Ok(())
}
