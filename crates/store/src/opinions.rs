//! What moderators would decide, where two have to agree. Opinions are said through
//! [`crate::journey`].

use std::collections::BTreeSet;

use cimaise_core::{
    ContributionId, DecisionKind, Opinion, PersonId, PrivateNote, ReasonId, State, Words,
};
use diesel::prelude::*;

use crate::columns::read;
use crate::connection::Db;
use crate::schema::{contributions, opinions, people};
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx};

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = opinions)]
struct Row {
    contribution_id: Key<ContributionId>,
    person_id: Key<PersonId>,
    kind: String,
    reason_id: Option<Key<ReasonId>>,
    words: String,
    private_note: String,
    counts: bool,
    said_at: At,
}

impl Row {
    fn write(opinion: &Opinion) -> Self {
        Self {
            contribution_id: Key(opinion.contribution),
            person_id: Key(opinion.by),
            kind: opinion.kind.to_string(),
            reason_id: opinion.reason.map(Key),
            words: opinion.words.to_string(),
            private_note: opinion.private_note.to_string(),
            counts: true,
            said_at: At(opinion.said_at),
        }
    }

    fn read(self) -> StoreResult<Opinion> {
        Ok(Opinion {
            contribution: self.contribution_id.0,
            kind: read("kind", self.kind, str::parse)?,
            reason: self.reason_id.map(|key| key.0),
            words: read("words", self.words, Words::parse)?,
            private_note: read("private_note", self.private_note, PrivateNote::parse)?,
            by: self.person_id.0,
            said_at: self.said_at.0,
        })
    }
}

/// The opinions on a contribution that count, oldest first, each with what colleagues call its author.
pub fn of_contribution(db: &mut Db, id: ContributionId) -> StoreResult<Vec<(Opinion, String)>> {
    let rows: Vec<(Row, String)> = opinions::table
        .inner_join(people::table)
        .filter(opinions::contribution_id.eq(Key(id)).and(opinions::counts.eq(true)))
        .order((opinions::said_at, opinions::person_id))
        .select((Row::as_select(), people::name))
        .load(db)?;
    rows.into_iter().map(|(row, name)| Ok((row.read()?, name))).collect()
}

/// The last opinion of a person on what still waits.
pub fn last_of_person(db: &mut Db, person: PersonId) -> StoreResult<Option<Opinion>> {
    let row: Option<Row> = opinions::table
        .inner_join(contributions::table)
        .filter(contributions::state.eq(State::Queued.code()))
        .filter(opinions::person_id.eq(Key(person)).and(opinions::counts.eq(true)))
        .order(opinions::said_at.desc())
        .select(Row::as_select())
        .first(db)
        .optional()?;
    row.map(Row::read).transpose()
}

/// Who said their opinion on which of these.
pub(crate) fn who_said(
    db: &mut Db,
    of: &[ContributionId],
) -> StoreResult<BTreeSet<(ContributionId, PersonId)>> {
    let of: Vec<_> = of.iter().copied().map(Key).collect();
    let found: Vec<(Key<ContributionId>, Key<PersonId>)> = opinions::table
        .filter(opinions::contribution_id.eq_any(of).and(opinions::counts.eq(true)))
        .select((opinions::contribution_id, opinions::person_id))
        .load(db)?;
    Ok(found.into_iter().map(|(id, by)| (id.0, by.0)).collect())
}

/// Writes an opinion in the place of the one that its author had.
pub(crate) fn say(tx: &mut Tx<'_>, opinion: &Opinion) -> StoreResult<()> {
    let before = opinions::table.find((Key(opinion.contribution), Key(opinion.by)));
    diesel::delete(before).execute(&mut **tx)?;
    diesel::insert_into(opinions::table).values(Row::write(opinion)).execute(&mut **tx)?;
    Ok(())
}

/// Takes an opinion back; gives whether there was one.
pub(crate) fn take_back(
    tx: &mut Tx<'_>,
    id: ContributionId,
    person: PersonId,
) -> StoreResult<bool> {
    let one = opinions::table.find((Key(id), Key(person)));
    Ok(diesel::delete(one.filter(opinions::counts.eq(true))).execute(&mut **tx)? > 0)
}

/// A decision of that kind is contested: the opinions that led to it count no more, and stay, to tell who
/// had a part in it; all others end.
pub(crate) fn set_aside(
    tx: &mut Tx<'_>,
    id: ContributionId,
    contested: DecisionKind,
) -> StoreResult<()> {
    let all = opinions::table.filter(opinions::contribution_id.eq(Key(id)));
    let others = opinions::counts.eq(false).or(opinions::kind.ne(contested.code()));
    diesel::delete(all.filter(others)).execute(&mut **tx)?;
    diesel::update(all).set(opinions::counts.eq(false)).execute(&mut **tx)?;
    Ok(())
}

/// All that count end.
pub(crate) fn end(tx: &mut Tx<'_>, id: ContributionId) -> StoreResult<()> {
    let all = opinions::table
        .filter(opinions::contribution_id.eq(Key(id)).and(opinions::counts.eq(true)));
    diesel::delete(all).execute(&mut **tx)?;
    Ok(())
}
