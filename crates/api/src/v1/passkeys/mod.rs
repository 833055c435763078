//! `/api/v1/account/passkeys`, and `/api/v1/session/passkey`: by what you sign in without a password.

pub(crate) mod add;
pub(crate) mod begin;
pub(crate) mod challenge;
pub(crate) mod list;
pub(crate) mod remove;
pub(crate) mod rename;
pub(crate) mod sign_in;

use actix_web::http::StatusCode;
use cimaise_web::{App, PasskeyBrowser, Problem};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::answers::{Answer, private_json};

/// What your browser is asked for: hand it to `navigator.credentials`.
#[derive(Serialize, ToSchema)]
#[schema(as = PasskeyOptions)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OptionsView {
    /// `PublicKeyCredentialCreationOptionsJSON` or `PublicKeyCredentialRequestOptionsJSON` of W3C Web
    /// Authentication Level 3: bytes are base64url.
    #[schema(value_type = Object)]
    public_key: Value,
}

/// The options, and the cookie by which the browser is known again that answers them.
fn asked(app: &App, browser: &PasskeyBrowser, public_key: Value) -> Answer {
    let mut answer = private_json(StatusCode::CREATED, &OptionsView { public_key })?;
    answer.add_cookie(&browser.cookie(&app.edge)).map_err(Problem::unexpected)?;
    Ok(answer)
}
