//! An institution that already is: what it says of itself, and how it looks.

use cimaise_core::{Act, CallId, Institution, InstitutionId, Staff};
use cimaise_store::acts::{self, Subject};
use cimaise_store::{Db, StoreResult, Tx, calls, hangings, institutions};
use cimaise_web::{App, Problem};

use super::changes::allowed;
use super::{InstitutionWords, Typed, differences};

/// Rewrites an institution. 404 for who may not choose for it; 422 with every fault.
pub(crate) async fn save_institution(
    app: &App,
    staff: Staff,
    id: InstitutionId,
    typed: Typed,
) -> Result<Institution, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let before = editable_institution(tx, &staff, id)?;
            let institution = InstitutionWords::read(&typed, &before)?.rewrite(before.clone());
            let moved = before.time_zone != institution.time_zone;
            let dripping = if moved { dripping_alone(tx, id)? } else { Vec::new() };
            institutions::update(tx, &institution)?;
            for call in dripping {
                hangings::restart(tx, &*clock, call)?;
            }
            let changed = differences::of_institutions(&before, &institution);
            if !changed.is_empty() {
                let (house, by) = ((id, Subject::Institution), Some(staff.person.id));
                acts::record(tx, &*clock, house, by, Act::ChangeInstitution, changed);
            }
            Ok(institution)
        })
        .await
}

/// The calls that hang some a day at hours of the institution's zone, their orders being ours alone:
/// whoever hangs holds them before anything else.
fn dripping_alone(tx: &mut Tx<'_>, id: InstitutionId) -> StoreResult<Vec<CallId>> {
    let calls = calls::all_of_institution(tx, id)?.into_iter();
    let mut dripping: Vec<_> =
        calls.filter(|call| call.hanging.drips()).map(|call| call.id).collect();
    dripping.sort_unstable();
    for call in &dripping {
        hangings::alone(tx, *call)?;
    }
    Ok(dripping)
}

/// An institution, for who may choose for all of it.
pub(crate) fn editable_institution(
    db: &mut Db,
    staff: &Staff,
    id: InstitutionId,
) -> StoreResult<Institution> {
    allowed(staff.may_choose_for(id))?;
    institutions::by_id(db, id)
}
