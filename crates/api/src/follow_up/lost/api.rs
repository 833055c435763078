//! The same for programs.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use cimaise_web::{App, Problem, language_of};
use serde::Deserialize;
use utoipa::ToSchema;

use super::ask;
use crate::openapi::problems::{Invalid, JsonWanted, TooManyRequests, Unreadable};
use crate::v1::json::Body;

/// Who has lost their links.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LostLinks {
    /// The address that was given with what was sent.
    #[schema(example = "ines@example.org")]
    email: String,
}

/// Sends lost follow-up links again
///
/// A mail with the links of all that was sent with this address leaves for it, once an hour at most, in the
/// language of the request. The answer is the same whether the address is known or not.
#[utoipa::path(
    post, path = "/api/v1/follow-up/lost", tag = "contributions", operation_id = "send_lost_links",
    request_body = LostLinks,
    responses(
        (status = 202, description = "If something was sent with this address, its links leave for it."),
        (status = 400, response = Unreadable),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
        (status = 429, response = TooManyRequests),
    ),
)]
pub(crate) async fn send_lost_links(
    request: HttpRequest,
    app: Data<App>,
    input: Body<LostLinks>,
) -> Result<HttpResponse, Problem> {
    ask(&app, &request, &input.0.email, language_of(&request)).await?;
    Ok(HttpResponse::new(StatusCode::ACCEPTED))
}
