//! Whoever sent it wants nothing to be kept of them.

use cimaise_core::{Act, Clock, ContributionId, PersonId, State};

use super::step::log;
use super::withdraw::take_back;
use crate::letters::{self, LetterKind};
use crate::{StoreResult, Tx, contributions, erasures};

/// Takes a contribution back, unless it was, and erases every word that could tell of a person; the last
/// letter says so. What stays is that something was sent and what was decided, by ids. Doing it twice is
/// fine. `by` is a person of the staff, when one does it in the contributor's name.
pub fn erase(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    by: Option<PersonId>,
) -> StoreResult<()> {
    if erasures::is_erased(tx, id)? {
        return Ok(());
    }
    let contribution = contributions::by_id(tx, id)?;
    if contribution.state != State::Withdrawn {
        take_back(tx, clock, id)?;
    }
    letters::cancel_of_contribution(tx, id, clock.now())?;
    erasures::erase_words(tx, id, clock.now())?;
    // The letter's address is the last to go, when it has left.
    letters::post_about(tx, clock, &contribution, LetterKind::Erasure, (None, clock.now()))?;
    log(tx, clock, &contribution, Act::Erase, by, "")
}
