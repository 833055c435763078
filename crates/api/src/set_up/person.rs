//! A new person of the staff.

use cimaise_core::{Act, Clock, EmailAddress, Language, Membership, Person, PersonId, Staff};
use cimaise_store::acts::{self, Subject};
use cimaise_store::{StoreResult, Tx, api_tokens, passkeys, people, second_factors, sessions};

/// A person as they are asked for.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// The address they will sign in with.
    pub email: EmailAddress,
    /// What colleagues call them.
    pub name: String,
    /// The language of their desk.
    pub language: Language,
    /// Where they may do what.
    pub memberships: Vec<Membership>,
}

/// Writes a person with their roles; `password_hash` comes from [`crate::password::hash`].
/// `Taken("email")` when someone signs in with that address already.
pub fn register_person(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    new: &NewPerson,
    password_hash: &str,
) -> StoreResult<Staff> {
    let person = Person {
        id: clock.id().into(),
        email: new.email.clone(),
        name: new.name.clone(),
        language: new.language,
        created_at: clock.now(),
        picture_view: cimaise_core::PictureView::Plain,
    };
    people::register(tx, &person, password_hash)?;
    for membership in &new.memberships {
        people::grant(tx, clock.id(), person.id, *membership)?;
        let subject = membership.call.map_or(Subject::Institution, Subject::Call);
        let given = format!("{} {}", membership.role, person.name);
        acts::record(tx, clock, (membership.institution, subject), None, Act::Grant, given);
    }
    Ok(Staff { person, memberships: new.memberships.clone() })
}

/// Gives a person a new password, whose hash comes from [`crate::password::hash`], and signs them out
/// everywhere, their programs too. Their passkeys go with it: to add one took the password, so who knew the one
/// before may have added some.
pub fn replace_password(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: PersonId,
    password_hash: &str,
) -> StoreResult<()> {
    people::set_password(tx, id, password_hash)?;
    sessions::close_all(tx, id)?;
    api_tokens::revoke_all(tx, id, clock.now())?;
    forget_passkeys(tx, clock, id)?;
    let staff = people::by_id(tx, id)?;
    log(tx, clock, &staff, Act::SetPassword, &staff.person.name);
    Ok(())
}

/// Forgets a person's passkeys, and ends the sessions that they opened; gives how many there were.
pub fn forget_passkeys(tx: &mut Tx<'_>, clock: &dyn Clock, id: PersonId) -> StoreResult<usize> {
    let forgotten = passkeys::forget_all(tx, id)?;
    if forgotten > 0 {
        let staff = people::by_id(tx, id)?;
        log(tx, clock, &staff, Act::ForgetPasskeys, &staff.person.name);
    }
    Ok(forgotten)
}

/// Whoever lost their phone is let in by their password alone: no code is asked for, what the phone holds of
/// passkeys opens nothing, and it is signed out, as they are everywhere. False when there was neither a code
/// nor a passkey.
pub fn forget_device(tx: &mut Tx<'_>, clock: &dyn Clock, id: PersonId) -> StoreResult<bool> {
    let asked = second_factors::remove(tx, id)?;
    let forgotten = forget_passkeys(tx, clock, id)?;
    sessions::close_all(tx, id)?;
    if asked {
        let staff = people::by_id(tx, id)?;
        log(tx, clock, &staff, Act::RemoveSecondFactor, &staff.person.name);
    }
    Ok(asked || forgotten > 0)
}

/// Writes what the operator did in the log of each institution in which somebody has a part.
fn log(tx: &mut Tx<'_>, clock: &dyn Clock, staff: &Staff, act: Act, detail: &str) {
    for institution in staff.institutions() {
        acts::record(tx, clock, (institution, Subject::Institution), None, act, detail);
    }
}
