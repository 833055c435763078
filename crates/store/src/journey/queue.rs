//! ingest → queue.

use cimaise_core::{Act, Clock, ContributionId, State, WebhookEvent, journey};

use super::step::{log, step};
use crate::jobs::{self, Job};
use crate::webhooks::{self, News};
use crate::{StoreResult, Tx, flags};

/// All its renditions are stored: a moderator may look.
pub fn queue(tx: &mut Tx<'_>, clock: &dyn Clock, id: ContributionId) -> StoreResult<()> {
    let contribution = step(tx, id, journey::queue)?;
    flags::notice_several(tx, clock, &contribution)?;
    flags::notice_words(tx, clock, &contribution)?;
    let (job, now) = (Job::Compare(id), clock.now());
    jobs::leave(tx, clock.id().into(), job, now, now)?;
    webhooks::tell(
        tx,
        clock,
        &contribution,
        &News::now(WebhookEvent::Queued, State::Queued, clock),
    )?;
    log(tx, clock, &contribution, Act::Queue, None, "")
}
