//! `POST /api/v1/session`

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_web::{App, Problem};

use super::super::SessionInput;
use super::super::json::Body;
use super::super::views::WhoView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{
    ElsewhereOnly, JsonWanted, TooManyRequests, Unreadable, WrongPassword,
};
use crate::session;

/// Signs in
///
/// The answer sets a session cookie, `__Host-cimaise` over TLS and `cimaise` without; send it with
/// every request of the staff. Requests that change something and carry the cookie must also carry
/// an `Origin` header that names this house, or `Sec-Fetch-Site: same-origin`, as browsers do.
///
/// An account that shows a code besides its password sends it as `code`.
#[utoipa::path(
    post, path = "/api/v1/session", tag = "session", operation_id = "open_session",
    request_body = SessionInput,
    responses(
        (status = 201, description = "Signed in.", body = WhoView,
         headers(("set-cookie" = String, description = "The session."))),
        (status = 400, response = Unreadable),
        (status = 403, response = ElsewhereOnly),
        (status = 415, response = JsonWanted),
        (status = 422, response = WrongPassword),
        (status = 429, response = TooManyRequests),
    ),
)]
pub(crate) async fn open(
    app: Data<App>,
    request: HttpRequest,
    input: Body<SessionInput>,
) -> Answer {
    let SessionInput { email, password, code } = input.0;
    let opened = session::open_at_once(&app, &request, &email, password, code).await;
    let (staff, token) = opened?;
    let mut answer = private_json(StatusCode::CREATED, &WhoView::from(staff))?;
    let cookie = token.cookie(&app.edge, app.session_length.as_secs());
    answer.add_cookie(&cookie).map_err(Problem::unexpected)?;
    Ok(answer)
}
