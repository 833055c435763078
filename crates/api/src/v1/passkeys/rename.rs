//! You give a passkey another name.

use actix_web::web::{Data, Path};
use cimaise_core::PasskeyId;
use cimaise_web::{App, OwnAccount};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::answers::{Answer, nothing};
use crate::openapi::problems::{Invalid, JsonWanted, NotFound, SignedOut, Unreadable};
use crate::passkeys;
use crate::v1::json::Body;

/// Another name.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PasskeyNameInput {
    /// At most 60 characters.
    name: String,
}

/// Gives a passkey another name
#[utoipa::path(
    put, path = "/api/v1/account/passkeys/{passkey}", tag = "session", operation_id = "rename_passkey",
    params(("passkey" = uuid::Uuid, Path, description = "Which.")),
    request_body = PasskeyNameInput,
    responses(
        (status = 204, description = "From now on."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = [])),
)]
pub(crate) async fn rename(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    id: Path<PasskeyId>,
    input: Body<PasskeyNameInput>,
) -> Answer {
    passkeys::rename(&app, me.staff, *id, &input.0.name).await?;
    Ok(nothing())
}
