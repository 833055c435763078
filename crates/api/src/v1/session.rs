//! `/api/v1/session`: who is signed in.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_web::{App, Problem, SessionToken, SignedIn, ToRead};
use serde::Deserialize;
use utoipa::ToSchema;

use super::SessionInput;
use super::json::Body;
use super::views::WhoView;
use crate::answers::{Answer, nothing, private_json};
use crate::openapi::problems::{
    ElsewhereOnly, Invalid, JsonWanted, SignedOut, TooManyRequests, Unreadable, WrongPassword,
};
use crate::{picture_view, session};

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

/// Signs out
#[utoipa::path(
    delete, path = "/api/v1/session", tag = "session", operation_id = "close_session",
    responses((status = 204, description = "Signed out, or was so already.")),
)]
pub(crate) async fn close(app: Data<App>, request: HttpRequest) -> Answer {
    session::close(&app, &request).await?;
    let mut answer = nothing();
    answer.add_cookie(&SessionToken::farewell(&app.edge)).map_err(Problem::unexpected)?;
    Ok(answer)
}

/// Who is signed in
#[utoipa::path(
    get, path = "/api/v1/session", tag = "session", operation_id = "who_is_signed_in",
    responses(
        (status = 200, description = "You.", body = WhoView),
        (status = 401, response = SignedOut),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn who(ToRead(staff): ToRead) -> Answer {
    private_json(StatusCode::OK, &WhoView::from(staff))
}

/// How pictures are shown at the desk.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PictureViewInput {
    /// `plain`, `grey` or `blurred`.
    view: String,
}

/// Chooses how pictures are shown to you at the desk
///
/// As they are, in grey, or blurred until you ask for one; files stay the same.
#[utoipa::path(
    put, path = "/api/v1/session/picture-view", tag = "session", operation_id = "choose_picture_view",
    request_body = PictureViewInput,
    responses(
        (status = 204, description = "From now on."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = [])),
)]
pub(crate) async fn choose_picture_view(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    input: Body<PictureViewInput>,
) -> Answer {
    picture_view::choose(&app, staff.person.id, picture_view::view(&input.0.view)?).await?;
    Ok(nothing())
}
