//! A passkey is added, in two steps: a challenge for who shows their password, and what signed it.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use cimaise_core::{Act, PasskeyId, PasskeyName};
use cimaise_passkeys::{Attestation, Refused};
use cimaise_store::StoreError;
use cimaise_store::passkeys::{self, MOST, NewPasskey};
use cimaise_web::{App, ChallengeFor, InPerson, PasskeyBrowser, Problem};
use secrecy::SecretString;
use serde_json::Value;

use super::{NewCredential, options, party};
use crate::contribute::Findings;
use crate::session;

/// What a browser is asked for, for who shows their password. 409 `no-passkeys-here`; 422 on `current`; 429
/// after too many tries.
pub(crate) async fn begin(
    app: &App,
    me: InPerson,
    browser: &PasskeyBrowser,
    password: SecretString,
) -> Result<Value, Problem> {
    let party = party(app)?;
    session::shows_again(app, &me, password).await?;
    let adding = ChallengeFor::Adding(me.session.id);
    let challenge = app.staff_key.challenge(browser, adding, app.now())?;
    let person = me.staff.person;
    let id = person.id;
    let known = app.store.read(move |db| passkeys::credentials(db, id)).await?;
    Ok(options::to_add(&party, &challenge, &person, &known))
}

/// Keeps what signed the challenge under a name. 422 `wrong-passkey`, or on `name`; on `credential` when
/// somebody has it, and on `passkeys` when they have as many as one may.
pub(crate) async fn add(
    app: &App,
    request: &HttpRequest,
    me: InPerson,
    name: &str,
    shown: NewCredential,
) -> Result<PasskeyId, Problem> {
    let (party, name) = (party(app)?, passkey_name(name)?);
    let Some(browser) = PasskeyBrowser::of(request) else { return Err(wrong()) };
    let (now, adding) = (app.now(), ChallengeFor::Adding(me.session.id));
    let shown = Attestation {
        client_data_json: shown.response.client_data_json.0,
        attestation_object: shown.response.attestation_object.0,
    };
    let mut challenge = None;
    let registered = party.register(&shown, |signed| {
        challenge = app.staff_key.read_challenge(&browser, adding, now, signed);
        challenge.is_some()
    });
    let found = registered.map_err(not_taken)?;
    let challenge = challenge.ok_or_else(wrong)?;
    let new = NewPasskey {
        credential: found.credential,
        public_key: found.public_key,
        sign_count: found.sign_count,
        may_be_copied: found.may_be_copied,
        name,
    };
    let (clock, staff) = (app.clock.clone(), me.staff);
    let write = app.store.write(move |tx| {
        if !challenge.spend(tx, now)? {
            return Err(wrong());
        }
        let id = passkeys::add(tx, clock.as_ref(), staff.person.id, &new).map_err(refused)?;
        session::log(tx, clock.as_ref(), &staff, Act::AddPasskey, &new.name.to_string());
        Ok(id)
    });
    write.await
}

/// What it is called, or 422 on `name`.
pub(super) fn passkey_name(typed: &str) -> Result<PasskeyName, Problem> {
    let mut found = Findings(Problem::invalid());
    found.text("name", PasskeyName::parse(typed)).ok_or(found.0)
}

/// Whatever was wrong with it: whoever shows it learns no more.
pub(super) fn wrong() -> Problem {
    Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "wrong-passkey")
}

/// The same, told to the operator.
pub(super) fn not_taken(refused: Refused) -> Problem {
    tracing::info!(%refused, "a passkey was not taken");
    wrong()
}

fn refused(error: StoreError) -> Problem {
    match error {
        StoreError::Taken("passkeys") => {
            Problem::invalid().field_with("passkeys", "too-many-passkeys", [("most", MOST.into())])
        }
        other => other.into(),
    }
}
