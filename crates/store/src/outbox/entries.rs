//! What was decided and is not told yet.

use cimaise_core::{CallId, Decision, DecisionId, EmailAddress, PersonId, Staff, State, ThemeId};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::columns::read;
use crate::connection::Db;
use crate::decisions::Row;
use crate::schema::{contributions, decisions, people};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, calls};

/// A decision that is not told yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// It.
    pub decision: Decision,
    /// In which call.
    pub call: CallId,
    /// To which theme.
    pub theme: ThemeId,
    /// The title of its contribution.
    pub title: String,
    /// To whom its letter goes; without an address the follow-up page alone tells it.
    pub to: Option<EmailAddress>,
    /// Who decided.
    pub by: Option<String>,
}

type Found = (Row, (Key<CallId>, Key<ThemeId>, String, Option<String>), Option<String>);

fn read_entry((row, (call, theme, title, email), by): Found) -> StoreResult<Entry> {
    Ok(Entry {
        decision: row.read()?,
        call: call.0,
        theme: theme.0,
        title,
        to: email.map(|text| read("email", text, EmailAddress::parse)).transpose()?,
        by,
    })
}

/// Which of what is not told yet.
enum Untold {
    /// What is told by itself: as much as is decided within a delay.
    Soon(Timestamp),
    /// What waits to be released: perhaps all that a town has sent.
    Held,
}

/// The decisions of a call that stand and are not told at `now`, of one person where one is named, oldest
/// first, after that of the id `after`.
pub fn page(
    db: &mut Db,
    whose: (CallId, Option<PersonId>),
    after: Option<DecisionId>,
    limit: i64,
    now: Timestamp,
) -> StoreResult<Vec<Entry>> {
    let mut found = part(db, whose, &Untold::Soon(now), after, limit)?;
    found.extend(part(db, whose, &Untold::Held, after, limit)?);
    found.sort_by_key(|entry| entry.decision.id);
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(found)
}

/// A page of one part: what is held is at one instant, so that an index has it in the order of ids.
fn part(
    db: &mut Db,
    (call, by): (CallId, Option<PersonId>),
    untold: &Untold,
    after: Option<DecisionId>,
    limit: i64,
) -> StoreResult<Vec<Entry>> {
    let mut query = decisions::table
        .inner_join(contributions::table)
        .left_join(people::table.on(decisions::person_id.eq(people::id.nullable())))
        .filter(contributions::call_id.eq(Key(call)))
        .filter(contributions::state.ne(State::Withdrawn.code()))
        .filter(decisions::undone_at.is_null())
        .order(decisions::id)
        .limit(limit)
        .select((
            Row::as_select(),
            (
                contributions::call_id,
                contributions::theme_id,
                contributions::title,
                contributions::email,
            ),
            people::name.nullable(),
        ))
        .into_boxed();
    query = match untold {
        Untold::Soon(now) => query
            .filter(decisions::settles_at.gt(At(*now)))
            .filter(decisions::settles_at.lt(At(Decision::HELD))),
        Untold::Held => query.filter(decisions::settles_at.eq(At(Decision::HELD))),
    };
    if let Some(by) = by {
        query = query.filter(decisions::person_id.eq(Key(by)));
    }
    if let Some(after) = after {
        query = query.filter(decisions::id.gt(Key(after)));
    }
    let found: Vec<Found> = query.load(db)?;
    found.into_iter().map(read_entry).collect()
}

/// One of them. [`StoreError::NotFound`] when it does not stand, [`StoreError::TooLate`] when it is told.
pub fn entry(db: &mut Db, id: DecisionId, now: Timestamp) -> StoreResult<Entry> {
    let found: Found = decisions::table
        .inner_join(contributions::table)
        .left_join(people::table.on(decisions::person_id.eq(people::id.nullable())))
        .filter(decisions::id.eq(Key(id)))
        .filter(contributions::state.ne(State::Withdrawn.code()))
        .select((
            Row::as_select(),
            (
                contributions::call_id,
                contributions::theme_id,
                contributions::title,
                contributions::email,
            ),
            people::name.nullable(),
        ))
        .first(db)?;
    let entry = read_entry(found)?;
    let latest: Option<Key<DecisionId>> = decisions::table
        .filter(decisions::contribution_id.eq(Key(entry.decision.contribution)))
        .filter(decisions::undone_at.is_null())
        .select(decisions::id)
        .order(decisions::id.desc())
        .first(db)
        .optional()?;
    if latest.is_none_or(|latest| latest.0 != id) {
        return Err(StoreError::NotFound);
    }
    if entry.decision.is_settled(now) {
        return Err(StoreError::TooLate);
    }
    Ok(entry)
}

/// One of them, for who made the decision or sets its call up; others do not find it.
pub fn seen(db: &mut Db, staff: &Staff, id: DecisionId, now: Timestamp) -> StoreResult<Entry> {
    let entry = entry(db, id, now)?;
    let institution = calls::by_id(db, entry.call)?.institution;
    let own = entry.decision.by == Some(staff.person.id);
    let may = staff.may_set_up(institution, entry.call)
        || (own && staff.may_decide(institution, entry.call, entry.theme));
    if may { Ok(entry) } else { Err(StoreError::NotFound) }
}

/// Whose decisions of a call somebody sees: everybody's where they set it up, else their own. Who does
/// neither set it up nor decide there does not find it.
pub fn whose(db: &mut Db, staff: &Staff, call: CallId) -> StoreResult<Option<PersonId>> {
    let institution = calls::by_id(db, call)?.institution;
    if staff.may_set_up(institution, call) {
        Ok(None)
    } else if staff.decides_in(institution, call) {
        Ok(Some(staff.person.id))
    } else {
        Err(StoreError::NotFound)
    }
}
