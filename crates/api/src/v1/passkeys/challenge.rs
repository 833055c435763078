//! What your browser is asked for, before you sign in by a passkey.

use actix_web::HttpRequest;
use actix_web::web::Data;
use cimaise_web::{App, PasskeyBrowser};

use super::{OptionsView, asked};
use crate::answers::Answer;
use crate::openapi::problems::{ElsewhereOnly, Passkeys};
use crate::passkeys;

/// Asks for what a passkey signs
///
/// The answer sets a cookie: what the browser shows must come with it, within five minutes. It is the same
/// whoever asks.
#[utoipa::path(
    post, path = "/api/v1/session/challenge", tag = "session", operation_id = "begin_session_by_passkey",
    responses(
        (status = 201, description = "For `navigator.credentials.get`.", body = OptionsView),
        (status = 403, response = ElsewhereOnly),
        (status = 409, response = Passkeys),
    ),
)]
pub(crate) async fn challenge(app: Data<App>, request: HttpRequest) -> Answer {
    let browser = PasskeyBrowser::of_or_new(&request)?;
    let options = passkeys::challenge(&app, &browser)?;
    asked(&app, &browser, options)
}
