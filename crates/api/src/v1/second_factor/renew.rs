//! `POST /api/v1/account/recovery-codes`

use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_web::{App, OwnAccount};

use super::super::json::Body;
use super::proofs::{CodeInput, RecoveryCodes};
use crate::account::second_factor as own;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{Invalid, JsonWanted, SignedOut, TooManyRequests, Unreadable};

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
