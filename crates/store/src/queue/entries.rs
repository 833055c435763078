//! Entries as a page shows them.

use cimaise_core::{ContributionId, Flag, PersonId, Picture};
use diesel::prelude::*;
use jiff::Timestamp;

use super::{Scope, left_to_others, order};
use crate::columns::read;
use crate::connection::Db;
use crate::schema::{
    claims, contributions, flags, people as people_table, pictures as pictures_table,
};
use crate::sql_types::{At, Key};
use crate::{StoreResult, people, pictures};

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
    /// What the house noticed.
    pub flags: Vec<Flag>,
}

/// Who holds a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Who.
    pub person: PersonId,
    /// What colleagues call them.
    pub name: String,
}

/// A page of a part of the queue, after the entry `after`.
pub fn page(
    db: &mut Db,
    scope: &Scope,
    after: Option<ContributionId>,
    limit: i64,
) -> StoreResult<Vec<Entry>> {
    let ids = order::following(db, scope, after, limit)?;
    entries(db, &ids, scope.now)
}

/// These contributions as entries, in their order; what has no picture yet is left out.
pub fn entries(db: &mut Db, ids: &[ContributionId], now: Timestamp) -> StoreResult<Vec<Entry>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let keys: Vec<_> = ids.iter().copied().map(Key).collect();
    let mut found: Vec<(Key<ContributionId>, String, String, At)> = contributions::table
        .filter(contributions::id.eq_any(&keys))
        .select((
            contributions::id,
            contributions::title,
            contributions::credit,
            contributions::received_at,
        ))
        .load(db)?;
    found.sort_by_key(|(id, ..)| ids.iter().position(|one| *one == id.0));
    let mut firsts = first_pictures(db, &keys)?;
    let held = holders(db, ids, now)?;
    let raised = raised(db, &keys)?;
    let entries = found.into_iter().filter_map(|(id, title, credit, received_at)| {
        let at = firsts.iter().position(|picture| picture.contribution == id.0)?;
        let held_by = held.iter().find(|(of, _)| *of == id.0).map(|(_, holder)| holder.clone());
        let flags = raised.iter().filter(|(of, _)| *of == id.0).map(|(_, flag)| *flag).collect();
        let (contribution, received_at) = (id.0, received_at.0);
        let picture = firsts.swap_remove(at);
        Some(Entry { contribution, title, credit, received_at, picture, held_by, flags })
    });
    Ok(entries.collect())
}

/// The first picture of each of these.
pub(crate) fn first_pictures(db: &mut Db, of: &[Key<ContributionId>]) -> StoreResult<Vec<Picture>> {
    let rows: Vec<pictures::Row> = pictures_table::table
        .filter(pictures_table::contribution_id.eq_any(of))
        .filter(pictures_table::position.eq(1))
        .select(pictures::Row::as_select())
        .load(db)?;
    rows.into_iter().map(pictures::Row::read).collect()
}

fn raised(db: &mut Db, of: &[Key<ContributionId>]) -> StoreResult<Vec<(ContributionId, Flag)>> {
    let rows: Vec<(Key<ContributionId>, String)> = flags::table
        .filter(flags::contribution_id.eq_any(of))
        .order(flags::flag)
        .select((flags::contribution_id, flags::flag))
        .load(db)?;
    rows.into_iter().map(|(id, flag)| Ok((id.0, read("flag", flag, str::parse)?))).collect()
}

/// Who holds each of these that someone holds.
pub(super) fn holders(
    db: &mut Db,
    of: &[ContributionId],
    now: Timestamp,
) -> StoreResult<Vec<(ContributionId, Holder)>> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    let of: Vec<_> = of.iter().copied().map(Key).collect();
    let rows: Vec<(Key<ContributionId>, Key<PersonId>, String)> = claims::table
        .inner_join(people_table::table)
        .filter(claims::contribution_id.eq_any(of))
        .filter(claims::expires_at.gt(At(now)))
        .select((claims::contribution_id, people_table::id, people_table::name))
        .load(db)?;
    let held = rows.into_iter().map(|(id, person, name)| (id.0, Holder { person: person.0, name }));
    Ok(held.collect())
}

/// Which of these are for others to decide on.
pub(super) fn left_to(
    db: &mut Db,
    of: &[ContributionId],
    person: PersonId,
) -> StoreResult<Vec<ContributionId>> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    let address = people::address(db, person)?;
    Ok(left_to_others(db, of, person, &address)?.into_keys().collect())
}
