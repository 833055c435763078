//! `/api/v1/account/second-factor`: what you show besides your password.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_store::second_factors;
use cimaise_web::{App, InPerson, OwnAccount, Problem};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::json::Body;
use crate::account::second_factor as own;
use crate::answers::{Answer, nothing, private_json};
use crate::confirmation::Confirmed;
use crate::openapi::problems::{
    ConfirmationNeeded, Invalid, JsonWanted, NotFound, SecondFactor, SetUpRefused, SignedOut,
    TooManyRequests, Unreadable,
};
use crate::people;

/// How your second factor stands.
#[derive(Serialize, ToSchema)]
#[schema(as = SecondFactorState)]
pub(crate) struct StateView {
    /// A code is asked for when you sign in.
    set: bool,
    /// How many codes are left on paper.
    recovery_codes_left: i64,
    /// One of your institutions asks for one, and you have none: until then you see nothing else.
    owed: bool,
}

/// What an authenticator is given.
#[derive(Serialize, ToSchema)]
#[schema(as = Authenticator)]
pub(crate) struct AuthenticatorView {
    /// Base32 (RFC 4648), for codes of six digits by RFC 6238: SHA-1, 30 seconds.
    secret: String,
    /// The same as `otpauth://totp/…`.
    uri: String,
}

/// A code: six digits of your authenticator, or one that you keep on paper.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CodeInput {
    code: String,
}

/// Your password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PasswordProof {
    #[schema(value_type = String, format = Password)]
    pub(super) current: SecretString,
}

/// Your password and a code.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProofInput {
    #[schema(value_type = String, format = Password)]
    current: SecretString,
    code: String,
}

/// Codes to be kept on paper, each to be used once.
#[derive(Serialize, ToSchema)]
pub(crate) struct RecoveryCodes {
    recovery_codes: Vec<String>,
}

/// Whether an institution asks its staff for a second factor.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SecondFactorRule {
    /// Whoever works there and has none sees nothing until they have one.
    asked: bool,
}

/// How your second factor stands
#[utoipa::path(
    get, path = "/api/v1/account/second-factor", tag = "session", operation_id = "get_second_factor",
    responses(
        (status = 200, description = "So.", body = StateView),
        (status = 401, response = SignedOut),
    ),
    security(("session" = [])),
)]
pub(crate) async fn show(app: Data<App>, OwnAccount(me): OwnAccount) -> Answer {
    let read = app.store.read(move |db| {
        let person = me.staff.person.id;
        Ok::<_, Problem>(StateView {
            set: second_factors::asked_for(db, person)?.is_some(),
            recovery_codes_left: second_factors::recovery_left(db, person)?,
            owed: second_factors::is_owed(db, &me.staff)?,
        })
    });
    private_json(StatusCode::OK, &read.await?)
}

/// Begins an authenticator
///
/// It counts once you show a code of it.
#[utoipa::path(
    post, path = "/api/v1/account/second-factor", tag = "session", operation_id = "begin_second_factor",
    request_body = PasswordProof,
    responses(
        (status = 201, description = "Its secret, told this once.", body = AuthenticatorView),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 409, response = SecondFactor),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
        (status = 429, response = TooManyRequests),
    ),
    security(("session" = [])),
)]
pub(crate) async fn begin(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    input: Body<PasswordProof>,
) -> Answer {
    let secret = own::begin(&app, &me, input.0.current).await?;
    let house = app.edge.public_url.host_str().unwrap_or("Cimaise");
    let uri = app.staff_key.otpauth(secret, house, me.staff.person.email.as_str());
    let view = AuthenticatorView { secret: app.staff_key.typed_secret(secret), uri };
    private_json(StatusCode::CREATED, &view)
}

/// Confirms an authenticator by a code of it
///
/// All your other sessions end: they were opened without it.
#[utoipa::path(
    put, path = "/api/v1/account/second-factor", tag = "session", operation_id = "confirm_second_factor",
    request_body = CodeInput,
    responses(
        (status = 200, description = "It is asked for from now on; ten codes for paper, told this once.", body = RecoveryCodes),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
        (status = 429, response = TooManyRequests),
    ),
    security(("session" = [])),
)]
pub(crate) async fn confirm(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    input: Body<CodeInput>,
) -> Answer {
    let recovery_codes = own::confirm(&app, me, &input.0.code).await?;
    private_json(StatusCode::OK, &RecoveryCodes { recovery_codes })
}

/// Replaces the codes that you keep on paper
#[utoipa::path(
    post, path = "/api/v1/account/recovery-codes", tag = "session", operation_id = "renew_recovery_codes",
    request_body = CodeInput,
    responses(
        (status = 201, description = "Ten new ones, told this once.", body = RecoveryCodes),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
        (status = 429, response = TooManyRequests),
    ),
    security(("session" = [])),
)]
pub(crate) async fn renew(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    input: Body<CodeInput>,
) -> Answer {
    let recovery_codes = own::renew(&app, me.staff, input.0.code).await?;
    private_json(StatusCode::CREATED, &RecoveryCodes { recovery_codes })
}

/// Removes your authenticator
#[utoipa::path(
    post, path = "/api/v1/account/second-factor/removal", tag = "session", operation_id = "remove_second_factor",
    request_body = ProofInput,
    responses(
        (status = 204, description = "None is asked for any more."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 409, response = SecondFactor),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
        (status = 429, response = TooManyRequests),
    ),
    security(("session" = [])),
)]
pub(crate) async fn remove(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    input: Body<ProofInput>,
) -> Answer {
    let ProofInput { current, code } = input.0;
    own::remove(&app, me, current, code).await?;
    Ok(nothing())
}

/// Whether an institution asks its staff for a second factor
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/second-factor", tag = "people",
    operation_id = "get_second_factor_rule",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    responses(
        (status = 200, description = "What is chosen.", body = SecondFactorRule),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn rule(app: Data<App>, me: InPerson, id: Path<InstitutionId>) -> Answer {
    let asked = people::is_second_factor_asked(&app, me.staff, *id).await?;
    private_json(StatusCode::OK, &SecondFactorRule { asked })
}

/// Chooses whether an institution asks its staff for a second factor
///
/// An owner does, who has one.
#[utoipa::path(
    put, path = "/api/v1/institutions/{institution}/second-factor", tag = "people",
    operation_id = "choose_second_factor_rule",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    request_body = SecondFactorRule,
    responses(
        (status = 200, description = "What is chosen now.", body = SecondFactorRule),
        (status = 403, response = ConfirmationNeeded),
        (status = 409, response = SecondFactor),
        SetUpRefused,
    ),
    security(("session" = [])),
)]
pub(crate) async fn choose_rule(
    app: Data<App>,
    Confirmed { me, sent: Body(chosen) }: Confirmed<Body<SecondFactorRule>>,
    id: Path<InstitutionId>,
) -> Answer {
    people::ask_for_second_factor(&app, me.staff, *id, chosen.asked).await?;
    private_json(StatusCode::OK, &chosen)
}
