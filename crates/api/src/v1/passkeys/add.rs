//! You add a passkey.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_web::{App, InPerson, OwnAccount};
use serde::Deserialize;
use utoipa::ToSchema;

use super::list::{PasskeyView, list};
use crate::answers::Answer;
use crate::openapi::problems::{JsonWanted, Passkeys, SignedOut, Unreadable, WrongPasskey};
use crate::passkeys::{self, NewCredential};
use crate::v1::json::Body;

/// A passkey to be added.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PasskeyInput {
    /// At most 60 characters.
    name: String,
    /// What `navigator.credentials.create` gave, as its `toJSON()` writes it.
    credential: NewCredential,
}

/// Adds a passkey
#[utoipa::path(
    post, path = "/api/v1/account/passkeys", tag = "session", operation_id = "add_passkey",
    request_body = PasskeyInput,
    responses(
        (status = 201, description = "All of yours, the oldest first.", body = Vec<PasskeyView>),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 409, response = Passkeys),
        (status = 415, response = JsonWanted),
        (status = 422, response = WrongPasskey),
    ),
    security(("session" = [])),
)]
pub(crate) async fn add(
    app: Data<App>,
    request: HttpRequest,
    OwnAccount(me): OwnAccount,
    input: Body<PasskeyInput>,
) -> Answer {
    let PasskeyInput { name, credential } = input.0;
    let asking = InPerson { staff: me.staff.clone(), session: me.session };
    passkeys::add(&app, &request, asking, &name, credential).await?;
    let mut all = list(app, OwnAccount(me)).await?;
    *all.status_mut() = StatusCode::CREATED;
    Ok(all)
}
