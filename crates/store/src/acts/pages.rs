//! The log read page by page, latest first, whatever narrows it: ids first, each kind of act along an
//! index of its own, put together here. So a page costs the same however long the log is.

use cimaise_core::{
    Act, ActFilter, ActId, CallId, ContributionId, InstitutionId, JournalPart, PersonId,
};
use diesel::prelude::*;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::{Line, lines};
use crate::StoreResult;
use crate::columns::alphabetical;
use crate::connection::Db;
use crate::schema::{acts, memberships, people};
use crate::sql_types::Key;

/// A part of the log of an institution, its period as instants. What is `None` does not narrow it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Only these acts.
    pub acts: Option<Vec<Act>>,
    /// Only what this person of the staff did.
    pub person: Option<PersonId>,
    /// Only what happened in this call.
    pub call: Option<CallId>,
    /// Only what happened to this contribution.
    pub contribution: Option<ContributionId>,
    /// Only from this instant on, UTC, to the millisecond.
    pub since: Option<Timestamp>,
    /// Only before this instant, UTC, to the millisecond.
    pub until: Option<Timestamp>,
}

impl Part {
    /// What an address says, its days being those of `zone`.
    pub fn of(asked: &JournalPart, zone: &TimeZone) -> Self {
        Self {
            acts: asked.act.map(ActFilter::acts),
            person: asked.person,
            call: asked.call,
            contribution: asked.contribution,
            since: asked.since(zone),
            until: asked.until(zone),
        }
    }

    /// The acts to be read one by one; none when one index has them all in order.
    fn one_by_one(&self) -> Option<Vec<Act>> {
        if self.contribution.is_some() {
            return None;
        }
        let narrowed = self.person.is_some() || self.call.is_some();
        self.acts.clone().or_else(|| narrowed.then(|| Act::ALL.to_vec()))
    }
}

/// A part of the log of an institution, latest first, before the line `before`.
pub fn of_institution(
    db: &mut Db,
    institution: InstitutionId,
    part: &Part,
    before: Option<ActId>,
    limit: i64,
) -> StoreResult<Vec<Line>> {
    let mut ids = match part.one_by_one() {
        None => ids(db, institution, part, None, before, limit)?,
        Some(acts) => {
            let mut all = Vec::new();
            for act in acts {
                all.extend(ids(db, institution, part, Some(act), before, limit)?);
            }
            all
        }
    };
    ids.sort_unstable_by_key(|key| std::cmp::Reverse(key.0));
    ids.truncate(usize::try_from(limit).unwrap_or(0));
    lines(db, ids)
}

/// The latest lines of one act, or of all.
fn ids(
    db: &mut Db,
    institution: InstitutionId,
    part: &Part,
    act: Option<Act>,
    before: Option<ActId>,
    limit: i64,
) -> StoreResult<Vec<Key<ActId>>> {
    let mut query = acts::table.filter(acts::institution_id.eq(Key(institution))).into_boxed();
    if let Some(contribution) = part.contribution {
        query = query.filter(acts::contribution_id.eq(Key(contribution)));
        if let Some(wanted) = &part.acts {
            let codes: Vec<_> = wanted.iter().map(|act| act.code()).collect();
            query = query.filter(acts::act.eq_any(codes));
        }
    }
    if let Some(act) = act {
        query = query.filter(acts::act.eq(act.code()));
    }
    if let Some(person) = part.person {
        query = query.filter(acts::person_id.eq(Key(person)));
    }
    if let Some(call) = part.call {
        query = query.filter(acts::call_id.eq(Key(call)));
    }
    if let Some(since) = part.since {
        query = query.filter(acts::id.ge(Key(first_at(since))));
    }
    let end = part.until.map(first_at);
    if let Some(end) = end.into_iter().chain(before).min() {
        query = query.filter(acts::id.lt(Key(end)));
    }
    Ok(query.order(acts::id.desc()).limit(limit).select(acts::id).load(db)?)
}

/// No line of an earlier millisecond has this id or a greater one: a `UUIDv7` begins with the
/// milliseconds since 1970 (RFC 9562, section 5.7).
fn first_at(instant: Timestamp) -> ActId {
    let milliseconds = u128::try_from(instant.as_millisecond()).unwrap_or(0);
    ActId(Uuid::from_u128(milliseconds << 80))
}

/// Those who have a part in an institution now, by name: whose acts can be asked for.
pub fn people_of(db: &mut Db, institution: InstitutionId) -> StoreResult<Vec<(PersonId, String)>> {
    let here = memberships::table
        .filter(memberships::institution_id.eq(Key(institution)))
        .select(memberships::person_id);
    let found: Vec<(Key<PersonId>, String)> = people::table
        .filter(people::id.eq_any(here))
        .select((people::id, people::name))
        .load(db)?;
    let mut found: Vec<_> = found.into_iter().map(|(id, name)| (id.0, name)).collect();
    found.sort_by_cached_key(|(_, name)| alphabetical(name));
    Ok(found)
}
