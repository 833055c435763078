//! Appeals, read. They are made through [`crate::journey`].

use cimaise_core::{
    Appeal, AppealId, ContributionId, DecisionId, DecisionKind, PersonId, State, Words,
};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::columns::read;
use crate::connection::Db;
use crate::schema::{appeals, contributions, decisions as decided, opinions};
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx, decisions};

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = appeals)]
struct Row {
    id: Key<AppealId>,
    contribution_id: Key<ContributionId>,
    decision_id: Key<DecisionId>,
    words: String,
    made_at: At,
}

impl Row {
    fn read(self) -> StoreResult<Appeal> {
        Ok(Appeal {
            id: self.id.0,
            contribution: self.contribution_id.0,
            decision: self.decision_id.0,
            words: read("words", self.words, Words::parse)?,
            made_at: self.made_at.0,
        })
    }
}

/// Whether and until when what was decided on a contribution can be contested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recourse {
    /// There is nothing to contest.
    None,
    /// The decision can be contested until then, UTC.
    Until(Timestamp),
    /// That time is over.
    Over,
    /// It was contested, and somebody else looks again.
    Contested,
    /// What stands is the answer to an appeal: it is the last.
    Answered,
}

/// The appeals of a contribution, oldest first.
pub fn of_contribution(db: &mut Db, id: ContributionId) -> StoreResult<Vec<Appeal>> {
    let rows: Vec<Row> = appeals::table
        .filter(appeals::contribution_id.eq(Key(id)))
        .order(appeals::id)
        .select(Row::as_select())
        .load(db)?;
    rows.into_iter().map(Row::read).collect()
}

/// The latest appeal of a contribution.
pub fn latest(db: &mut Db, id: ContributionId) -> StoreResult<Option<Appeal>> {
    Ok(of_contribution(db, id)?.pop())
}

/// What can be done against what stands on a contribution, at `now`. What is not told yet cannot be
/// contested.
pub fn recourse(db: &mut Db, id: ContributionId, now: Timestamp) -> StoreResult<Recourse> {
    let state: String =
        contributions::table.find(Key(id)).select(contributions::state).first(db)?;
    let state: State = read("state", state, str::parse)?;
    let latest = latest(db, id)?;
    let standing = decisions::standing(db, id)?;
    let Some(standing) = standing.filter(|made| made.by.is_some() && made.is_settled(now)) else {
        return Ok(if latest.is_some() { Recourse::Contested } else { Recourse::None });
    };
    let waits = matches!(state, State::Queued | State::Received | State::ChangeRequested);
    match latest {
        Some(_) if waits => return Ok(Recourse::Contested),
        Some(appeal) if answer(db, &appeal)? == Some(standing.id) => return Ok(Recourse::Answered),
        _ => {}
    }
    if !matches!(state, State::Refused | State::TakenDown) {
        return Ok(Recourse::None);
    }
    let until = standing.settles_at + Appeal::WINDOW;
    Ok(if now < until { Recourse::Until(until) } else { Recourse::Over })
}

/// The decision that answers an appeal: the first that ended the waiting after it and stands.
fn answer(db: &mut Db, appeal: &Appeal) -> StoreResult<Option<DecisionId>> {
    let after: Option<Key<DecisionId>> = decided::table
        .filter(decided::contribution_id.eq(Key(appeal.contribution)))
        .filter(decided::undone_at.is_null().and(decided::id.gt(Key(DecisionId(appeal.id.0)))))
        .filter(decided::kind.ne(DecisionKind::AskForChange.code()))
        .order(decided::id)
        .select(decided::id)
        .first(db)
        .optional()?;
    Ok(after.map(|key| key.0))
}

/// Which of these contest a decision in which this person had a part: they made it, or agreed to it.
pub(crate) fn against(
    db: &mut Db,
    of: &[ContributionId],
    person: PersonId,
) -> StoreResult<Vec<ContributionId>> {
    let of: Vec<_> = of.iter().copied().map(Key).collect();
    let mut found: Vec<Key<ContributionId>> = appeals::table
        .inner_join(decided::table)
        .filter(appeals::contribution_id.eq_any(&of))
        .filter(decided::person_id.eq(Key(person)))
        .select(appeals::contribution_id)
        .load(db)?;
    let agreed: Vec<Key<ContributionId>> = opinions::table
        .filter(opinions::contribution_id.eq_any(&of))
        .filter(opinions::person_id.eq(Key(person)).and(opinions::counts.eq(false)))
        .select(opinions::contribution_id)
        .load(db)?;
    found.extend(agreed);
    Ok(found.into_iter().map(|key| key.0).collect())
}

/// Writes an appeal.
pub(crate) fn make(tx: &mut Tx<'_>, appeal: &Appeal) -> StoreResult<()> {
    let row = Row {
        id: Key(appeal.id),
        contribution_id: Key(appeal.contribution),
        decision_id: Key(appeal.decision),
        words: appeal.words.to_string(),
        made_at: At(appeal.made_at),
    };
    diesel::insert_into(appeals::table).values(row).execute(&mut **tx)?;
    Ok(())
}
