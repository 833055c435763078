//! queue → decision, not hung.

use cimaise_core::{Act, Clock, ContributionId, DecisionId, DecisionKind, ReasonId, journey};

use super::decided::{Deciding, Made, cited, record};
use super::step::{log, step};
use crate::{StoreResult, Tx};

/// A moderator does not want it on the wall, for a reason of its institution's catalogue. Its files
/// stay, private.
pub fn refuse(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    reason: ReasonId,
    deciding: Deciding,
) -> StoreResult<DecisionId> {
    let contribution = step(tx, id, journey::refuse)?;
    let reason = cited(tx, &contribution, reason)?;
    log(tx, clock, &contribution, Act::Refuse, Some(deciding.by), &reason.code)?;
    let made = Made::by_person(DecisionKind::Refuse, Some(reason.id), deciding, clock);
    record(tx, clock, &contribution, made)
}
