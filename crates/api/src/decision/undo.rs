//! The act of thinking again.

use cimaise_core::{ContributionId, Staff};
use cimaise_store::journey;
use cimaise_web::{App, Problem};

use crate::subject;

/// Undoes the standing decision on a contribution while its letter is held. 404 for who may not
/// decide, or when nothing was decided; 409 `too-late-to-undo` once the letter may have left.
pub(crate) async fn undo(app: &App, staff: Staff, id: ContributionId) -> Result<(), Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            subject::decidable(tx, &staff, id)?;
            Ok(journey::undo(tx, &*clock, id, staff.person.id)?)
        })
        .await
}
