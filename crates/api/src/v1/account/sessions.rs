//! `GET /api/v1/account/sessions`

use actix_web::http::StatusCode;
use actix_web::web::Data;
use cimaise_core::{Session, SessionId};
use cimaise_store::sessions;
use cimaise_web::{App, OwnAccount, Problem};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::answers::{Answer, private_json};
use crate::openapi::problems::SignedOut;

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
