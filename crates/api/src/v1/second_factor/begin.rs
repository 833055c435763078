//! `POST /api/v1/account/second-factor`

use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_web::{App, OwnAccount};
use serde::Serialize;
use utoipa::ToSchema;

use super::super::json::Body;
use super::proofs::PasswordProof;
use crate::account::second_factor as own;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{
    Invalid, JsonWanted, SecondFactor, SignedOut, TooManyRequests, Unreadable,
};

/// What an authenticator is given.
#[derive(Serialize, ToSchema)]
#[schema(as = Authenticator)]
pub(crate) struct AuthenticatorView {
    /// Base32 (RFC 4648), for codes of six digits by RFC 6238: SHA-1, 30 seconds.
    secret: String,
    /// The same as `otpauth://totp/…`.
    uri: String,
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
