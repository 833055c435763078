//! Whether everybody may read what an institution decided.

use cimaise_core::{InstitutionId, Staff};
use cimaise_store::institutions;
use cimaise_web::{App, Problem};

use super::changes::allowed;

/// Whether it has a public log. 404 for who may not choose it.
pub(crate) async fn has_public_log(
    app: &App,
    staff: Staff,
    id: InstitutionId,
) -> Result<bool, Problem> {
    let read = app.store.read(move |db| {
        allowed(staff.may_choose_for(id))?;
        institutions::has_public_log(db, id)
    });
    Ok(read.await?)
}

/// Chooses whether it has a public log. 404 for who may not choose it.
pub(crate) async fn choose_public_log(
    app: &App,
    staff: Staff,
    id: InstitutionId,
    wanted: bool,
) -> Result<(), Problem> {
    let clock = app.clock.clone();
    let write = app.store.write(move |tx| {
        allowed(staff.may_choose_for(id))?;
        institutions::set_public_log(tx, &*clock, id, wanted, staff.person.id)
    });
    Ok(write.await?)
}
