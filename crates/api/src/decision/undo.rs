//! The act of thinking again.

use cimaise_core::{ContributionId, Staff};
use cimaise_store::{journey, queue};
use cimaise_web::{App, Problem};

use crate::subject;

/// Undoes the standing decision on a contribution while its letter is held; who does is at work, and
/// holds on to their batch. 404 for who may not decide, or when nothing was decided; 409
/// `too-late-to-undo` once the letter may have left.
pub(crate) async fn undo(app: &App, staff: Staff, id: ContributionId) -> Result<(), Problem> {
    let (clock, person, now) = (app.clock.clone(), staff.person.id, app.now());
    let held_until = now + app.claim_length;
    app.store
        .write(move |tx| {
            subject::decidable(tx, &staff, id)?;
            journey::undo(tx, &*clock, id, person)?;
            Ok(queue::renew(tx, person, now, held_until)?)
        })
        .await
}
