//! What the staff says to each other about a contribution, and whom they pass it to.

use cimaise_core::{Act, Clock, Contribution, ContributionId, PersonId, PrivateNote, State};
use diesel::prelude::*;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::acts::{self, Subject};
use crate::columns::read;
use crate::connection::Db;
use crate::queue::{self, Holder};
use crate::schema::{notes, people};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, contributions};

/// How long an entry that is passed on waits for whom it is passed to.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// A note as colleagues read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its id; later ones have greater ones.
    pub id: Uuid,
    /// Who wrote it, as colleagues call them.
    pub by: String,
    /// To whom the contribution was passed with it, if it was.
    pub passed_to: Option<String>,
    /// What it says; may be empty where something was passed.
    pub note: PrivateNote,
    /// When, UTC.
    pub written_at: Timestamp,
}

/// Writes a note.
pub fn write(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    by: PersonId,
    note: &PrivateNote,
) -> StoreResult<()> {
    let contribution = contributions::by_id(tx, id)?;
    add(tx, clock, id, by, None, note)?;
    log(tx, clock, &contribution, by, Act::Note, String::new());
    Ok(())
}

/// Passes an entry of the queue to a colleague, who finds it first in what they hold, for a day; a note
/// may go with it. Gives who holds it, when that is neither of them: then nothing is passed.
/// [`StoreError::AlreadyDecided`] when it does not wait.
pub fn pass(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    by: PersonId,
    to: PersonId,
    note: &PrivateNote,
) -> StoreResult<Option<Holder>> {
    let contribution = contributions::by_id(tx, id)?;
    if contribution.state != State::Queued {
        return Err(StoreError::AlreadyDecided);
    }
    let now = clock.now();
    let held = queue::holder(tx, id, now)?.filter(|one| one.person != by && one.person != to);
    if held.is_some() {
        return Ok(held);
    }
    queue::give_up(tx, id, by)?;
    queue::keep_for(tx, id, to, now, now + KEPT)?;
    add(tx, clock, id, by, Some(to), note)?;
    let name: String = people::table.find(Key(to)).select(people::name).first(&mut **tx)?;
    log(tx, clock, &contribution, by, Act::Pass, name);
    Ok(None)
}

fn add(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: ContributionId,
    by: PersonId,
    to: Option<PersonId>,
    note: &PrivateNote,
) -> StoreResult<()> {
    diesel::insert_into(notes::table)
        .values((
            notes::id.eq(Key(clock.id())),
            notes::contribution_id.eq(Key(contribution)),
            notes::person_id.eq(Key(by)),
            notes::passed_to.eq(to.map(Key)),
            notes::note.eq(note.to_string()),
            notes::written_at.eq(At(clock.now())),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

fn log(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    by: PersonId,
    act: Act,
    detail: String,
) {
    let subject = Subject::Contribution(contribution.id);
    acts::record(tx, clock, (contribution.institution, subject), Some(by), act, detail);
}

/// All notes on a contribution, oldest first.
pub fn of_contribution(db: &mut Db, contribution: ContributionId) -> StoreResult<Vec<Note>> {
    type Row = (Key<Uuid>, Key<PersonId>, Option<Key<PersonId>>, String, At);
    let rows: Vec<Row> = notes::table
        .filter(notes::contribution_id.eq(Key(contribution)))
        .order(notes::id)
        .select((notes::id, notes::person_id, notes::passed_to, notes::note, notes::written_at))
        .load(db)?;
    let ids: Vec<_> = rows.iter().flat_map(|row| [Some(row.1), row.2]).flatten().collect();
    let names: Vec<(Key<PersonId>, String)> =
        people::table.filter(people::id.eq_any(ids)).select((people::id, people::name)).load(db)?;
    let name = |of: Key<PersonId>| {
        let known = names.iter().find(|(id, _)| *id == of);
        known.map(|(_, name)| name.clone()).unwrap_or_default()
    };
    let note = |(id, by, to, note, at): Row| {
        Ok(Note {
            id: id.0,
            by: name(by),
            passed_to: to.map(name),
            note: read("note", note, PrivateNote::parse)?,
            written_at: at.0,
        })
    };
    rows.into_iter().map(note).collect()
}
