//! What is in a selection, and in which order.

use std::collections::HashSet;

use cimaise_core::{
    Act, Clock, ContributionId, PersonId, Publication, PublicationId, Selection, SelectionId,
    State, ThemeId,
};
use diesel::dsl::max;
use diesel::prelude::*;

use super::by_id;
use crate::acts::{self, Subject};
use crate::connection::Db;
use crate::schema::{
    contributions as contributions_table, publications, selection_pieces as rows, selections,
};
use crate::sql_types::{At, Key};
use crate::wall::{self, Piece};
use crate::{StoreError, StoreResult, Tx, contributions, dialect, latest, themes};

/// A place in a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What has it.
    pub contribution: ContributionId,
    /// Whether it hangs now.
    pub hangs: bool,
    /// What it is called.
    pub title: String,
}

/// Puts what hangs into a selection, last, and writes it in the log; nothing happens to what is in it already.
/// [`StoreError::NotFound`] for what does not hang on its walls, [`StoreError::Taken`] when it is full.
pub fn pick(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    selection: &Selection,
    contribution: ContributionId,
    by: PersonId,
) -> StoreResult<()> {
    // Of two at once, the later sees the first.
    dialect::be_alone(tx, &selection.id.0.as_bytes()[8..])?;
    let hung = contributions::by_id(tx, contribution)?;
    let on_its_walls = hung.institution == selection.institution
        && match selection.call {
            Some(call) => themes::by_id(tx, hung.theme)?.call == call,
            None => true,
        };
    if !on_its_walls || hung.state != State::Published {
        return Err(StoreError::NotFound);
    }
    let known = picked(tx, selection.id)?;
    if known.contains(&contribution) {
        return Ok(());
    }
    if known.len() >= Selection::PIECES {
        return Err(StoreError::Taken("pieces"));
    }
    let last: Option<i32> = rows::table
        .filter(rows::selection_id.eq(Key(selection.id)))
        .select(max(rows::position))
        .first(&mut **tx)?;
    diesel::insert_into(rows::table)
        .values((
            rows::selection_id.eq(Key(selection.id)),
            rows::contribution_id.eq(Key(contribution)),
            rows::position.eq(last.unwrap_or(0) + 1),
            rows::picked_at.eq(At(clock.now())),
        ))
        .execute(&mut **tx)?;
    moved(tx, clock, (selection, contribution), by, Act::Pick)
}

/// Takes a piece out of a selection, and writes it in the log; nothing happens to what is not in it.
pub fn take_out(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    selection: &Selection,
    contribution: ContributionId,
    by: PersonId,
) -> StoreResult<()> {
    let own = rows::table.find((Key(selection.id), Key(contribution)));
    if diesel::delete(own).execute(&mut **tx)? == 0 {
        return Ok(());
    }
    moved(tx, clock, (selection, contribution), by, Act::Unpick)
}

/// Gives a piece another place, from 1, and writes it in the log; beyond the last is the last.
/// [`StoreError::NotFound`] for what is not in it.
pub fn put_at(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    selection: &Selection,
    (contribution, place): (ContributionId, usize),
    by: PersonId,
) -> StoreResult<()> {
    dialect::be_alone(tx, &selection.id.0.as_bytes()[8..])?;
    let before = picked(tx, selection.id)?;
    if !before.contains(&contribution) {
        return Err(StoreError::NotFound);
    }
    let mut after = before.clone();
    after.retain(|one| *one != contribution);
    after.insert((place.max(1) - 1).min(after.len()), contribution);
    if after == before {
        return Ok(());
    }
    for (position, one) in (1..).zip(&after) {
        diesel::update(rows::table.find((Key(selection.id), Key(*one))))
            .filter(rows::position.ne(position))
            .set(rows::position.eq(position))
            .execute(&mut **tx)?;
    }
    moved(tx, clock, (selection, contribution), by, Act::MovePick)
}

/// What is in a selection, in its order, whether it hangs or not.
pub fn picked(db: &mut Db, id: SelectionId) -> StoreResult<Vec<ContributionId>> {
    let found: Vec<Key<ContributionId>> = rows::table
        .filter(rows::selection_id.eq(Key(id)))
        .order((rows::position, rows::contribution_id))
        .select(rows::contribution_id)
        .load(db)?;
    Ok(found.into_iter().map(|key| key.0).collect())
}

