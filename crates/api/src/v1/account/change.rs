//! `PUT /api/v1/account`

use actix_web::web::Data;
use cimaise_web::{App, OwnAccount};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use crate::account;
use crate::answers::{Answer, nothing};
use crate::openapi::problems::{Invalid, JsonWanted, SignedOut, Unreadable};

/// What colleagues call you, and the language of your desk.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AccountInput {
    /// At most 80 characters.
    name: String,
    /// BCP 47 tag.
    #[schema(example = "fr")]
    language: String,
}

/// Changes what colleagues call you, and the language of your desk
#[utoipa::path(
    put, path = "/api/v1/account", tag = "session", operation_id = "change_account",
    request_body = AccountInput,
    responses(
        (status = 204, description = "From now on."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = [])),
)]
pub(crate) async fn change(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    input: Body<AccountInput>,
) -> Answer {
    account::change(&app, me.staff, &input.0.name, &input.0.language).await?;
    Ok(nothing())
}
