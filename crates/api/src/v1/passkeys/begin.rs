//! What your browser is asked for, before you add a passkey.

use actix_web::HttpRequest;
use actix_web::web::Data;
use cimaise_web::{App, OwnAccount, PasskeyBrowser};

use super::{OptionsView, asked};
use crate::answers::Answer;
use crate::openapi::problems::{
    Invalid, JsonWanted, Passkeys, SignedOut, TooManyRequests, Unreadable,
};
use crate::passkeys;
use crate::v1::json::Body;
use crate::v1::second_factor::PasswordProof;

/// Asks for what a new passkey signs
///
/// The answer sets a cookie: what the browser shows must come with it, in the same session, within five
/// minutes.
#[utoipa::path(
    post, path = "/api/v1/account/passkeys/challenge", tag = "session", operation_id = "begin_passkey",
    request_body = PasswordProof,
    responses(
        (status = 201, description = "For `navigator.credentials.create`.", body = OptionsView),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 409, response = Passkeys),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
        (status = 429, response = TooManyRequests),
    ),
    security(("session" = [])),
)]
pub(crate) async fn begin(
    app: Data<App>,
    request: HttpRequest,
    OwnAccount(me): OwnAccount,
    input: Body<PasswordProof>,
) -> Answer {
    let browser = PasskeyBrowser::of_or_new(&request)?;
    let options = passkeys::begin(&app, me, &browser, input.0.current).await?;
    asked(&app, &browser, options)
}
