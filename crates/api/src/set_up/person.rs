//! A new person of the staff.

use cimaise_core::{Act, Clock, EmailAddress, Language, Membership, Person, PersonId, Staff};
use cimaise_store::acts::{self, Subject};
use cimaise_store::{StoreResult, Tx, api_tokens, people, sessions};

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
/// everywhere, their programs too.
pub fn replace_password(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: PersonId,
    password_hash: &str,
) -> StoreResult<()> {
    people::set_password(tx, id, password_hash)?;
    sessions::close_all(tx, id)?;
    api_tokens::revoke_all(tx, id, clock.now())?;
    let staff = people::by_id(tx, id)?;
    for institution in staff.institutions() {
        let (house, name) = ((institution, Subject::Institution), staff.person.name.as_str());
        acts::record(tx, clock, house, None, Act::SetPassword, name);
    }
    Ok(())
}
