//! Who works in an institution, named by those who may: as forms and as JSON.

mod change;
mod invite;
pub(crate) mod pages;
mod reading;
mod second_factor;

pub(crate) use change::{change_post, dismiss};
pub(crate) use invite::{call_back, invite, send_again};
pub(crate) use reading::{EVERYWHERE, PLACES, SOME};
pub(crate) use second_factor::{ask_for_second_factor, is_second_factor_asked};

use cimaise_core::{InstitutionId, Invitation, InvitationId, PersonId, Staff};
use cimaise_store::{Db, StoreError, StoreResult, invitations, people};

/// Those who work there, by name, for who may see them; for others there is no such list.
pub(crate) fn colleagues(
    db: &mut Db,
    staff: &Staff,
    institution: InstitutionId,
) -> StoreResult<Vec<Staff>> {
    seen(staff, institution)?;
    people::of_institution(db, institution)
}

/// The invitations that nobody accepted yet, latest first.
pub(crate) fn invited(
    db: &mut Db,
    staff: &Staff,
    institution: InstitutionId,
) -> StoreResult<Vec<Invitation>> {
    seen(staff, institution)?;
    invitations::of_institution(db, institution)
}

fn seen(staff: &Staff, institution: InstitutionId) -> StoreResult<()> {
    if staff.may_see_people(institution) { Ok(()) } else { Err(StoreError::NotFound) }
}

/// A colleague whose post this person may change.
pub(crate) fn replaceable(
    db: &mut Db,
    staff: &Staff,
    institution: InstitutionId,
    id: PersonId,
) -> StoreResult<Staff> {
    let colleague = people::by_id(db, id)?;
    let may = staff.may_replace(institution, &colleague);
    if may { Ok(colleague) } else { Err(StoreError::NotFound) }
}

/// An invitation that this person might have made.
fn theirs(db: &mut Db, staff: &Staff, id: InvitationId) -> StoreResult<Invitation> {
    let invitation = invitations::by_id(db, id)?;
    let may = staff.may_fill(invitation.institution, &invitation.post);
    if may { Ok(invitation) } else { Err(StoreError::NotFound) }
}
