//! A passkey gets another name, or is removed.

use actix_web::http::StatusCode;
use cimaise_core::{Act, PasskeyId, Staff};
use cimaise_store::{StoreError, identities, passkeys, second_factors};
use cimaise_web::{App, InPerson, Problem};
use secrecy::SecretString;

use super::add::passkey_name;
use crate::session;

/// Gives one of one's own another name. 404 when it is none of theirs; 422 on `name`.
pub(crate) async fn rename(
    app: &App,
    staff: Staff,
    id: PasskeyId,
    name: &str,
) -> Result<(), Problem> {
    let (name, clock) = (passkey_name(name)?, app.clock.clone());
    let write = app.store.write(move |tx| {
        passkeys::rename(tx, staff.person.id, id, &name)?;
        session::log(tx, clock.as_ref(), &staff, Act::RenamePasskey, &name.to_string());
        Ok::<_, StoreError>(())
    });
    Ok(write.await?)
}

/// Removes one of one's own, for who shows their password: from here on it opens nothing, and what it opened
/// is closed, but for the session by which one asks. 404 when it is none of theirs; 409 `last-way-in` where
/// an institution asks for more than a password, and nothing else would be left, or nothing at all; 422 on `current`; 429 after
/// too many tries.
pub(crate) async fn remove(
    app: &App,
    me: InPerson,
    id: PasskeyId,
    password: SecretString,
) -> Result<(), Problem> {
    session::shows_again(app, &me, password).await?;
    let InPerson { staff, session } = me;
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let person = staff.person.id;
            let name = passkeys::remove(tx, person, id, session.id)?;
            let none_left = passkeys::of_person(tx, person)?.is_empty();
            let is_last = none_left && second_factors::is_owed(tx, &staff)?;
            if is_last || !identities::has_a_way_in(tx, person)? {
                return Err(Problem::new(StatusCode::CONFLICT, "last-way-in"));
            }
            session::log(tx, clock.as_ref(), &staff, Act::RemovePasskey, &name);
            Ok(())
        })
        .await
}
