//! The queue: what waits for a moderator, oldest first.

use cimaise_core::{CallId, ContributionId, PersonId, Picture, Staff, ThemeId};
use diesel::dsl::sql;
use diesel::expression::SqlLiteral;
use diesel::prelude::*;
use diesel::sql_types::Text;
use jiff::Timestamp;

use crate::columns::localized;
use crate::connection::Db;
use crate::pictures;
use crate::schema::{calls, claims, contributions, people, pictures as pictures_table, themes};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx};

/// One line of the queue.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What waits.
    pub contribution: ContributionId,
    /// Its title.
    pub title: String,
    /// Who made it.
    pub credit: String,
    /// When it was received, UTC.
    pub received_at: Timestamp,
    /// Its first picture.
    pub picture: Picture,
    /// Who looks at it now, if anybody.
    pub held_by: Option<Holder>,
}

/// Who holds a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Who.
    pub person: PersonId,
    /// What colleagues call them.
    pub name: String,
}

/// The calls that a person serves: all of an institution, or single ones.
pub fn calls_of(db: &mut Db, staff: &Staff) -> StoreResult<Vec<CallId>> {
    let mut served = Vec::new();
    for membership in &staff.memberships {
        if let Some(call) = membership.call {
            served.push(call);
            continue;
        }
        let all: Vec<Key<CallId>> = calls::table
            .filter(calls::institution_id.eq(Key(membership.institution)))
            .select(calls::id)
            .load(db)?;
        served.extend(all.into_iter().map(|key| key.0));
    }
    served.sort_unstable();
    served.dedup();
    Ok(served)
}

/// A filter of the queue.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// Only these calls; none means nothing.
    pub calls: Vec<CallId>,
    /// Only this theme.
    pub theme: Option<ThemeId>,
}

/// Written into the statement, not bound to it: that is how a database knows that the index of what
/// waits will do.
fn queued() -> SqlLiteral<Text> {
    sql("'queued'")
}

/// Everything that waits within a scope.
macro_rules! waiting {
    ($scope:expr) => {{
        let mut query = contributions::table.filter(contributions::state.eq(queued())).into_boxed();
        query = match $scope.calls.as_slice() {
            // PostgreSQL keeps the order of the index for one call, not for a list of one.
            [only] => query.filter(contributions::call_id.eq(Key(*only))),
            several => {
                let several: Vec<_> = several.iter().copied().map(Key).collect();
                query.filter(contributions::call_id.eq_any(several))
            }
        };
        if let Some(theme) = $scope.theme {
            query = query.filter(contributions::theme_id.eq(Key(theme)));
        }
        query
    }};
}

/// A page of the queue, oldest first, after the entry `after`.
pub fn page(
    db: &mut Db,
    scope: &Scope,
    after: Option<ContributionId>,
    now: Timestamp,
    limit: i64,
) -> StoreResult<Vec<Entry>> {
    let mut query = waiting!(scope);
    if let Some(after) = after {
        query = query.filter(contributions::id.gt(Key(after)));
    }
    let found: Vec<(Key<ContributionId>, String, String, At)> = query
        .order(contributions::id)
        .limit(limit)
        .select((
            contributions::id,
            contributions::title,
            contributions::credit,
            contributions::received_at,
        ))
        .load(db)?;
    let ids: Vec<_> = found.iter().map(|(id, ..)| *id).collect();
    let mut firsts = first_pictures(db, &ids)?;
    let holders = holders(db, &ids, now)?;
    let entries = found.into_iter().filter_map(|(id, title, credit, received_at)| {
        let at = firsts.iter().position(|picture| picture.contribution == id.0)?;
        let held = holders.iter().find(|(of, _)| *of == id.0);
        Some(Entry {
            contribution: id.0,
            title,
            credit,
            received_at: received_at.0,
            picture: firsts.swap_remove(at),
            held_by: held.map(|(_, holder)| holder.clone()),
        })
    });
    Ok(entries.collect())
}

fn first_pictures(db: &mut Db, of: &[Key<ContributionId>]) -> StoreResult<Vec<Picture>> {
    let rows: Vec<pictures::Row> = pictures_table::table
        .filter(pictures_table::contribution_id.eq_any(of.to_vec()))
        .filter(pictures_table::position.eq(1))
        .select(pictures::Row::as_select())
        .load(db)?;
    rows.into_iter().map(pictures::Row::read).collect()
}

fn holders(
    db: &mut Db,
    of: &[Key<ContributionId>],
    now: Timestamp,
) -> StoreResult<Vec<(ContributionId, Holder)>> {
    let rows: Vec<(Key<ContributionId>, Key<PersonId>, String)> = claims::table
        .inner_join(people::table)
        .filter(claims::contribution_id.eq_any(of.to_vec()))
        .filter(claims::expires_at.gt(At(now)))
        .select((claims::contribution_id, people::id, people::name))
        .load(db)?;
    let held = rows.into_iter().map(|(id, person, name)| (id.0, Holder { person: person.0, name }));
    Ok(held.collect())
}

