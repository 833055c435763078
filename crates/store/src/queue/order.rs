//! What follows what: ids alone, each read by an index.

use cimaise_core::{ContributionId, Order, PersonId, ThemeId};
use diesel::prelude::*;

use super::Scope;
use super::rows::{Rows, ahead_of, first_id_at, of_theme, queued};
use crate::StoreResult;
use crate::connection::Db;
use crate::schema::{claims, contributions, flags};
use crate::sql_types::{At, Key};

/// What follows `after`, or the first; at most `most`.
pub(super) fn following(
    db: &mut Db,
    scope: &Scope,
    after: Option<ContributionId>,
    most: i64,
) -> StoreResult<Vec<ContributionId>> {
    if let Some(person) = scope.held_by {
        let all = held(db, scope, person)?;
        let start =
            after.and_then(|id| all.iter().position(|one| *one == id)).map_or(0, |at| at + 1);
        return Ok(all.into_iter().skip(start).take(up_to(most)).collect());
    }
    match scope.order {
        Order::Oldest => merged(db, scope, Rows { after, most, ..Rows::default() }),
        Order::Interleaved => interleaved(db, scope, after, most),
    }
}

/// What comes before `id`, the nearest first; at most `most`.
pub(super) fn preceding(
    db: &mut Db,
    scope: &Scope,
    id: ContributionId,
    most: i64,
) -> StoreResult<Vec<ContributionId>> {
    if let Some(person) = scope.held_by {
        let all = held(db, scope, person)?;
        let end = all.iter().position(|one| *one == id).unwrap_or(0);
        return Ok(all[..end].iter().rev().take(up_to(most)).copied().collect());
    }
    match scope.order {
        Order::Oldest => {
            let rows = Rows { before: Some(id), backwards: true, most, ..Rows::default() };
            merged(db, scope, rows)
        }
        Order::Interleaved => interleaved_before(db, scope, id, most),
    }
}

fn up_to(most: i64) -> usize {
    usize::try_from(most).unwrap_or(0)
}

/// The same rows of each theme, in one order.
fn merged(db: &mut Db, scope: &Scope, rows: Rows) -> StoreResult<Vec<ContributionId>> {
    let mut all = Vec::new();
    for theme in &scope.themes {
        all.extend(of_theme(db, scope, *theme, rows)?);
    }
    all.sort_unstable();
    if rows.backwards {
        all.reverse();
    }
    all.truncate(up_to(rows.most));
    Ok(all)
}

/// What a person holds and may still decide on: first their batch, in its order, whichever is asked.
fn held(db: &mut Db, scope: &Scope, person: PersonId) -> StoreResult<Vec<ContributionId>> {
    let themes: Vec<_> = scope.themes.iter().copied().map(Key).collect();
    let mut query = claims::table
        .inner_join(contributions::table)
        .filter(claims::person_id.eq(Key(person)))
        .filter(claims::expires_at.gt(At(scope.now)))
        .filter(contributions::state.eq(queued()))
        .filter(contributions::theme_id.eq_any(themes))
        .into_boxed();
    if let Some(language) = scope.language {
        query = query.filter(contributions::language.eq(language.tag()));
    }
    if let Some(until) = scope.until {
        query = query.filter(claims::contribution_id.lt(Key(first_id_at(until))));
    }
    if let Some(flag) = scope.flag {
        let flagged = flags::table.filter(flags::flag.eq(flag.code()));
        let flagged = flagged.select(flags::contribution_id);
        query = query.filter(claims::contribution_id.eq_any(flagged));
    }
    let mut found: Vec<(Option<i32>, Key<ContributionId>)> =
        query.select((claims::place, claims::contribution_id)).load(db)?;
    found.sort_unstable_by_key(|(place, id)| (place.unwrap_or(i32::MAX), id.0));
    Ok(found.into_iter().map(|(_, id)| id.0).collect())
}

/// Where an entry stands among those of its theme, and where its theme stands.
struct Standing {
    round: i64,
    theme: usize,
    /// It still waits.
    waits: bool,
}

fn standing(db: &mut Db, scope: &Scope, id: ContributionId) -> StoreResult<Option<Standing>> {
    let found: Option<Key<ThemeId>> =
        contributions::table.find(Key(id)).select(contributions::theme_id).first(db).optional()?;
    let place = found.and_then(|key| scope.themes.iter().position(|theme| *theme == key.0));
    let Some(theme) = place else { return Ok(None) };
    let round = ahead_of(db, scope, scope.themes[theme], id)?;
    let only = Rows { skip: round, most: 1, ..Rows::default() };
    let waits = of_theme(db, scope, scope.themes[theme], only)?.first() == Some(&id);
    Ok(Some(Standing { round, theme, waits }))
}

/// The first of each theme, then the second of each. Behind an entry that left the queue, its theme
/// and those before go on where they stand: what was the second of them is the first now.
fn interleaved(
    db: &mut Db,
    scope: &Scope,
    after: Option<ContributionId>,
    most: i64,
) -> StoreResult<Vec<ContributionId>> {
    let from = match after {
        Some(id) => standing(db, scope, id)?,
        None => None,
    };
    let mut all = Vec::new();
    for (place, theme) in scope.themes.iter().enumerate() {
        let (round, skip) = match &from {
            None => (0, 0),
            Some(from) if place > from.theme => (from.round, from.round),
            Some(from) => (from.round + 1, from.round + i64::from(from.waits)),
        };
        let found = of_theme(db, scope, *theme, Rows { skip, most, ..Rows::default() })?;
        all.extend((round..).zip(found).map(|(round, id)| (round, place, id)));
    }
    all.sort_unstable();
    Ok(all.into_iter().take(up_to(most)).map(|(.., id)| id).collect())
}

fn interleaved_before(
    db: &mut Db,
    scope: &Scope,
    id: ContributionId,
    most: i64,
) -> StoreResult<Vec<ContributionId>> {
    let Some(from) = standing(db, scope, id)? else { return Ok(Vec::new()) };
    let first = (from.round - most).max(0);
    let mut all = Vec::new();
    for (place, theme) in scope.themes.iter().enumerate() {
        let rounds = from.round - first + i64::from(place < from.theme);
        let rows = Rows { skip: first, most: rounds, ..Rows::default() };
        let found = of_theme(db, scope, *theme, rows)?;
        all.extend((first..).zip(found).map(|(round, id)| (round, place, id)));
    }
    all.sort_unstable();
    Ok(all.into_iter().rev().take(up_to(most)).map(|(.., id)| id).collect())
}
