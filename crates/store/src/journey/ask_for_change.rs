//! queue → the contributor, with a question.

use cimaise_core::{
    Act, Clock, ContributionId, DecisionId, DecisionKind, Ground, ReasonId, journey,
};

use super::decided::{Deciding, Made, cited, record};
use super::step::{log, step};
use crate::{StoreError, StoreResult, Tx};

/// A moderator would hang it, were something changed: what, an entry of its institution's catalogue
/// says. Its contributor is told once the decision settles, and answers.
pub fn ask_for_change(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    reason: ReasonId,
    deciding: Deciding,
) -> StoreResult<DecisionId> {
    let contribution = step(tx, id, journey::ask_for_change)?;
    let reason = cited(tx, &contribution, reason)?;
    if reason.ground != Ground::Change {
        return Err(StoreError::NotFound);
    }
    log(tx, clock, &contribution, Act::AskForChange, Some(deciding.by), &reason.code)?;
    let made = Made::by_person(DecisionKind::AskForChange, Some(reason.id), deciding, clock);
    record(tx, clock, &contribution, made)
}
