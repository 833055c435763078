//! Where a moderator goes after a decision.

use cimaise_core::{ContributionId, QueuePart, Staff, State};
use cimaise_store::{Db, StoreResult, queue};
use jiff::Timestamp;

use crate::subject;

/// The entry that was on screen as the next one, if it still waits; else the next one that nobody
/// else holds; none when the queue is empty.
pub(crate) fn next(
    db: &mut Db,
    staff: &Staff,
    part: &QueuePart,
    after: ContributionId,
    wished: Option<ContributionId>,
    now: Timestamp,
) -> StoreResult<Option<ContributionId>> {
    let waits = |db: &mut Db, id| {
        subject::readable(db, staff, id).is_ok_and(|s| s.contribution.state == State::Queued)
    };
    if let Some(wished) = wished.filter(|id| waits(db, *id)) {
        return Ok(Some(wished));
    }
    let scope = queue::scope(db, staff, part, now)?;
    queue::next(db, &scope, staff.person.id, Some(after))
}
