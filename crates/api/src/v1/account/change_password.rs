//! `PUT /api/v1/account/password`

use actix_web::web::Data;
use cimaise_web::{App, OwnAccount};
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use crate::account;
use crate::answers::{Answer, nothing};
use crate::openapi::problems::{Invalid, JsonWanted, SignedOut, TooManyRequests, Unreadable};

/// A new password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PasswordInput {
    #[schema(value_type = String, format = Password)]
    current: SecretString,
    /// At least 10 characters.
    #[schema(value_type = String, format = Password)]
    new: SecretString,
}

/// Changes your password
///
/// All your other sessions end.
#[utoipa::path(
    put, path = "/api/v1/account/password", tag = "session", operation_id = "change_password",
    request_body = PasswordInput,
    responses(
        (status = 204, description = "From now on."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
        (status = 429, response = TooManyRequests),
    ),
    security(("session" = [])),
)]
pub(crate) async fn change_password(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    input: Body<PasswordInput>,
) -> Answer {
    let PasswordInput { current, new } = input.0;
    account::change_password(&app, me, current, new).await?;
    Ok(nothing())
}
