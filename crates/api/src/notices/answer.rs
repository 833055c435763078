//! What the staff does with notices, besides taking down.

use cimaise_core::{ContributionId, Staff, Words};
use cimaise_store::journey;
use cimaise_web::{App, Problem};

use crate::subject;

/// Keeps what was reported on the wall, or hangs it there again; who gave notice is told these words. 404
/// for who may not decide, 409 `nothing-reported` when no notice is open, `already-decided` when it hangs
/// no more, 403 `own-contribution` for who sent it.
pub(crate) async fn keep(
    app: &App,
    staff: Staff,
    id: ContributionId,
    words: Words,
) -> Result<(), Problem> {
    let (clock, delay) = (app.clock.clone(), app.undo_delay);
    app.store
        .write(move |tx| {
            subject::decidable(tx, &staff, id)?;
            Ok(journey::keep(tx, &*clock, id, staff.person.id, &words, delay)?)
        })
        .await
}

/// Thinks again before anybody was told. 404 for who may not decide, 409 `too-late-to-undo` when it was
/// told.
pub(crate) async fn undo_keep(app: &App, staff: Staff, id: ContributionId) -> Result<(), Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            subject::decidable(tx, &staff, id)?;
            Ok(journey::undo_keep(tx, &*clock, id, staff.person.id)?)
        })
        .await
}
