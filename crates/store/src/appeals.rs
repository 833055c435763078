//! Appeals, read. They are made through [`crate::journey`].

use std::collections::{BTreeMap, BTreeSet};

use cimaise_core::{
    Act, ActId, Appeal, AppealId, ContributionId, Decision, DecisionId, DecisionKind,
    InstitutionId, PersonId, State, Words,
};
use diesel::dsl::exists;
use diesel::prelude::*;
use jiff::Timestamp;

use crate::columns::read;
use crate::connection::Db;
use crate::schema::{acts, appeals, contributions, decisions as decided, opinions};
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx, decisions, institutions};

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
/// contested, nor what no person decided.
pub fn recourse(db: &mut Db, id: ContributionId, now: Timestamp) -> StoreResult<Recourse> {
    let (state, institution): (String, Key<InstitutionId>) = contributions::table
        .find(Key(id))
        .select((contributions::state, contributions::institution_id))
        .first(db)?;
    let state: State = read("state", state, str::parse)?;
    let latest = latest(db, id)?;
    let answer = latest.as_ref().map(|appeal| answer(db, appeal)).transpose()?.flatten();
    let is_open = latest.is_some() && answer.as_ref().is_none_or(|made| !made.is_settled(now));
    if matches!(state, State::Queued | State::Received | State::ChangeRequested) {
        return Ok(if is_open { Recourse::Contested } else { Recourse::None });
    }
    let Some(standing) = decisions::standing(db, id)?.filter(|made| made.by.is_some()) else {
        return Ok(Recourse::None);
    };
    let is_answer = answer.is_some_and(|made| made.id == standing.id);
    if !standing.is_settled(now) {
        return Ok(if is_answer { Recourse::Contested } else { Recourse::None });
    }
    if is_answer {
        return Ok(Recourse::Answered);
    }
    if !matches!(state, State::Refused | State::TakenDown) {
        return Ok(Recourse::None);
    }
    let until = Appeal::until(standing.settles_at, &institutions::zone(db, institution.0)?);
    Ok(if now <= until { Recourse::Until(until) } else { Recourse::Over })
}

/// What came of an appeal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Came {
    /// It hangs after all.
    Reversed,
    /// The decision stays the same.
    Upheld,
    /// Nobody was told yet, or its contributor took it back.
    Open,
}

impl Came {
    /// Its word in pages and tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reversed => "reversed",
            Self::Upheld => "upheld",
            Self::Open => "open",
        }
    }
}

/// What came of an appeal, as far as it is told at `now`.
pub(crate) fn came_of(db: &mut Db, id: AppealId, now: Timestamp) -> StoreResult<Came> {
    let row: Row = appeals::table.find(Key(id)).select(Row::as_select()).first(db)?;
    let made = answer(db, &row.read()?)?.filter(|made| made.is_settled(now));
    Ok(match made.map(|made| made.kind) {
        Some(DecisionKind::Approve) => Came::Reversed,
        Some(_) => Came::Upheld,
        None => Came::Open,
    })
}

/// The decision that answers an appeal: the first of a person that ended the waiting after it and stands.
/// An approval that another overtook before anything hung answered nothing.
fn answer(db: &mut Db, appeal: &Appeal) -> StoreResult<Option<Decision>> {
    let after: Vec<(Key<DecisionId>, String)> = decided::table
        .filter(decided::contribution_id.eq(Key(appeal.contribution)))
        .filter(decided::undone_at.is_null().and(decided::id.gt(Key(DecisionId(appeal.id.0)))))
        .filter(decided::kind.ne(DecisionKind::AskForChange.code()))
        .filter(decided::person_id.is_not_null())
        .order(decided::id)
        .select((decided::id, decided::kind))
        .load(db)?;
    let last = after.last().map(|(id, _)| id.0);
    for (Key(id), kind) in after {
        let holds = kind != DecisionKind::Approve.code() || last == Some(id);
        if holds || hung_after(db, appeal.contribution, id)? {
            return Ok(Some(decisions::by_id(db, id)?));
        }
    }
    Ok(None)
}

/// Something hung by a decision, or later.
fn hung_after(db: &mut Db, of: ContributionId, decision: DecisionId) -> StoreResult<bool> {
    let hung = acts::table
        .filter(acts::contribution_id.eq(Key(of)).and(acts::act.eq(Act::Hang.code())))
        .filter(acts::id.gt(Key(ActId(decision.0))));
    Ok(diesel::select(exists(hung)).get_result(db)?)
}

/// Who had a part in what is contested of these: they made the decision, or agreed to it. Of several
/// appeals of one contribution, the latest counts.
pub(crate) fn parts(
    db: &mut Db,
    of: &[ContributionId],
) -> StoreResult<BTreeSet<(ContributionId, PersonId)>> {
    type Row = (Key<ContributionId>, Option<Key<PersonId>>);
    let of: Vec<_> = of.iter().copied().map(Key).collect();
    let rows: Vec<Row> = appeals::table
        .inner_join(decided::table)
        .filter(appeals::contribution_id.eq_any(&of))
        .order(appeals::id)
        .select((appeals::contribution_id, decided::person_id))
        .load(db)?;
    // The latest of each contribution takes the place of those before it.
    let latest: BTreeMap<_, _> = rows.into_iter().map(|(id, by)| (id.0, by)).collect();
    let made = latest.into_iter().filter_map(|(id, by)| Some((id, by?.0)));
    let agreed: Vec<(Key<ContributionId>, Key<PersonId>)> = opinions::table
        .filter(opinions::contribution_id.eq_any(&of))
        .filter(opinions::counts.eq(false))
        .select((opinions::contribution_id, opinions::person_id))
        .load(db)?;
    Ok(made.chain(agreed.into_iter().map(|(id, by)| (id.0, by.0))).collect())
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
