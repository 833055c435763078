//! The act itself.

use actix_web::HttpRequest;
use cimaise_core::{Invitation, Person, PictureView, Staff};
use cimaise_store::{StoreError, invitations, people};
use cimaise_web::{App, Problem, Purpose, SessionToken};
use secrecy::SecretString;

use super::Facts;
use super::facts::over;
use crate::{account, session};

/// Accepts an invitation, once, and signs in: with the password of the account that has its address, or
/// with a name and a new password where none has. 422 on `name` or `password`, 410 `invitation-over`
/// when somebody was faster, 429 after too many tries. Whoever shows a code besides their password is not
/// signed in by it.
pub(crate) async fn accept(
    app: &App,
    request: &HttpRequest,
    facts: Facts,
    name: &str,
    password: SecretString,
) -> Result<(Staff, Option<SessionToken>), Problem> {
    session::only_elsewhere(app)?;
    app.limiter.check(request, Purpose::SignIn)?;
    let Facts { invitation, account, .. } = facts;
    let newcomer = match account {
        Some(person) => {
            let known = Staff { person, memberships: Vec::new() };
            if !session::is_password_of(app, &known, password).await? {
                return Err(Problem::invalid().field("password", "wrong-password"));
            }
            None
        }
        None => Some(newcomer(app, &invitation, name, password).await?),
    };
    let staff = settle(app, invitation, newcomer).await?;
    if session::wants_code(app, staff.person.id).await? {
        return Ok((staff, None));
    }
    let token = session::begin(app, request, &staff, session::Shown::Invitation).await?;
    Ok((staff, Some(token)))
}

/// Somebody who has no account yet, with the hash of their password.
async fn newcomer(
    app: &App,
    invitation: &Invitation,
    name: &str,
    password: SecretString,
) -> Result<(Person, String), Problem> {
    let name = account::person_name(name)?;
    let hash = account::new_password("password", password).await?;
    let person = Person {
        id: app.clock.id().into(),
        email: invitation.email.clone(),
        name: name.to_string(),
        language: invitation.language,
        created_at: app.now(),
        picture_view: PictureView::Plain,
    };
    Ok((person, hash))
}

async fn settle(
    app: &App,
    invitation: Invitation,
    newcomer: Option<(Person, String)>,
) -> Result<Staff, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            if let Some((person, hash)) = newcomer {
                // Two who hold the same link: the later finds the account of the first.
                people::register(tx, &person, &hash).map_err(|error| match error {
                    StoreError::Taken(_) => over(),
                    other => other.into(),
                })?;
            }
            let id = people::by_email(tx, &invitation.email)?.0.id;
            let accepted = invitations::accept(tx, clock.as_ref(), invitation.id, id);
            accepted.map_err(|error| match error {
                StoreError::NotFound => over(),
                other => other.into(),
            })?;
            Ok(people::by_id(tx, id)?)
        })
        .await
}
