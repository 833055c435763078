//! Somebody signs in by a passkey alone: no address is typed, and no code is asked for.

use actix_web::HttpRequest;
use cimaise_core::{Act, Staff};
use cimaise_passkeys::{Assertion, KeptPasskey, Refused};
use cimaise_store::{StoreError, passkeys, people};
use cimaise_web::{App, Challenge, ChallengeFor, PasskeyBrowser, Problem, Purpose, SessionToken};
use serde_json::Value;

use super::add::{not_taken, wrong};
use super::shown::UsedCredential;
use super::{options, party};
use crate::session::{self, Shown, UsedPasskey};

/// What a browser is asked for: the same for everybody. 409 `no-passkeys-here`.
pub(crate) fn challenge(app: &App, browser: &PasskeyBrowser) -> Result<Value, Problem> {
    session::only_elsewhere(app)?;
    let party = party(app)?;
    let challenge = app.staff_key.challenge(browser, ChallengeFor::SigningIn, app.now())?;
    Ok(options::to_sign_in(&party, &challenge))
}

/// Opens a session for whoever holds that passkey. 422 `wrong-passkey`, whatever is wrong with it; 429 after
/// too many tries.
pub(crate) async fn sign_in(
    app: &App,
    request: &HttpRequest,
    shown: UsedCredential,
) -> Result<(Staff, SessionToken), Problem> {
    session::only_elsewhere(app)?;
    app.limiter.check(request, Purpose::SignIn)?;
    let (party, now) = (party(app)?, app.now());
    let browser = PasskeyBrowser::of(request).ok_or_else(wrong)?;
    let UsedCredential { id, response } = shown;
    let (kept, staff) = holder(app, id.0).await?.ok_or_else(wrong)?;
    // Step 6: nobody typed an address, so the passkey says whose it is.
    let named =
        response.user_handle.is_some_and(|named| named.0 == options::user_handle(&staff.person));
    if !named || staff.memberships.is_empty() {
        return Err(wrong());
    }
    let shown = Assertion {
        client_data_json: response.client_data_json.0,
        authenticator_data: response.authenticator_data.0,
        signature: response.signature.0,
    };
    let held = KeptPasskey {
        public_key: &kept.public_key,
        sign_count: kept.sign_count,
        may_be_copied: kept.may_be_copied,
    };
    let mut challenge = None;
    let used = party.sign_in(held, &shown, |signed| {
        challenge = app.staff_key.read_challenge(&browser, ChallengeFor::SigningIn, now, signed);
        challenge.is_some()
    });
    let challenge = challenge.ok_or_else(wrong)?;
    let sign_count = match used {
        Ok(used) => used.sign_count,
        Err(Refused::WentBack) => return Err(doubt(app, staff, kept.name, challenge).await?),
        Err(refused) => return Err(not_taken(refused)),
    };
    let used = Shown::Passkey(Box::new(UsedPasskey { kept, sign_count, challenge }));
    let token = session::begin(app, request, &staff, used).await.map_err(no_longer)?;
    Ok((staff, token))
}

/// Who holds the passkey of that id.
async fn holder(
    app: &App,
    credential: Vec<u8>,
) -> Result<Option<(passkeys::KeptPasskey, Staff)>, Problem> {
    let read = app.store.read(move |db| {
        let Some(kept) = passkeys::by_credential(db, &credential)? else { return Ok(None) };
        let staff = people::by_id(db, kept.person)?;
        Ok::<_, StoreError>(Some((kept, staff)))
    });
    Ok(read.await?)
}

/// Its counter went back: there may be a copy of it. The log says so, and it is not taken.
async fn doubt(
    app: &App,
    staff: Staff,
    name: String,
    challenge: Challenge,
) -> Result<Problem, Problem> {
    tracing::warn!(person = %staff.person.id, "the counter of a passkey went back");
    let (clock, now) = (app.clock.clone(), app.now());
    let write = app.store.write(move |tx| {
        if challenge.spend(tx, now)? {
            session::log(tx, clock.as_ref(), &staff, Act::DoubtPasskey, &name);
        }
        Ok::<_, StoreError>(())
    });
    write.await?;
    Ok(wrong())
}

/// Between the look and the session it was removed, or its challenge spent.
fn no_longer(problem: Problem) -> Problem {
    if problem.status().is_client_error() { wrong() } else { problem }
}
