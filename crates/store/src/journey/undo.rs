//! decision → queue, before anyone was told.

use cimaise_core::{Act, Clock, ContributionId, DecisionId, PersonId, State, journey};
use diesel::prelude::*;

use super::opinion::take_opinion_back;
use super::own::not_left_to_others;
use super::step::{log, step};
use super::unhang::remove_publication;
use crate::schema::decisions as table;
use crate::sql_types::{At, Key};
use crate::{
    StoreError, StoreResult, Tx, contributions, decisions, hangings, letters, notices, webhooks,
};

/// What somebody means to undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undoing {
    /// What they did last: their opinion on what waits, else the decision that stands.
    Latest,
    /// Their opinion.
    Opinion,
    /// This decision.
    Decision(DecisionId),
}

/// Undoes the standing decision of a person on a contribution while its letter is still held. What
/// hung comes off the wall; the contribution waits again, at its old place. While it waits for a
/// second opinion, it is one's own that is taken back. [`StoreError::AlreadyDecided`] when what was to be
/// undone is no longer what stands.
pub fn undo(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    by: PersonId,
    what: Undoing,
) -> StoreResult<()> {
    let waits = contributions::by_id(tx, id)?.state == State::Queued;
    let may_be_opinion = !matches!(what, Undoing::Decision(_));
    if waits && may_be_opinion && take_opinion_back(tx, clock, id, by)? {
        return Ok(());
    }
    if what == Undoing::Opinion {
        return Err(StoreError::AlreadyDecided);
    }
    let standing = decisions::standing(tx, id)?.ok_or(StoreError::NotFound)?;
    if matches!(what, Undoing::Decision(meant) if meant != standing.id) {
        return Err(StoreError::AlreadyDecided);
    }
    if !standing.can_be_undone(clock.now()) {
        return Err(StoreError::TooLate);
    }
    let contribution = step(tx, id, journey::undo)?;
    not_left_to_others(tx, &contribution, by)?;
    let marked = diesel::update(table::table.find(Key(standing.id)))
        .filter(table::undone_at.is_null())
        .set((table::undone_at.eq(At(clock.now())), table::undone_by.eq(Key(by))))
        .execute(&mut **tx)?;
    if marked == 0 {
        return Err(StoreError::AlreadyDecided);
    }
    letters::cancel_of_decision(tx, standing.id, clock.now())?;
    webhooks::call_back(tx, id, clock.now())?;
    notices::reopen(tx, standing.id.0, clock.now())?;
    // Nor does anybody hear that it stays on the wall.
    while let Some((answer, _)) = notices::unsettled_keep(tx, id, clock.now())? {
        notices::reopen(tx, answer, clock.now())?;
    }
    hangings::leave(tx, id)?;
    remove_publication(tx, clock, &contribution, State::Queued)?;
    log(tx, clock, &contribution, Act::Undo, Some(by), standing.kind.code())
}
