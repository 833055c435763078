//! What an institution asks of its renditions.

use cimaise_core::{InstitutionId, Staff};
use cimaise_store::institutions;
use cimaise_web::{App, Problem};

use super::changes::allowed;

/// Whether its walls have AVIF renditions too. 404 for who may not choose it.
pub(crate) async fn wants_avif(
    app: &App,
    staff: Staff,
    id: InstitutionId,
) -> Result<bool, Problem> {
    let read = app.store.read(move |db| {
        allowed(staff.may_choose_for(id))?;
        institutions::wants_avif(db, id)
    });
    Ok(read.await?)
}

/// Chooses whether its walls have AVIF renditions too. 404 for who may not choose it.
pub(crate) async fn choose_avif(
    app: &App,
    staff: Staff,
    id: InstitutionId,
    wanted: bool,
) -> Result<(), Problem> {
    let clock = app.clock.clone();
    let write = app.store.write(move |tx| {
        allowed(staff.may_choose_for(id))?;
        institutions::set_avif(tx, &*clock, id, wanted, Some(staff.person.id))
    });
    Ok(write.await?)
}
