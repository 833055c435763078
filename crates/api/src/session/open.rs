//! The acts themselves: a session opened, a session closed.

use actix_web::HttpRequest;
use actix_web::http::{StatusCode, header};
use cimaise_core::{
    Act, Browser, Clock, EmailAddress, IdentityId, PersonId, Session, SessionId, Staff,
};
use cimaise_store::acts::{self, Subject};
use cimaise_store::sessions::NewSession;
use cimaise_store::{
    StoreError, StoreResult, Tx, identities, passkeys, people, second_factors, sessions,
};
use cimaise_web::{App, Challenge, Problem, Purpose, SessionToken};
use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;

use super::accounts::ACCOUNTS;
use super::codes::shows;
use crate::password;

/// How long somebody who showed their password may look for their code.
const HALF: SignedDuration = SignedDuration::from_mins(10);

/// What came of a password.
pub(crate) enum Opened {
    /// It is wrong, or there is no such account: nobody learns which.
    Wrong,
    /// It is right, and a code is asked for; the token stands for half of the way, for ten minutes.
    WantsCode(SessionToken),
    /// They are in.
    In(SessionToken),
}

/// Opens a session for whoever knows the password of that address. 429 after too many tries.
pub(crate) async fn open(
    app: &App,
    request: &HttpRequest,
    email: &str,
    password: SecretString,
) -> Result<Opened, Problem> {
    let Some((staff, hash, wants_code)) = entering(app, request, email, password).await? else {
        return Ok(Opened::Wrong);
    };
    let half = wants_code.then_some(HALF);
    let token = write(app, request, &staff, Shown::Password(hash), half).await?;
    Ok(if wants_code { Opened::WantsCode(token) } else { Opened::In(token) })
}

/// The same in one step, for programs. 422 `wrong-password`, `code-wanted` or `wrong-code`.
pub(crate) async fn open_at_once(
    app: &App,
    request: &HttpRequest,
    email: &str,
    password: SecretString,
    code: Option<String>,
) -> Result<(Staff, SessionToken), Problem> {
    let entering = entering(app, request, email, password).await?;
    let Some((staff, hash, wants_code)) = entering else {
        return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "wrong-password"));
    };
    if wants_code {
        let Some(code) = code else {
            return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "code-wanted"));
        };
        if !shows(app, staff.person.id, code).await? {
            return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "wrong-code"));
        }
    }
    let token = write(app, request, &staff, Shown::Password(hash), None).await?;
    Ok((staff, token))
}

/// Who knows the password of that address, and whether a code is asked for.
async fn entering(
    app: &App,
    request: &HttpRequest,
    email: &str,
    password: SecretString,
) -> Result<Option<(Staff, String, bool)>, Problem> {
    only_elsewhere(app)?;
    app.limiter.check(request, Purpose::SignIn)?;
    ACCOUNTS.count(email, app.now())?;
    let Some((staff, hash)) = known(app, email, password).await? else { return Ok(None) };
    ACCOUNTS.forget(email);
    let wants_code = wants_code(app, staff.person.id).await?;
    Ok(Some((staff, hash, wants_code)))
}

/// Nobody shows a password or a passkey where accounts elsewhere are the only way in: 403 `elsewhere-only`.
pub(crate) fn only_elsewhere(app: &App) -> Result<(), Problem> {
    if app.providers.only {
        return Err(Problem::new(StatusCode::FORBIDDEN, "elsewhere-only"));
    }
    Ok(())
}

/// Whether somebody has to show a code besides their password.
pub(crate) async fn wants_code(app: &App, person: PersonId) -> Result<bool, Problem> {
    let read = app.store.read(move |db| second_factors::asked_for(db, person)).await;
    Ok(read.map_err(Problem::from)?.is_some())
}

/// By what somebody showed who they are. It is looked at again where the session is written: what no
/// longer holds opens none.
pub(crate) enum Shown {
    /// The password of this hash.
    Password(String),
    /// A code, by whoever holds half of the way: the digest of that token, which is spent.
    Code([u8; 32]),
    /// A passkey, which is both.
    Passkey(Box<UsedPasskey>),
    /// An account elsewhere.
    Identity(UsedIdentity),
    /// The link of an invitation.
    Invitation,
}

/// An account elsewhere by which somebody showed who they are.
#[derive(Clone, Copy)]
pub(crate) struct UsedIdentity {
    /// Which.
    pub(crate) id: IdentityId,
    /// A second factor was shown there, and is believed.
    pub(crate) second_factor: bool,
    /// When it was shown, UTC, if it is told.
    pub(crate) shown_at: Option<Timestamp>,
}

/// A passkey that signed a challenge.
pub(crate) struct UsedPasskey {
    /// As it was kept.
    pub(crate) kept: passkeys::KeptPasskey,
    /// How often it says it was used.
    pub(crate) sign_count: u32,
    /// What it signed, which is spent.
    pub(crate) challenge: Challenge,
}

impl Shown {
    fn holds(&self, tx: &mut Tx<'_>, staff: &Staff, now: Timestamp) -> Result<bool, StoreError> {
        match self {
            Self::Password(hash) => Ok(people::by_email(tx, &staff.person.email)?.1 == *hash),
            Self::Code(half) => sessions::close(tx, half),
            Self::Passkey(used) => Ok(used.challenge.spend(tx, now)?
                && passkeys::note_used(tx, &used.kept, used.sign_count, now)?),
            Self::Invitation | Self::Identity(_) => Ok(true),
        }
    }

