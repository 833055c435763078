//! The outbox of digests. What one says is read when it leaves.

use cimaise_core::{DigestId, InstitutionId, PersonId};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::connection::Db;
use crate::jobs::{self, Job};
use crate::schema::digests;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx};

/// A mail to somebody of the staff that waits, left, was not needed any more, or failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// Its id.
    pub id: DigestId,
    /// To whom.
    pub person: PersonId,
    /// On what waits where.
    pub institution: InstitutionId,
    /// What came after this instant, UTC …
    pub since: Timestamp,
    /// … and until this one, UTC, is told as new.
    pub until: Timestamp,
    /// When it was begun, UTC.
    pub created_at: Timestamp,
    /// When it left, UTC.
    pub sent_at: Option<Timestamp>,
    /// When it turned out that nothing was left to tell, UTC.
    pub cancelled_at: Option<Timestamp>,
    /// Why it did not arrive, if it did not.
    pub failure: Option<String>,
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = digests)]
struct Row {
    id: Key<DigestId>,
    person_id: Key<PersonId>,
    institution_id: Key<InstitutionId>,
    since_at: At,
    until_at: At,
    created_at: At,
    sent_at: Option<At>,
    cancelled_at: Option<At>,
    failed_at: Option<At>,
    failure: Option<String>,
}

impl Row {
    fn read(self) -> Digest {
        Digest {
            id: self.id.0,
            person: self.person_id.0,
            institution: self.institution_id.0,
            since: self.since_at.0,
            until: self.until_at.0,
            created_at: self.created_at.0,
            sent_at: self.sent_at.map(|at| at.0),
            cancelled_at: self.cancelled_at.map(|at| at.0),
            failure: self.failure,
        }
    }
}

/// Puts one into the outbox, with the job that sends it.
pub(super) fn post(
    tx: &mut Tx<'_>,
    id: DigestId,
    (person, institution): (PersonId, InstitutionId),
    (since, until): (Timestamp, Timestamp),
    now: Timestamp,
) -> StoreResult<()> {
    let row = Row {
        id: Key(id),
        person_id: Key(person),
        institution_id: Key(institution),
        since_at: At(since),
        until_at: At(until),
        created_at: At(now),
        sent_at: None,
        cancelled_at: None,
        failed_at: None,
        failure: None,
    };
    diesel::insert_into(digests::table).values(row).execute(&mut **tx)?;
    jobs::leave(tx, id.0.into(), Job::Digest(id), now, now)
}

/// One that has not left yet tells what came until then, too; false when there is none.
pub(super) fn prolong(
    tx: &mut Tx<'_>,
    (person, institution): (PersonId, InstitutionId),
    until: Timestamp,
) -> StoreResult<bool> {
    let waits = digests::table
        .filter(digests::person_id.eq(Key(person)))
        .filter(digests::institution_id.eq(Key(institution)))
        .filter(digests::sent_at.is_null().and(digests::cancelled_at.is_null()))
        .filter(digests::failed_at.is_null());
    Ok(diesel::update(waits).set(digests::until_at.eq(At(until))).execute(&mut **tx)? > 0)
}

/// The digest with that id.
pub fn by_id(db: &mut Db, id: DigestId) -> StoreResult<Digest> {
    let row: Row = digests::table.find(Key(id)).select(Row::as_select()).first(db)?;
    Ok(row.read())
}

/// All digests to a person, oldest first.
pub fn of_person(db: &mut Db, person: PersonId) -> StoreResult<Vec<Digest>> {
    let rows: Vec<Row> = digests::table
        .filter(digests::person_id.eq(Key(person)))
        .order(digests::id)
        .select(Row::as_select())
        .load(db)?;
    Ok(rows.into_iter().map(Row::read).collect())
}

/// It left, even if it had failed before.
pub fn mark_sent(tx: &mut Tx<'_>, id: DigestId, now: Timestamp) -> StoreResult<()> {
    let changed = diesel::update(digests::table.find(Key(id)))
        .set((
            digests::sent_at.eq(At(now)),
            digests::failed_at.eq(None::<At>),
            digests::failure.eq(None::<&str>),
        ))
        .execute(&mut **tx)?;
    if changed == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// Nothing is left to tell: colleagues were faster.
pub fn mark_cancelled(tx: &mut Tx<'_>, id: DigestId, now: Timestamp) -> StoreResult<()> {
    diesel::update(digests::table.find(Key(id)))
        .filter(digests::sent_at.is_null())
        .set(digests::cancelled_at.eq(At(now)))
        .execute(&mut **tx)?;
    Ok(())
}

/// It will not leave, and why; unless it has left.
pub fn mark_failed(tx: &mut Tx<'_>, id: DigestId, why: &str, now: Timestamp) -> StoreResult<()> {
    diesel::update(digests::table.find(Key(id)))
        .filter(digests::sent_at.is_null())
        .set((digests::failed_at.eq(At(now)), digests::failure.eq(why)))
        .execute(&mut **tx)?;
    Ok(())
}
