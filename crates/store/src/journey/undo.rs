//! decision → queue, before anyone was told.

use cimaise_core::{Act, Clock, Contribution, ContributionId, PersonId, State, journey};
use diesel::prelude::*;

use super::opinion::take_opinion_back;
use super::own::not_left_to_others;
use super::step::{log, step};
use super::unhang::remove_publication;
use crate::schema::decisions as table;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, contributions, decisions, letters};

/// Undoes the standing decision of a person on a contribution while its letter is still held. What
/// hung comes off the wall; the contribution waits again, at its old place. While it waits for a
/// second opinion, it is one's own that is taken back.
pub fn undo(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    by: PersonId,
) -> StoreResult<()> {
    let waits = contributions::by_id(tx, id)?.state == State::Queued;
    if waits && take_opinion_back(tx, clock, id, by)? {
        return Ok(());
    }
    let standing = decisions::standing(tx, id)?.ok_or(StoreError::NotFound)?;
    if !standing.can_be_undone(clock.now()) {
        return Err(StoreError::TooLate);
    }
    let contribution = step(tx, id, journey::undo)?;
    // As it waits from now on.
    let waiting = Contribution { state: State::Queued, ..contribution.clone() };
    not_left_to_others(tx, &waiting, by)?;
    let marked = diesel::update(table::table.find(Key(standing.id)))
        .filter(table::undone_at.is_null())
        .set((table::undone_at.eq(At(clock.now())), table::undone_by.eq(Key(by))))
        .execute(&mut **tx)?;
    if marked == 0 {
        return Err(StoreError::AlreadyDecided);
    }
    letters::cancel_of_decision(tx, standing.id, clock.now())?;
    remove_publication(tx, clock, id)?;
    log(tx, clock, &contribution, Act::Undo, Some(by), standing.kind.code())
}
