//! You sign in by a passkey.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_web::{App, Problem};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::answers::{Answer, private_json};
use crate::openapi::problems::{
    ElsewhereOnly, JsonWanted, Passkeys, TooManyRequests, Unreadable, WrongPasskey,
};
use crate::passkeys::{self, UsedCredential};
use crate::v1::json::Body;
use crate::v1::views::WhoView;

/// A passkey that was used.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct UsedPasskeyInput {
    /// What `navigator.credentials.get` gave, as its `toJSON()` writes it.
    credential: UsedCredential,
}

/// Signs in by a passkey
///
/// It counts as a password and a code. The answer sets the session cookie, as for a password.
#[utoipa::path(
    post, path = "/api/v1/session/passkey", tag = "session", operation_id = "open_session_by_passkey",
    request_body = UsedPasskeyInput,
    responses(
        (status = 201, description = "Signed in.", body = WhoView,
         headers(("set-cookie" = String, description = "The session."))),
        (status = 400, response = Unreadable),
        (status = 403, response = ElsewhereOnly),
        (status = 409, response = Passkeys),
        (status = 415, response = JsonWanted),
        (status = 422, response = WrongPasskey),
        (status = 429, response = TooManyRequests),
    ),
)]
pub(crate) async fn sign_in(
    app: Data<App>,
    request: HttpRequest,
    input: Body<UsedPasskeyInput>,
) -> Answer {
    let (staff, token) = passkeys::sign_in(&app, &request, input.0.credential).await?;
    let mut answer = private_json(StatusCode::CREATED, &WhoView::from(staff))?;
    let cookie = token.cookie(&app.edge, app.session_length.as_secs());
    answer.add_cookie(&cookie).map_err(Problem::unexpected)?;
    Ok(answer)
}
