//! A new password of one's own.

use cimaise_core::Act;
use cimaise_store::{StoreError, api_tokens, people, sessions};
use cimaise_web::{App, InPerson, Problem};
use secrecy::SecretString;

use crate::password::{self, LONGEST, PasswordError, SHORTEST};
use crate::session;

/// Replaces one's own password, for who knows the present one, or gives one to who had none and just showed
/// elsewhere who they are; ends all other sessions and revokes all tokens. 422 on `current` or `new`; 429 after too many tries.
pub(crate) async fn change_password(
    app: &App,
    me: InPerson,
    current: SecretString,
    new: SecretString,
) -> Result<(), Problem> {
    session::shows_again(app, &me, current).await?;
    let InPerson { staff, session } = me;
    let hash = new_password("new", new).await?;
    let clock = app.clock.clone();
    let write = app.store.write(move |tx| {
        people::set_password(tx, staff.person.id, &hash)?;
        sessions::close_others(tx, staff.person.id, session.id)?;
        api_tokens::revoke_all(tx, staff.person.id, clock.now())?;
        session::log(tx, clock.as_ref(), &staff, Act::SetPassword, &staff.person.name);
        Ok::<_, StoreError>(())
    });
    Ok(write.await?)
}

/// The hash of a new password, or 422 on the field in which it was typed.
pub(crate) async fn new_password(
    field: &'static str,
    typed: SecretString,
) -> Result<String, Problem> {
    let hash = tokio::task::spawn_blocking(move || password::hash(&typed)).await;
    hash.map_err(Problem::unexpected)?.map_err(|error| match error {
        PasswordError::TooShort => {
            Problem::invalid().field_with(field, "too-short", [("least", SHORTEST.into())])
        }
        PasswordError::TooLong => {
            Problem::invalid().field_with(field, "too-long", [("most", LONGEST.into())])
        }
        PasswordError::Hashing(_) => Problem::unexpected(error),
    })
}