    /// When it was shown, where it is not now: elsewhere they may have been signed in for hours, and nobody
    /// showed anything.
    fn shown_at(&self, now: Timestamp) -> Option<Timestamp> {
        let Self::Identity(used) = self else { return None };
        Some(used.shown_at.map_or(now - Session::SURE_FOR, |at| at.min(now)))
    }

    /// Notes by what a session was opened, for when that is taken away; false where it was meanwhile.
    fn note(&self, tx: &mut Tx<'_>, session: SessionId, now: Timestamp) -> StoreResult<bool> {
        match self {
            Self::Passkey(used) => passkeys::note_opened(tx, session, used.kept.id)?,
            Self::Identity(used) => {
                return identities::note_opened(tx, session, used.id, used.second_factor, now);
            }
            Self::Password(_) | Self::Code(_) | Self::Invitation => {}
        }
        Ok(true)
    }
}

/// Opens a session for somebody who showed who they are. 401 where it no longer holds.
pub(crate) async fn begin(
    app: &App,
    request: &HttpRequest,
    staff: &Staff,
    by: Shown,
) -> Result<SessionToken, Problem> {
    write(app, request, staff, by, None).await
}

/// Opens a session for somebody who showed who they are elsewhere; half of one, where a code is asked for
/// besides.
pub(crate) async fn begin_elsewhere(
    app: &App,
    request: &HttpRequest,
    staff: &Staff,
    used: UsedIdentity,
) -> Result<Opened, Problem> {
    let wants_code = !used.second_factor && wants_code(app, staff.person.id).await?;
    let half = wants_code.then_some(HALF);
    let token = write(app, request, staff, Shown::Identity(used), half).await?;
    Ok(if wants_code { Opened::WantsCode(token) } else { Opened::In(token) })
}

/// Writes a session; one that ends after `half` waits for a code, and is in no log.
async fn write(
    app: &App,
    request: &HttpRequest,
    staff: &Staff,
    by: Shown,
    half: Option<SignedDuration>,
) -> Result<SessionToken, Problem> {
    let (token, now) = (SessionToken::random()?, app.now());
    let session = NewSession {
        id: app.clock.id().into(),
        person: staff.person.id,
        digest: token.digest(),
        browser: browser_of(request),
        expires_at: now + half.unwrap_or(app.session_length),
        waits: half.is_some(),
        confirmed_at: by.shown_at(now),
    };
    let (clock, who) = (app.clock.clone(), staff.clone());
    app.store
        .write(move |tx| {
            // The half of the way that somebody went elsewhere is closed by the code that follows it.
            let went = match &by {
                Shown::Code(half) => identities::that_opened(tx, half)?,
                _ => None,
            };
            if !by.holds(tx, &who, now)? {
                return Err(Problem::signed_out());
            }
            sessions::forget_expired(tx, now)?;
            sessions::open(tx, &session, now)?;
            if let Some((id, second_factor)) = went {
                identities::note_opened(tx, session.id, id, second_factor, now)?;
            }
            if !by.note(tx, session.id, now)? {
                return Err(Problem::signed_out());
            }
            if !session.waits {
                log(tx, &*clock, &who, Act::SignIn, "");
            }
            Ok(())
        })
        .await?;
    if half.is_none() {
        tracing::info!(person = %staff.person.id, "signed in");
    }
    Ok(token)
}

pub(crate) fn browser_of(request: &HttpRequest) -> Browser {
    let said = request.headers().get(header::USER_AGENT).and_then(|said| said.to_str().ok());
    Browser::read(said.unwrap_or_default())
}

/// Whoever signs in with that address, if this is their password. An unknown account costs as much
/// time as a wrong password.
async fn known(
    app: &App,
    email: &str,
    password: SecretString,
) -> Result<Option<(Staff, String)>, Problem> {
    let account = match EmailAddress::parse(email) {
        Ok(email) => app.store.read(move |db| Ok::<_, Problem>(account(db, &email)?)).await?,
        Err(_) => None,
    };
    let hash = account.as_ref().map(|(_, hash)| hash.clone());
    let check = move || password::verify(&password, hash.as_deref());
    let right = tokio::task::spawn_blocking(check).await.map_err(Problem::unexpected)?;
    Ok(account.filter(|_| right))
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

/// Whether this is the password of somebody who is signed in. 429 after too many tries.
pub(crate) async fn is_password_of(
    app: &App,
    staff: &Staff,
    password: SecretString,
) -> Result<bool, Problem> {
    let email = staff.person.email.as_str();
    ACCOUNTS.count(email, app.now())?;
    let right = known(app, email, password).await?.is_some();
    if right {
        ACCOUNTS.forget(email);
    }
    Ok(right)
}

/// Closes the session that a request carries, if it carries one.
pub(crate) async fn close(app: &App, request: &HttpRequest) -> Result<(), Problem> {
    let Some(token) = SessionToken::of(request) else { return Ok(()) };
    let (digest, now, clock) = (token.digest(), app.now(), app.clock.clone());
    let close = app.store.write(move |tx| {
        if let Some(staff) = sessions::staff(tx, &digest, now)? {
            log(tx, &*clock, &staff, Act::SignOut, "");
        }
        sessions::close(tx, &digest)
    });
    close.await?;
    Ok(())
}

/// Writes the line in the log of each institution in which they have a part.
pub(crate) fn log(tx: &mut Tx<'_>, clock: &dyn Clock, staff: &Staff, act: Act, detail: &str) {
    for institution in staff.institutions() {
        let house = (institution, Subject::Institution);
        acts::record(tx, clock, house, Some(staff.person.id), act, detail);
    }
}
