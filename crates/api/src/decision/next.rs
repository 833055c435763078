//! Where a moderator goes after a decision.

use cimaise_core::{ContributionId, Staff, State, ThemeId};
use cimaise_store::queue::{self, Scope};
use cimaise_store::{Db, StoreResult};
use jiff::Timestamp;

use crate::subject;

/// The entry that was on screen as the next one, if it still waits; else the next one that nobody
/// else holds; none when the queue is empty.
pub(super) fn next(
    db: &mut Db,
    staff: &Staff,
    theme: Option<ThemeId>,
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
    let scope = Scope { calls: queue::calls_of(db, staff)?, theme };
    queue::next(db, &scope, staff.person.id, Some(after), now)
}
