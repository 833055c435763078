//! `/api/v1/session/confirmation`: you show again who you are.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_web::{App, InPerson, Problem};
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;

use super::json::Body;
use crate::answers::{Answer, nothing};
use crate::confirmation::{self, Proof};
use crate::openapi::problems::{
    ElsewhereOnly, JsonWanted, SignedOut, TooManyRequests, Unreadable, WrongPassword,
};

/// What you sign in with.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConfirmationInput {
    #[schema(value_type = String, format = Password)]
    password: SecretString,
    /// For an account that shows a code besides its password.
    code: Option<String>,
}

/// Shows again who you are
///
/// Acts that matter most ask for it when you signed in, or confirmed, more than 15 minutes ago: they are
/// refused with `confirmation-needed`.
#[utoipa::path(
    post, path = "/api/v1/session/confirmation", tag = "session", operation_id = "confirm_session",
    request_body = ConfirmationInput,
    responses(
        (status = 204, description = "You are not asked again for 15 minutes."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 403, response = ElsewhereOnly),
        (status = 415, response = JsonWanted),
        (status = 422, response = WrongPassword),
        (status = 429, response = TooManyRequests),
    ),
    security(("session" = [])),
)]
pub(crate) async fn confirm(
    app: Data<App>,
    request: HttpRequest,
    me: InPerson,
    input: Body<ConfirmationInput>,
) -> Answer {
    let ConfirmationInput { password, code } = input.0;
    let confirmed = confirmation::confirm(&app, &request, &me, Proof { password, code }).await?;
    confirmed.map_err(|lacking| Problem::new(StatusCode::UNPROCESSABLE_ENTITY, lacking.code()))?;
    Ok(nothing())
}
