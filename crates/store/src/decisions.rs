//! Decisions, read. They are made through [`crate::journey`].

use cimaise_core::{ContributionId, Decision, DecisionId, PersonId, PrivateNote, ReasonId, Words};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::columns::read;
use crate::connection::Db;
use crate::schema::{decisions, people};
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx};

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = decisions)]
pub(crate) struct Row {
    pub(crate) id: Key<DecisionId>,
    pub(crate) contribution_id: Key<ContributionId>,
    pub(crate) kind: String,
    pub(crate) reason_id: Option<Key<ReasonId>>,
    pub(crate) words: String,
    pub(crate) private_note: String,
    pub(crate) person_id: Option<Key<PersonId>>,
    pub(crate) decided_at: At,
    pub(crate) settles_at: At,
    pub(crate) undone_at: Option<At>,
    pub(crate) undone_by: Option<Key<PersonId>>,
}

impl Row {
    pub(crate) fn read(self) -> StoreResult<Decision> {
        Ok(Decision {
            id: self.id.0,
            contribution: self.contribution_id.0,
            kind: read("kind", self.kind, str::parse)?,
            reason: self.reason_id.map(|key| key.0),
            words: read("words", self.words, Words::parse)?,
            private_note: read("private_note", self.private_note, PrivateNote::parse)?,
            by: self.person_id.map(|key| key.0),
            decided_at: self.decided_at.0,
            settles_at: self.settles_at.0,
            undone: self.undone_at.zip(self.undone_by).map(|(at, by)| (at.0, by.0)),
        })
    }
}

/// The decision with that id.
pub fn by_id(db: &mut Db, id: DecisionId) -> StoreResult<Decision> {
    decisions::table.find(Key(id)).select(Row::as_select()).first(db)?.read()
}

/// The decision that stands on a contribution: the latest that was not undone.
pub fn standing(db: &mut Db, contribution: ContributionId) -> StoreResult<Option<Decision>> {
    let row: Option<Row> = decisions::table
        .filter(decisions::contribution_id.eq(Key(contribution)))
        .filter(decisions::undone_at.is_null())
        .order(decisions::id.desc())
        .select(Row::as_select())
        .first(db)
        .optional()?;
    row.map(Row::read).transpose()
}

/// All decisions on a contribution, undone ones too, oldest first, each with who made it.
pub fn of_contribution(
    db: &mut Db,
    contribution: ContributionId,
) -> StoreResult<Vec<(Decision, Option<String>)>> {
    let rows: Vec<(Row, Option<String>)> = decisions::table
        .left_join(people::table.on(decisions::person_id.eq(people::id.nullable())))
        .filter(decisions::contribution_id.eq(Key(contribution)))
        .order(decisions::id)
        .select((Row::as_select(), people::name.nullable()))
        .load(db)?;
    rows.into_iter().map(|(row, name)| Ok((row.read()?, name))).collect()
}

/// The last decision a person made and did not undo: what the undo key undoes.
pub fn last_of_person(db: &mut Db, person: PersonId) -> StoreResult<Option<Decision>> {
    let row: Option<Row> = decisions::table
        .filter(decisions::person_id.eq(Key(person)).and(decisions::undone_at.is_null()))
        .order(decisions::id.desc())
        .select(Row::as_select())
        .first(db)
        .optional()?;
    row.map(Row::read).transpose()
}

/// What was decided on a contribution and is not told yet is not told any more: another decision takes its
/// place.
pub(crate) fn overtake(
    tx: &mut Tx<'_>,
    contribution: ContributionId,
    now: Timestamp,
) -> StoreResult<()> {
    diesel::update(decisions::table)
        .filter(decisions::contribution_id.eq(Key(contribution)))
        .filter(decisions::undone_at.is_null().and(decisions::settles_at.gt(At(now))))
        .set(decisions::settles_at.eq(At(now)))
        .execute(&mut **tx)?;
    Ok(())
}
