//! `POST /api/v1/account/second-factor/removal`

use actix_web::web::Data;
use cimaise_web::{App, OwnAccount};
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use crate::account::second_factor as own;
use crate::answers::{Answer, nothing};
use crate::openapi::problems::{
    Invalid, JsonWanted, SecondFactor, SignedOut, TooManyRequests, Unreadable,
};

/// Your password and a code.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProofInput {
    #[schema(value_type = String, format = Password)]
    current: SecretString,
    code: String,
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
