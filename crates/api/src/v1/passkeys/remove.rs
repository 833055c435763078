//! You remove a passkey.

use actix_web::web::{Data, Path};
use cimaise_core::PasskeyId;
use cimaise_web::{App, OwnAccount};

use crate::answers::{Answer, nothing};
use crate::openapi::problems::{
    Invalid, JsonWanted, NotFound, Passkeys, SignedOut, TooManyRequests, Unreadable,
};
use crate::passkeys;
use crate::v1::json::Body;
use crate::v1::second_factor::PasswordProof;

/// Removes a passkey
///
/// What it opened elsewhere is closed.
#[utoipa::path(
    post, path = "/api/v1/account/passkeys/{passkey}/removal", tag = "session",
    operation_id = "remove_passkey",
    params(("passkey" = uuid::Uuid, Path, description = "Which.")),
    request_body = PasswordProof,
    responses(
        (status = 204, description = "It opens nothing any more."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 409, response = Passkeys),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
        (status = 429, response = TooManyRequests),
    ),
    security(("session" = [])),
)]
pub(crate) async fn remove(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    id: Path<PasskeyId>,
    input: Body<PasswordProof>,
) -> Answer {
    passkeys::remove(&app, me, *id, input.0.current).await?;
    Ok(nothing())
}
