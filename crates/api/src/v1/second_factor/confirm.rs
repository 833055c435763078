//! `PUT /api/v1/account/second-factor`

use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_web::{App, OwnAccount};

use super::super::json::Body;
use super::proofs::{CodeInput, RecoveryCodes};
use crate::account::second_factor as own;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{Invalid, JsonWanted, SignedOut, TooManyRequests, Unreadable};

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
