//! queue → decision → publication.

use cimaise_core::{Act, Clock, Contribution, ContributionId, DecisionId, DecisionKind, journey};

use super::decided::{Deciding, Made, record};
use super::step::{log, step};
use crate::jobs::{self, Job};
use crate::{StoreResult, Tx, calls, hangings, themes};

/// A moderator wants it on the wall: it hangs as soon as a worker has copied its renditions, or when
/// its date or its turn comes.
pub fn approve(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    deciding: Deciding,
) -> StoreResult<DecisionId> {
    let contribution = step(tx, id, journey::approve)?;
    log(tx, clock, &contribution, Act::Approve, Some(deciding.by), "")?;
    let (by, on) = (deciding.by, deciding.hang_on);
    let made = Made::by_person(DecisionKind::Approve, None, deciding, clock);
    let decision = record(tx, clock, &contribution, made)?;
    if let Some(on) = on {
        log(tx, clock, &contribution, Act::DateHanging, Some(by), on.to_string())?;
    }
    if !waits(tx, clock, &contribution, decision, on)? {
        jobs::leave(tx, clock.id().into(), Job::Publish(decision), clock.now(), clock.now())?;
    }
    Ok(decision)
}

/// Whether it has to wait for its date, its turn, or the end of a pause; if so, it does.
fn waits(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    decision: DecisionId,
    on: Option<jiff::Timestamp>,
) -> StoreResult<bool> {
    let call = themes::by_id(tx, contribution.theme)?.call;
    let call = calls::by_id(tx, call)?;
    let waits =
        on.is_some() || call.hanging.drips() || hangings::paused_since(tx, call.id)?.is_some();
    if waits {
        hangings::join(tx, contribution, (decision, &call), on, clock.now())?;
    }
    Ok(waits)
}
