//! `POST /api/v1/join/{token}`

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_web::{App, Problem};
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use super::super::views::WhoView;
use crate::answers::{Answer, private_json};
use crate::join::{Facts, accept};
use crate::openapi::problems::{
    ElsewhereOnly, Invalid, InvitationOver, JsonWanted, NotFound, TooManyRequests, Unreadable,
};

/// Who accepts an invitation.
#[derive(Deserialize, ToSchema)]
#[schema(as = JoinInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct JoinInput {
    /// What colleagues call them; needed where nobody signs in with the address yet.
    #[serde(default)]
    name: String,
    /// The password of the account that has the address, or a new one.
    #[schema(value_type = String, format = Password)]
    password: SecretString,
}

/// Accepts an invitation, and signs in
///
/// Once. The answer sets the session cookie, unless the account shows a code besides its password: open a
/// session with it then.
#[utoipa::path(
    post, path = "/api/v1/join/{token}", tag = "people", operation_id = "accept_invitation",
    params(("token" = String, Path, description = "The end of the link.")),
    request_body = JoinInput,
    responses(
        (status = 201, description = "Signed in.", body = WhoView,
         headers(("set-cookie" = String, description = "The session."))),
        (status = 400, response = Unreadable),
        (status = 403, response = ElsewhereOnly),
        (status = 404, response = NotFound),
        (status = 410, response = InvitationOver),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
        (status = 429, response = TooManyRequests),
    ),
)]
pub(crate) async fn join(
    request: HttpRequest,
    app: Data<App>,
    token: Path<String>,
    input: Body<JoinInput>,
) -> Answer {
    let facts = Facts::of(&app, &token, None).await?;
    let JoinInput { name, password } = input.0;
    let (staff, session) = accept(&app, &request, facts, &name, password).await?;
    let mut answer = private_json(StatusCode::CREATED, &WhoView::from(staff))?;
    if let Some(session) = session {
        let cookie = session.cookie(&app.edge, app.session_length.as_secs());
        answer.add_cookie(&cookie).map_err(Problem::unexpected)?;
    }
    Ok(answer)
}
