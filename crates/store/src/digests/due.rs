//! Which digests are due.

use cimaise_core::{Clock, InstitutionId, PersonId, Role};
use diesel::prelude::*;
use jiff::{SignedDuration, Timestamp};

use super::wishes::{Row, expect};
use super::{news, rows};
use crate::schema::{digest_wishes as wishes, memberships};
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx, dialect, institutions, people};

/// What came in the last minute is told the next time: a transaction that began before may not have
/// come to its end.
const LATEST: SignedDuration = SignedDuration::from_mins(1);

/// How many are looked at in one go.
const AT_ONCE: i64 = 100;

/// Puts the digests that are due into the outbox, of those who have something new to hear; gives how
/// many. Each process may ask, as often as it likes: two that ask at once wait for each other.
pub fn begin(tx: &mut Tx<'_>, clock: &dyn Clock) -> StoreResult<usize> {
    dialect::be_alone(tx, b"digests")?;
    let now = clock.now();
    for (person, institution) in who_is_new(tx)? {
        expect(tx, clock, person, institution)?;
    }
    let due: Vec<Row> = wishes::table
        .filter(wishes::next_at.le(At(now)))
        .order((wishes::next_at, wishes::person_id))
        .limit(AT_ONCE)
        .select(Row::as_select())
        .load(&mut **tx)?;
    let mut begun = 0;
    for row in &due {
        begun += usize::from(begin_one(tx, clock, row, now)?);
    }
    Ok(begun)
}

/// Everybody who decides somewhere and of whom no wish is known, each institution once.
fn who_is_new(tx: &mut Tx<'_>) -> StoreResult<Vec<(PersonId, InstitutionId)>> {
    let found: Vec<(Key<PersonId>, Key<InstitutionId>)> = memberships::table
        .filter(memberships::role.ne(Role::Reader.code()))
        .select((memberships::person_id, memberships::institution_id))
        .distinct()
        .load(&mut **tx)?;
    let known: Vec<(Key<PersonId>, Key<InstitutionId>)> =
        wishes::table.select((wishes::person_id, wishes::institution_id)).load(&mut **tx)?;
    let is_new = |of: &(Key<PersonId>, Key<InstitutionId>)| !known.contains(of);
    let new = found.into_iter().filter(is_new);
    Ok(new.map(|(person, institution)| (person.0, institution.0)).collect())
}

/// True when there is something new; what was told stays untold otherwise, for the next time.
fn begin_one(tx: &mut Tx<'_>, clock: &dyn Clock, row: &Row, now: Timestamp) -> StoreResult<bool> {
    let of = (row.person_id.0, row.institution_id.0);
    let (person, institution) = of;
    let staff = people::by_id(tx, person)?;
    let (since, until) = (row.told_at.0, (now - LATEST).max(row.told_at.0));
    let has_news = news(tx, &staff, institution, since, until)?.is_new();
    let next = row.wishes()?.next(now, &institutions::zone(tx, institution)?);
    let told = if has_news { until } else { since };
    let mine = diesel::update(wishes::table.find((row.person_id, row.institution_id)))
        // Unless they have chosen otherwise at this very moment.
        .filter(wishes::next_at.eq(row.next_at))
        .set((wishes::told_at.eq(At(told)), wishes::next_at.eq(next.map(At))))
        .execute(&mut **tx)?;
    if mine == 0 {
        return Ok(false);
    }
    if has_news && !rows::prolong(tx, of, until)? {
        rows::post(tx, clock.id().into(), of, (since, until), now)?;
    }
    Ok(has_news)
}
