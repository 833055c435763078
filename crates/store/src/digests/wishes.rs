//! What each of the staff wishes.

use std::collections::BTreeSet;

use cimaise_core::{CallId, Clock, DigestWishes, InstitutionId, PersonId};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::columns::read;
use crate::connection::Db;
use crate::schema::{calls, digest_wishes as wishes, muted_calls};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, institutions};

#[derive(AsChangeset, Insertable, Queryable, Selectable)]
#[diesel(table_name = wishes, treat_none_as_null = true)]
pub(super) struct Row {
    pub(super) person_id: Key<PersonId>,
    pub(super) institution_id: Key<InstitutionId>,
    rhythm: String,
    hour: i32,
    quiet_from: i32,
    quiet_to: i32,
    pub(super) told_at: At,
    pub(super) next_at: Option<At>,
    links: bool,
}

impl Row {
    fn write(
        (person, institution): (PersonId, InstitutionId),
        wishes: DigestWishes,
        told_at: Timestamp,
        next_at: Option<Timestamp>,
    ) -> Self {
        Self {
            person_id: Key(person),
            institution_id: Key(institution),
            rhythm: wishes.rhythm.to_string(),
            hour: wishes.hour.into(),
            quiet_from: wishes.quiet_from.into(),
            quiet_to: wishes.quiet_to.into(),
            told_at: At(told_at),
            next_at: next_at.map(At),
            links: wishes.links,
        }
    }

    pub(super) fn wishes(&self) -> StoreResult<DigestWishes> {
        let hour = |hour: i32| {
            let corrupt = || StoreError::Corrupt { what: "hour", value: hour.to_string() };
            u8::try_from(hour).map_err(|_| corrupt())
        };
        Ok(DigestWishes {
            rhythm: read("rhythm", self.rhythm.clone(), str::parse)?,
            hour: hour(self.hour)?,
            quiet_from: hour(self.quiet_from)?,
            quiet_to: hour(self.quiet_to)?,
            links: self.links,
        })
    }
}

/// What a person wishes in an institution, and the calls of which they want to hear nothing.
pub fn of(
    db: &mut Db,
    person: PersonId,
    institution: InstitutionId,
) -> StoreResult<(DigestWishes, BTreeSet<CallId>)> {
    let row: Option<Row> = wishes::table
        .find((Key(person), Key(institution)))
        .select(Row::as_select())
        .first(db)
        .optional()?;
    let wished = row.map_or(Ok(DigestWishes::USUAL), |row| row.wishes())?;
    Ok((wished, muted(db, person, institution)?))
}

pub(super) fn muted(
    db: &mut Db,
    person: PersonId,
    institution: InstitutionId,
) -> StoreResult<BTreeSet<CallId>> {
    let found: Vec<Key<CallId>> = muted_calls::table
        .inner_join(calls::table)
        .filter(muted_calls::person_id.eq(Key(person)))
        .filter(calls::institution_id.eq(Key(institution)))
        .select(muted_calls::call_id)
        .load(db)?;
    Ok(found.into_iter().map(|key| key.0).collect())
}

/// From now on they hear so, and nothing of these calls. What they were told before stays told.
pub fn choose(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    person: PersonId,
    institution: InstitutionId,
    wished: &DigestWishes,
    quiet_calls: &BTreeSet<CallId>,
) -> StoreResult<()> {
    expect(tx, clock, person, institution)?;
    let next = wished.next(clock.now(), &institutions::zone(tx, institution)?);
    diesel::update(wishes::table.find((Key(person), Key(institution))))
        .set((
            wishes::rhythm.eq(wished.rhythm.code()),
            wishes::hour.eq(i32::from(wished.hour)),
            wishes::quiet_from.eq(i32::from(wished.quiet_from)),
            wishes::quiet_to.eq(i32::from(wished.quiet_to)),
            wishes::next_at.eq(next.map(At)),
            wishes::links.eq(wished.links),
        ))
        .execute(&mut **tx)?;
    let of_institution =
        calls::table.filter(calls::institution_id.eq(Key(institution))).select(calls::id);
    let known: Vec<Key<CallId>> = of_institution.load(&mut **tx)?;
    let before = muted_calls::table
        .filter(muted_calls::person_id.eq(Key(person)))
        .filter(muted_calls::call_id.eq_any(&known));
    diesel::delete(before).execute(&mut **tx)?;
    for call in known.into_iter().filter(|call| quiet_calls.contains(&call.0)) {
        diesel::insert_into(muted_calls::table)
            .values((muted_calls::person_id.eq(Key(person)), muted_calls::call_id.eq(call)))
            .execute(&mut **tx)?;
    }
    Ok(())
}

/// Whoever has no wishes yet has the usual ones: they are told what comes from now on.
pub(super) fn expect(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    person: PersonId,
    institution: InstitutionId,
) -> StoreResult<()> {
    let known: i64 =
        wishes::table.find((Key(person), Key(institution))).count().get_result(&mut **tx)?;
    if known > 0 {
        return Ok(());
    }
    let now = clock.now();
    let usual = DigestWishes::USUAL;
    let next = usual.next(now, &institutions::zone(tx, institution)?);
    let row = Row::write((person, institution), usual, now, next);
    let insert = |db: &mut Db| diesel::insert_into(wishes::table).values(row).execute(db);
    // In a savepoint: another process may expect them at this very moment.
    match tx.transaction(insert).map_err(|e| StoreError::from(e).or_taken("wishes")) {
        Ok(_) | Err(StoreError::Taken(_)) => Ok(()),
        Err(error) => Err(error),
    }
}