/// How many wait in a scope.
pub fn count(db: &mut Db, scope: &Scope) -> StoreResult<i64> {
    Ok(waiting!(scope).count().get_result(db)?)
}

/// How many wait in each theme of some calls, in the order of the themes; themes where nothing
/// waits are left out.
pub fn count_by_theme(
    db: &mut Db,
    calls: &[CallId],
) -> StoreResult<Vec<(ThemeId, cimaise_core::Localized, i64)>> {
    let calls: Vec<_> = calls.iter().copied().map(Key).collect();
    let rows: Vec<(Key<ThemeId>, String, i64)> = contributions::table
        .inner_join(themes::table)
        .filter(contributions::state.eq(queued()))
        .filter(contributions::call_id.eq_any(calls))
        .group_by((themes::id, themes::title, themes::position))
        .order((themes::position, themes::id))
        .select((themes::id, themes::title, diesel::dsl::count_star()))
        .load(db)?;
    rows.into_iter()
        .map(|(id, title, waiting)| Ok((id.0, localized("title", title)?, waiting)))
        .collect()
}

/// The next entry after `after` that nobody else holds; after the last comes the first.
pub fn next(
    db: &mut Db,
    scope: &Scope,
    person: PersonId,
    after: Option<ContributionId>,
    now: Timestamp,
) -> StoreResult<Option<ContributionId>> {
    let held = || {
        claims::table
            .filter(claims::expires_at.gt(At(now)).and(claims::person_id.ne(Key(person))))
            .select(claims::contribution_id)
    };
    if let Some(after) = after {
        let later: Option<Key<ContributionId>> = waiting!(scope)
            .filter(contributions::id.gt(Key(after)))
            .filter(contributions::id.ne_all(held()))
            .order(contributions::id)
            .select(contributions::id)
            .first(db)
            .optional()?;
        if let Some(later) = later {
            return Ok(Some(later.0));
        }
    }
    let first: Option<Key<ContributionId>> = waiting!(scope)
        .filter(contributions::id.ne_all(held()))
        .order(contributions::id)
        .select(contributions::id)
        .first(db)
        .optional()?;
    Ok(first.map(|key| key.0).filter(|first| Some(*first) != after))
}

/// The entry before `before`.
pub fn previous(
    db: &mut Db,
    scope: &Scope,
    before: ContributionId,
) -> StoreResult<Option<ContributionId>> {
    let found: Option<Key<ContributionId>> = waiting!(scope)
        .filter(contributions::id.lt(Key(before)))
        .order(contributions::id.desc())
        .select(contributions::id)
        .first(db)
        .optional()?;
    Ok(found.map(|key| key.0))
}

/// Claims an entry until `expires_at`, unless someone else holds it; gives who holds it then.
pub fn claim(
    tx: &mut Tx<'_>,
    contribution: ContributionId,
    person: PersonId,
    now: Timestamp,
    expires_at: Timestamp,
) -> StoreResult<Option<Holder>> {
    let held = holders(tx, &[Key(contribution)], now)?;
    if let Some((_, holder)) = held.into_iter().next().filter(|(_, h)| h.person != person) {
        return Ok(Some(holder));
    }
    let free = claims::expires_at.le(At(now)).or(claims::person_id.eq(Key(person)));
    diesel::delete(claims::table.find(Key(contribution)).filter(free)).execute(&mut **tx)?;
    let insert = |db: &mut Db| {
        diesel::insert_into(claims::table)
            .values((
                claims::contribution_id.eq(Key(contribution)),
                claims::person_id.eq(Key(person)),
                claims::expires_at.eq(At(expires_at)),
            ))
            .execute(db)
    };
    // In a savepoint: on PostgreSQL a broken constraint would end the whole transaction.
    match tx.transaction(insert).map_err(|e| StoreError::from(e).or_taken("claim")) {
        Ok(_) => Ok(None),
        Err(StoreError::Taken(_)) => {
            // Claimed at this very moment: by a colleague, or by the same person in another window.
            let held = holders(tx, &[Key(contribution)], now)?.into_iter().next();
            Ok(held.map(|(_, holder)| holder).filter(|holder| holder.person != person))
        }
        Err(error) => Err(error),
    }
}

/// Releases all that a person holds, but `kept`.
pub fn release(tx: &mut Tx<'_>, person: PersonId, kept: Option<ContributionId>) -> StoreResult<()> {
    let held = claims::table.filter(claims::person_id.eq(Key(person)));
    match kept {
        None => diesel::delete(held).execute(&mut **tx)?,
        Some(kept) => {
            diesel::delete(held.filter(claims::contribution_id.ne(Key(kept)))).execute(&mut **tx)?
        }
    };
    Ok(())
}
