//! A token is made.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_web::App;
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::view::TokenView;
use crate::answers::{Answer, private_json};
use crate::confirmation::Confirmed;
use crate::openapi::problems::{ConfirmationNeeded, Invalid, JsonWanted, SignedOut, Unreadable};
use crate::set_up::Typed;
use crate::tokens;
use crate::v1::json::Body;

/// A token that you want.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TokenInput {
    /// At most 60 characters; the log names it.
    name: String,
    /// Of `read`, `decide`, `set-up`.
    scopes: Vec<String>,
    /// The one institution for which it is good; any in which you have a part, where there is none.
    #[schema(value_type = Option<uuid::Uuid>)]
    institution: Option<String>,
    /// For how many days it is good, up to a year; or else `until`.
    days: Option<u16>,
    /// The last day on which it is good, UTC, within a year.
    #[schema(value_type = Option<String>, format = Date)]
    until: Option<String>,
}

/// A token that was made.
#[derive(Serialize, ToSchema)]
pub(crate) struct TokenMade {
    /// What is sent as `Authorization: Bearer …`; told this once.
    token: String,
    #[serde(flatten)]
    view: TokenView,
}

/// Makes a token
///
/// With it, a program acts in your name under `/api/v1`, within its scopes and what you may yourself at
/// that moment; never on accounts, people, sessions or tokens. A new password revokes all.
#[utoipa::path(
    post, path = "/api/v1/account/tokens", tag = "session", operation_id = "make_token",
    request_body = TokenInput,
    responses(
        (status = 201, description = "It, told this once.", body = TokenMade),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 403, response = ConfirmationNeeded),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = [])),
)]
pub(crate) async fn make(
    app: Data<App>,
    Confirmed { me, sent }: Confirmed<Body<TokenInput>>,
) -> Answer {
    let (token, secret) = tokens::make(&app, me.staff, &sent.0.into()).await?;
    let made = TokenMade { token: secret.expose_secret().to_owned(), view: token.into() };
    private_json(StatusCode::CREATED, &made)
}

impl From<TokenInput> for Typed {
    fn from(input: TokenInput) -> Self {
        let mut typed = Self::default();
        typed.put("name", input.name);
        for scope in input.scopes {
            typed.put("scope", scope);
        }
        typed.put("institution", input.institution.unwrap_or_default());
        match (input.days, input.until) {
            (Some(days), None) => typed.put("days", days),
            (None, Some(until)) => {
                typed.put("days", tokens::ON_A_DATE);
                typed.put("until", until);
            }
            // One of both: neither and both say nothing.
            (None, None) | (Some(_), Some(_)) => {}
        }
        typed
    }
}