/// What hangs of a selection, in its order.
pub fn pieces(db: &mut Db, id: SelectionId) -> StoreResult<Vec<Piece>> {
    let picked = picked(db, id)?;
    let mut hung: Vec<(Key<PublicationId>, Key<ContributionId>)> = publications::table
        .filter(publications::contribution_id.eq_any(picked.iter().map(|id| Key(*id))))
        .select((publications::id, publications::contribution_id))
        .load(db)?;
    hung.sort_by_key(|(_, one)| picked.iter().position(|id| *id == one.0));
    let ids: Vec<_> = hung.into_iter().map(|(id, _)| id.0).collect();
    wall::pieces(db, &ids)
}

/// What hangs on walls from which somebody picks, the latest first, before the publication `before`.
pub fn to_pick_from(
    db: &mut Db,
    walls: &[ThemeId],
    before: Option<PublicationId>,
    limit: i64,
) -> StoreResult<Vec<Piece>> {
    let hung = latest::of_themes(db, walls, before, limit)?;
    let ids: Vec<_> = hung.iter().map(|one| one.id).collect();
    wall::pieces(db, &ids)
}

/// What hangs of a selection, what was picked last first.
pub fn picked_last(db: &mut Db, id: SelectionId, limit: i64) -> StoreResult<Vec<Publication>> {
    let found: Vec<Key<ContributionId>> = rows::table
        .inner_join(contributions_table::table)
        .filter(rows::selection_id.eq(Key(id)))
        .filter(contributions_table::state.eq(State::Published.code()))
        .order((rows::picked_at.desc(), rows::contribution_id.desc()))
        .limit(limit)
        .select(rows::contribution_id)
        .load(db)?;
    let mut last = Vec::with_capacity(found.len());
    for contribution in found {
        last.extend(wall::of_contribution(db, contribution.0)?);
    }
    Ok(last)
}

/// The selections that a contribution is in.
pub fn of_contribution(db: &mut Db, id: ContributionId) -> StoreResult<Vec<Selection>> {
    let found: Vec<Key<SelectionId>> = rows::table
        .filter(rows::contribution_id.eq(Key(id)))
        .order(rows::selection_id.desc())
        .select(rows::selection_id)
        .load(db)?;
    found.into_iter().map(|key| by_id(db, key.0)).collect()
}

impl Place {
    /// The places of a selection, in their order: for its institution.
    pub fn all(db: &mut Db, id: SelectionId) -> StoreResult<Vec<Self>> {
        let found: Vec<(Key<ContributionId>, String)> = rows::table
            .inner_join(contributions_table::table)
            .filter(rows::selection_id.eq(Key(id)))
            .order((rows::position, rows::contribution_id))
            .select((rows::contribution_id, contributions_table::title))
            .load(db)?;
        let hung: Vec<Key<ContributionId>> = publications::table
            .filter(publications::contribution_id.eq_any(found.iter().map(|(id, _)| *id)))
            .select(publications::contribution_id)
            .load(db)?;
        let hung: HashSet<ContributionId> = hung.into_iter().map(|key| key.0).collect();
        let place = |(id, title): (Key<ContributionId>, String)| Self {
            contribution: id.0,
            hangs: hung.contains(&id.0),
            title,
        };
        Ok(found.into_iter().map(place).collect())
    }
}

/// What was taken back for good is in no selection any more.
pub(crate) fn forget(tx: &mut Tx<'_>, contribution: ContributionId) -> StoreResult<()> {
    let of_it = rows::table.filter(rows::contribution_id.eq(Key(contribution)));
    let found: Vec<Key<SelectionId>> = of_it.select(rows::selection_id).load(&mut **tx)?;
    diesel::delete(of_it).execute(&mut **tx)?;
    diesel::update(selections::table.filter(selections::id.eq_any(found)))
        .set(selections::version.eq(selections::version + 1))
        .execute(&mut **tx)?;
    Ok(())
}

/// Its pages are made anew.
fn moved(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    (selection, contribution): (&Selection, ContributionId),
    by: PersonId,
    act: Act,
) -> StoreResult<()> {
    diesel::update(selections::table.find(Key(selection.id)))
        .set(selections::version.eq(selections::version + 1))
        .execute(&mut **tx)?;
    let subject = (selection.institution, Subject::Contribution(contribution));
    acts::record(tx, clock, subject, Some(by), act, selection.slug.as_str());
    Ok(())
}
