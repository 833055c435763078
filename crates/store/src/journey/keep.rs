//! A moderator looked at what was said of a picture, and keeps it on the wall.

use cimaise_core::{
    Act, Clock, Contribution, ContributionId, NoticeOutcome, PersonId, State, Words, journey,
};
use jiff::SignedDuration;

use super::hide::{hide, show_again};
use super::own::left_to_others;
use super::step::{log, step};
use crate::notices::{self, Answering};
use crate::queue::Left;
use crate::{StoreError, StoreResult, Tx, people};

/// Answers the notices that are open on what hangs, or is hidden: it stays, or hangs again at its place.
/// Who gave them is told these words once the answer settles. [`StoreError::NothingReported`] when none is
/// open, [`StoreError::Own`] for who sent it, where somebody else may decide.
pub fn keep(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    by: PersonId,
    words: &Words,
    delay: SignedDuration,
) -> StoreResult<()> {
    let contribution = step(tx, id, journey::keep)?;
    not_own(tx, &contribution, by)?;
    let was_hidden = contribution.state == State::Hidden;
    let settles_at = clock.now() + delay;
    if was_hidden {
        show_again(tx, clock, &contribution, settles_at)?;
    }
    let answering = Answering {
        id: clock.id(),
        outcome: NoticeOutcome::Kept,
        words,
        by: Some(by),
        was_hidden,
        settles_at,
    };
    if notices::answer(tx, clock, &contribution, &answering)? == 0 {
        return Err(StoreError::NothingReported);
    }
    log(tx, clock, &contribution, Act::Keep, Some(by), "")
}

/// Thinks again before anybody was told: the notices are open, and what was hidden is hidden again.
/// [`StoreError::TooLate`] when it was told, or when there is nothing to undo.
pub fn undo_keep(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    by: PersonId,
) -> StoreResult<()> {
    // Its row is locked from here on: what is undone is what stands.
    let contribution = step(tx, id, journey::undo_keep)?;
    not_own(tx, &contribution, by)?;
    let kept = notices::unsettled_keep(tx, id, clock.now())?;
    let (answer, was_hidden) = kept.ok_or(StoreError::TooLate)?;
    notices::reopen(tx, answer, clock.now())?;
    if was_hidden && contribution.state == State::Published {
        hide(tx, clock, id)?;
    }
    log(tx, clock, &contribution, Act::UndoKeep, Some(by), "")
}

fn not_own(tx: &mut Tx<'_>, contribution: &Contribution, by: PersonId) -> StoreResult<()> {
    let address = people::address(tx, by)?;
    match left_to_others(tx, contribution, by, &address)? {
        Some(Left::Own) => Err(StoreError::Own),
        _ => Ok(()),
    }
}
