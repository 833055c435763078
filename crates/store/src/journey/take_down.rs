//! Off the wall, or not on it after all, for a reason.

use cimaise_core::{
    Act, Clock, ContributionId, DecisionId, DecisionKind, ReasonId, State, journey,
};

use super::decided::{Deciding, Made, cited, record};
use super::step::{log, step};
use super::unhang::remove_publication;
use crate::{StoreResult, Tx, decisions, hangings, letters, webhooks};

/// Takes a published contribution off the wall at once; one that is approved and does not hang yet will
/// not. Its private files stay.
pub fn take_down(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    reason: ReasonId,
    deciding: Deciding,
) -> StoreResult<DecisionId> {
    let contribution = step(tx, id, journey::take_down)?;
    let reason = cited(tx, &contribution, reason)?;
    if let Some(overtaken) = decisions::standing(tx, id)? {
        letters::cancel_of_decision(tx, overtaken.id, clock.now())?;
    }
    webhooks::call_back(tx, id, clock.now())?;
    // Before that, as long as one can see whether it was told that it hangs.
    remove_publication(tx, clock, &contribution, State::TakenDown)?;
    decisions::overtake(tx, id, clock.now())?;
    hangings::leave(tx, id)?;
    log(tx, clock, &contribution, Act::TakeDown, Some(deciding.by), &reason.code)?;
    let made = Made::by_person(DecisionKind::TakeDown, Some(reason.id), deciding, clock);
    record(tx, clock, &contribution, made)
}
