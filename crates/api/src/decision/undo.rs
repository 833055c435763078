//! The act of thinking again.

use cimaise_core::{ContributionId, Staff};
use cimaise_store::journey::{self, Undoing};
use cimaise_store::queue;
use cimaise_web::{App, Problem};

use crate::subject;

/// Undoes the standing decision on a contribution while its letter is held; who does is at work, and
/// holds on to their batch. 404 for who may not decide, or when nothing was decided; 409
/// `too-late-to-undo` once the letter may have left, `already-decided` when what stands is no longer what was
/// meant.
pub(crate) async fn undo(
    app: &App,
    staff: Staff,
    id: ContributionId,
    what: Undoing,
) -> Result<(), Problem> {
    let (clock, person, now) = (app.clock.clone(), staff.person.id, app.now());
    let held_until = now + app.claim_length;
    app.store
        .write(move |tx| {
            subject::decidable(tx, &staff, id)?;
            journey::undo(tx, &*clock, id, person, what)?;
            Ok(queue::renew(tx, person, now, held_until)?)
        })
        .await
}
