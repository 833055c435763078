//! A new person of the staff.

use cimaise_core::{Clock, EmailAddress, Language, Membership, Person, Staff};
use cimaise_store::{StoreResult, Tx, people};

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
    }
    Ok(Staff { person, memberships: new.memberships.clone() })
}
