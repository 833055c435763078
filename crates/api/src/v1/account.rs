//! `/api/v1/account`: your own account.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{Session, SessionId};
use cimaise_store::sessions;
use cimaise_web::{App, OwnAccount, Problem};
use jiff::Timestamp;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::json::Body;
use crate::account;
use crate::answers::{Answer, nothing, private_json};
use crate::openapi::problems::{
    Invalid, JsonWanted, NotFound, SignedOut, TooManyRequests, Unreadable,
};

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

/// A new password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PasswordInput {
    #[schema(value_type = String, format = Password)]
    current: SecretString,
    /// At least 10 characters.
    #[schema(value_type = String, format = Password)]
    new: SecretString,
}

/// You are signed in, in one browser.
#[derive(Serialize, ToSchema)]
#[schema(as = Session)]
pub(crate) struct SessionView {
    #[schema(value_type = uuid::Uuid)]
    id: SessionId,
    /// Of what it says of itself: `firefox`, `edge`, `opera`, `samsung`, `chrome`, `safari` or `other`.
    program: &'static str,
    /// `android`, `ios`, `windows`, `macos`, `linux` or `other`.
    system: &'static str,
    #[schema(value_type = String, format = DateTime)]
    opened_at: Timestamp,
    /// To about an hour.
    #[schema(value_type = String, format = DateTime)]
    seen_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    expires_at: Timestamp,
    /// It is the one by which you ask.
    own: bool,
}

impl SessionView {
    fn of(session: &Session, own: SessionId) -> Self {
        Self {
            id: session.id,
            program: session.browser.program.code(),
            system: session.browser.system.code(),
            opened_at: session.opened_at,
            seen_at: session.seen_at,
            expires_at: session.expires_at,
            own: session.id == own,
        }
    }
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

/// Changes your password
///
/// All your other sessions end.
#[utoipa::path(
    put, path = "/api/v1/account/password", tag = "session", operation_id = "change_password",
    request_body = PasswordInput,
    responses(
        (status = 204, description = "From now on."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
        (status = 429, response = TooManyRequests),
    ),
    security(("session" = [])),
)]
pub(crate) async fn change_password(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    input: Body<PasswordInput>,
) -> Answer {
    let PasswordInput { current, new } = input.0;
    account::change_password(&app, me, current, new).await?;
    Ok(nothing())
}

/// Where you are signed in
#[utoipa::path(
    get, path = "/api/v1/account/sessions", tag = "session", operation_id = "list_sessions",
    responses(
        (status = 200, description = "The latest first.", body = Vec<SessionView>),
        (status = 401, response = SignedOut),
    ),
    security(("session" = [])),
)]
pub(crate) async fn sessions(app: Data<App>, OwnAccount(me): OwnAccount) -> Answer {
    let (person, own, now) = (me.staff.person.id, me.session.id, app.now());
    let read = app.store.read(move |db| sessions::of_person(db, person, now)).await;
    let views = read.map_err(Problem::from)?;
    let views: Vec<_> = views.iter().map(|one| SessionView::of(one, own)).collect();
    private_json(StatusCode::OK, &views)
}

/// Ends one of your sessions
#[utoipa::path(
    delete, path = "/api/v1/account/sessions/{session}", tag = "session", operation_id = "end_session",
    params(("session" = uuid::Uuid, Path, description = "Which.")),
    responses(
        (status = 204, description = "Ended."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn end_session(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    id: Path<SessionId>,
) -> Answer {
    account::end(&app, me.staff, *id).await?;
    Ok(nothing())
}

/// Ends all your sessions but the one by which you ask
#[utoipa::path(
    delete, path = "/api/v1/account/sessions", tag = "session", operation_id = "end_other_sessions",
    responses(
        (status = 204, description = "Ended."),
        (status = 401, response = SignedOut),
    ),
    security(("session" = [])),
)]
pub(crate) async fn end_other_sessions(app: Data<App>, OwnAccount(me): OwnAccount) -> Answer {
    account::end_others(&app, me).await?;
    Ok(nothing())
}
