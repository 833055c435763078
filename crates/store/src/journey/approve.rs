//! queue → decision → publication.

use cimaise_core::{Act, Clock, ContributionId, DecisionId, DecisionKind, journey};

use super::decided::{Deciding, Made, record};
use super::step::{log, step};
use crate::jobs::{self, Job};
use crate::{StoreResult, Tx};

/// A moderator wants it on the wall: it hangs as soon as a worker has copied its renditions.
pub fn approve(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    deciding: Deciding,
) -> StoreResult<DecisionId> {
    let contribution = step(tx, id, journey::approve)?;
    log(tx, clock, &contribution, Act::Approve, Some(deciding.by), "")?;
    let made = Made::by_person(DecisionKind::Approve, None, deciding, clock);
    let decision = record(tx, clock, &contribution, made)?;
    jobs::leave(tx, clock.id().into(), Job::Publish(decision), clock.now(), clock.now())?;
    Ok(decision)
}
