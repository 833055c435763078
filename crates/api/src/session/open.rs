//! The acts themselves: a session opened, a session closed.

use actix_web::HttpRequest;
use cimaise_core::{Act, Clock, EmailAddress, Staff};
use cimaise_store::acts::{self, Subject};
use cimaise_store::{StoreError, Tx, people, sessions};
use cimaise_web::{App, Problem, Purpose, SessionToken};
use secrecy::SecretString;

use super::accounts::ACCOUNTS;
use crate::password;

/// Opens a session for whoever knows the password of that address; none when it is wrong, or when
/// there is no such account: nobody learns which. 429 after too many tries.
pub(crate) async fn open(
    app: &App,
    request: &HttpRequest,
    email: &str,
    password: SecretString,
) -> Result<Option<(Staff, SessionToken)>, Problem> {
    app.limiter.check(request, Purpose::SignIn)?;
    ACCOUNTS.count(email, app.now())?;
    let Some(staff) = known(app, email, password).await? else { return Ok(None) };
    ACCOUNTS.forget(email);
    let token = SessionToken::random()?;
    let (id, digest, now) = (app.clock.id(), token.digest(), app.now());
    let (expires_at, clock, who) = (now + app.session_length, app.clock.clone(), staff.clone());
    app.store
        .write(move |tx| {
            sessions::forget_expired(tx, now)?;
            sessions::open(tx, id.into(), who.person.id, &digest, now, expires_at)?;
            log(tx, &*clock, &who, Act::SignIn);
            Ok::<_, StoreError>(())
        })
        .await?;
    tracing::info!(person = %staff.person.id, "signed in");
    Ok(Some((staff, token)))
}

async fn known(app: &App, email: &str, password: SecretString) -> Result<Option<Staff>, Problem> {
    let account = match EmailAddress::parse(email) {
        Ok(email) => app.store.read(move |db| Ok::<_, Problem>(account(db, &email)?)).await?,
        Err(_) => None,
    };
    let (staff, hash) = account.unzip();
    // An unknown account costs as much time as a wrong password.
    let check = move || password::verify(&password, hash.as_deref());
    let right = tokio::task::spawn_blocking(check).await.map_err(Problem::unexpected)?;
    Ok(staff.filter(|_| right))
}

fn account(
    db: &mut cimaise_store::Db,
    email: &EmailAddress,
) -> Result<Option<(Staff, String)>, StoreError> {
    match people::by_email(db, email) {
        Ok((person, hash)) => Ok(Some((people::by_id(db, person.id)?, hash))),
        Err(StoreError::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Closes the session that a request carries, if it carries one.
pub(crate) async fn close(app: &App, request: &HttpRequest) -> Result<(), Problem> {
    let Some(token) = SessionToken::of(request) else { return Ok(()) };
    let (digest, now, clock) = (token.digest(), app.now(), app.clock.clone());
    let close = app.store.write(move |tx| {
        if let Some(staff) = sessions::staff(tx, &digest, now)? {
            log(tx, &*clock, &staff, Act::SignOut);
        }
        sessions::close(tx, &digest)
    });
    Ok(close.await?)
}

/// Writes the line in the log of each institution in which they have a part.
fn log(tx: &mut Tx<'_>, clock: &dyn Clock, staff: &Staff, act: Act) {
    for institution in staff.institutions() {
        let house = (institution, Subject::Institution);
        acts::record(tx, clock, house, Some(staff.person.id), act, "");
    }
}
