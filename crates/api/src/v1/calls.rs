//! `/api/v1/calls`: one call and its themes.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_store::{Db, calls, institutions, themes};
use cimaise_web::{App, Problem, ToSetUp};
use jiff::Timestamp;

use super::json::Body;
use super::views::{CallSummary, CallView, ThemeSummary, ThemeView};
use super::{CallInput, ThemeInput};
use crate::answers::{Answer, private_json, public_json};
use crate::openapi::problems::{NotFound, SetUpRefused, SignedOut};
use crate::set_up;

impl CallView {
    /// The call with its themes, as it is now.
    pub(super) async fn now(app: &App, id: CallId) -> Result<Self, Problem> {
        let now = app.now();
        app.store.read(move |db| Self::load(db, id, now)).await
    }

    fn load(db: &mut Db, id: CallId, now: Timestamp) -> Result<Self, Problem> {
        let call = calls::by_id(db, id)?;
        let institution = institutions::by_id(db, call.institution)?;
        let themes = themes::of_call(db, id)?.into_iter();
        let themes = themes.map(|(theme, hung)| ThemeSummary::new(theme, hung, &call, now));
        Ok(Self {
            themes: themes.collect(),
            href: format!("/{}/{}", institution.slug, call.slug),
            call: CallSummary::new(call, now),
        })
    }
}

/// A call with its themes
#[utoipa::path(
    get, path = "/api/v1/calls/{call}", tag = "gallery", operation_id = "get_call",
    params(("call" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "It.", body = CallView),
        (status = 404, response = NotFound),
    ),
)]
pub(crate) async fn one(app: Data<App>, request: HttpRequest, id: Path<CallId>) -> Answer {
    public_json(&request, &CallView::now(&app, *id).await?)
}

/// Rewrites a call
///
/// Its words, dates and terms become those given; its address stays.
#[utoipa::path(
    put, path = "/api/v1/calls/{call}", tag = "set-up", operation_id = "save_call",
    params(("call" = uuid::Uuid, Path, description = "Its id.")),
    request_body = CallInput,
    responses(
        (status = 200, description = "The call as it is now.", body = CallView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn save(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<CallId>,
    input: Body<CallInput>,
) -> Answer {
    set_up::save_call(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::OK, &CallView::now(&app, *id).await?)
}

/// Puts a call away
///
/// It takes no more contributions and shows among the past ones; its walls stay. Doing it twice is
/// fine.
#[utoipa::path(
    post, path = "/api/v1/calls/{call}/archive", tag = "set-up", operation_id = "put_call_away",
    params(("call" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "The call as it is now.", body = CallView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn put_away(app: Data<App>, ToSetUp(staff): ToSetUp, id: Path<CallId>) -> Answer {
    set_up::put_away(&app, staff, *id).await?;
    private_json(StatusCode::OK, &CallView::now(&app, *id).await?)
}

/// Brings back a call that was put away
///
/// Its dates hold again. Doing it twice is fine.
#[utoipa::path(
    delete, path = "/api/v1/calls/{call}/archive", tag = "set-up", operation_id = "bring_call_back",
    params(("call" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "The call as it is now.", body = CallView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn bring_back(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<CallId>,
) -> Answer {
    set_up::bring_back(&app, staff, *id).await?;
    private_json(StatusCode::OK, &CallView::now(&app, *id).await?)
}

/// Adds a theme to a call
///
/// It becomes the last of the call. Its address is made from its title and never changes.
#[utoipa::path(
    post, path = "/api/v1/calls/{call}/themes", tag = "set-up", operation_id = "add_theme",
    params(("call" = uuid::Uuid, Path, description = "A chapter of which call.")),
    request_body = ThemeInput,
    responses(
        (status = 201, description = "The new theme.", body = ThemeView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn add_theme(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<CallId>,
    input: Body<ThemeInput>,
) -> Answer {
    let theme = set_up::add(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::CREATED, &ThemeView::now(&app, theme.id).await?)
}
