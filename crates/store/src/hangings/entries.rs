//! What waits to be hung, as a page shows it: what has a date first, by date; then the others, in their order.

use cimaise_core::{Call, CallId, ContributionId, HangsLater, Picture};
use diesel::prelude::*;
use jiff::Timestamp;

use super::{Row, of_contribution, paused_since};
use crate::connection::Db;
use crate::queue::first_pictures;
use crate::schema::{contributions, decisions, hangings, people};
use crate::sql_types::{At, Key};
use crate::{StoreResult, institutions};

/// How far in the order it is told when something will hang: what comes later is told to come later.
const FORESEEN: usize = 1_000;

/// One that waits, with what is seen of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What it waits for.
    pub hangs: HangsLater,
    /// Its title.
    pub title: String,
    /// Who made it.
    pub credit: String,
    /// Its first picture.
    pub picture: Option<Picture>,
    /// Who approved it.
    pub by: Option<String>,
    /// When it was approved, UTC.
    pub decided_at: Timestamp,
    /// When it will hang as far as can be told now, UTC; nothing while its call is paused.
    pub expected: Option<Timestamp>,
}

/// How many wait in a call.
pub fn waiting(db: &mut Db, call: CallId) -> StoreResult<i64> {
    let of_call = || hangings::table.filter(hangings::call_id.eq(Key(call)));
    let in_turn: i64 = of_call().filter(hangings::hang_at.is_null()).count().get_result(db)?;
    let dated: i64 = of_call().filter(hangings::hang_at.is_not_null()).count().get_result(db)?;
    Ok(in_turn + dated)
}

/// A page of what waits in a call, after one of them; from the start when that waits no more.
pub fn page(
    db: &mut Db,
    call: CallId,
    after: Option<ContributionId>,
    limit: i64,
) -> StoreResult<Vec<HangsLater>> {
    let after = match after {
        Some(id) => of_contribution(db, id)?.filter(|row| row.call == call),
        None => None,
    };
    let place = after.filter(|row| row.on.is_none()).map(|row| row.place);
    let mut found = if place.is_none() { on_date(db, call, after, limit)? } else { Vec::new() };
    let left = limit - i64::try_from(found.len()).unwrap_or(limit);
    if left > 0 {
        found.extend(in_turn(db, call, place, left)?);
    }
    Ok(found)
}

fn on_date(
    db: &mut Db,
    call: CallId,
    after: Option<HangsLater>,
    limit: i64,
) -> StoreResult<Vec<HangsLater>> {
    let mut query = hangings::table
        .filter(hangings::call_id.eq(Key(call)).and(hangings::hang_at.is_not_null()))
        .order((hangings::hang_at, hangings::decision_id))
        .limit(limit)
        .select(Row::as_select())
        .into_boxed();
    if let Some((after, on)) = after.and_then(|after| Some((after, after.on?))) {
        let at_once =
            hangings::hang_at.eq(At(on)).and(hangings::decision_id.gt(Key(after.decision)));
        query = query.filter(hangings::hang_at.gt(At(on)).or(at_once));
    }
    let rows: Vec<Row> = query.load(db)?;
    Ok(rows.into_iter().map(Row::read).collect())
}

fn in_turn(
    db: &mut Db,
    call: CallId,
    after: Option<i64>,
    limit: i64,
) -> StoreResult<Vec<HangsLater>> {
    let mut query = hangings::table
        .filter(hangings::call_id.eq(Key(call)).and(hangings::hang_at.is_null()))
        .order(hangings::place)
        .limit(limit)
        .select(Row::as_select())
        .into_boxed();
    if let Some(place) = after {
        query = query.filter(hangings::place.gt(place));
    }
    let rows: Vec<Row> = query.load(db)?;
    Ok(rows.into_iter().map(Row::read).collect())
}

/// These, in their order, with what is seen of them.
pub fn entries(
    db: &mut Db,
    call: &Call,
    rows: &[HangsLater],
    now: Timestamp,
) -> StoreResult<Vec<Entry>> {
    type Found = ((Key<ContributionId>, String, String), At, Option<String>);
    let keys: Vec<_> = rows.iter().map(|row| Key(row.contribution)).collect();
    let made: Vec<_> = rows.iter().map(|row| Key(row.decision)).collect();
    let found: Vec<Found> = decisions::table
        .inner_join(contributions::table)
        .left_join(people::table.on(decisions::person_id.eq(people::id.nullable())))
        .filter(decisions::id.eq_any(made))
        .select((
            (contributions::id, contributions::title, contributions::credit),
            decisions::decided_at,
            people::name.nullable(),
        ))
        .load(db)?;
    let pictures = first_pictures(db, &keys)?;
    let expected = expected(db, call, rows, now)?;
    let entry = |(row, expected): (&HangsLater, Option<Timestamp>)| {
        let (own, decided_at, by) = found.iter().find(|(own, ..)| own.0.0 == row.contribution)?;
        let picture = pictures.iter().find(|picture| picture.contribution == row.contribution);
        Some(Entry {
            hangs: *row,
            title: own.1.clone(),
            credit: own.2.clone(),
            picture: picture.cloned(),
            by: by.clone(),
            decided_at: decided_at.0,
            expected,
        })
    };
    Ok(rows.iter().zip(expected).filter_map(entry).collect())
}

/// When each of these, which follow each other, will hang as far as can be told now, UTC.
pub fn expected(
    db: &mut Db,
    call: &Call,
    rows: &[HangsLater],
    now: Timestamp,
) -> StoreResult<Vec<Option<Timestamp>>> {
    if paused_since(db, call.id)?.is_some() {
        return Ok(vec![None; rows.len()]);
    }
    let before = match rows.iter().find(|row| row.on.is_none()) {
        Some(first) if call.hanging.drips() => before(db, call.id, first.place)?,
        _ => 0,
    };
    let zone = institutions::zone(db, call.institution)?;
    let foreseen = before < FORESEEN && call.hanging.drips();
    let mut turns = call.hanging.turns_after(now, &zone).skip(before);
    let one = |row: &HangsLater| match row.on {
        Some(on) => Some(on),
        None if foreseen => turns.next(),
        None => None,
    };
    Ok(rows.iter().map(one).collect())
}

/// How many hang in turn before a place, as far as is foreseen.
fn before(db: &mut Db, call: CallId, place: i64) -> StoreResult<usize> {
    let before: Vec<i64> = hangings::table
        .filter(hangings::call_id.eq(Key(call)).and(hangings::hang_at.is_null()))
        .filter(hangings::place.lt(place))
        .select(hangings::place)
        .limit(i64::try_from(FORESEEN).unwrap_or(i64::MAX))
        .load(db)?;
    Ok(before.len())
}
