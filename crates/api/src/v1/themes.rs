//! `/api/v1/themes`: one theme and what hangs there.
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use cimaise_core::{PublicationId, Theme, ThemeId};
use cimaise_store::{Db, StoreResult, calls, institutions, kits, themes, wall};
use cimaise_web::{App, Problem, ToSetUp};
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::IntoParams;

use super::ThemeInput;
use super::json::Body;
use super::paging::Limit;
use super::views::{KitView, PublicationPage, PublicationView, ThemeSummary, ThemeView};
use crate::answers::{Answer, private_json, public_json};
use crate::openapi::problems::{NotFound, SetUpRefused, Unreadable};
use crate::set_up;

/// The path of a theme's wall, which leads to it in the reader's language.
pub(super) fn wall_path(db: &mut Db, theme: &Theme) -> StoreResult<String> {
    let call = calls::by_id(db, theme.call)?;
    let institution = institutions::by_id(db, call.institution)?;
    Ok(format!("/{}/{}/{}", institution.slug, call.slug, theme.slug))
}

impl ThemeView {
    /// The theme with its kit, as it is now.
    pub(super) async fn now(app: &App, id: ThemeId) -> Result<Self, Problem> {
        let now = app.now();
        app.store.read(move |db| Self::load(db, id, now)).await
    }

    fn load(db: &mut Db, id: ThemeId, now: Timestamp) -> Result<Self, Problem> {
        let theme = themes::by_id(db, id)?;
        let call = calls::by_id(db, theme.call)?;
        let href = wall_path(db, &theme)?;
        let kit = kits::of_theme(db, id)?.map(|kit| KitView::new(kit, &href));
        let hung = themes::hung(db, id)?;
        Ok(Self { theme: ThemeSummary::new(theme, hung, &call, now), href, kit })
    }
}

/// One theme
#[utoipa::path(
    get, path = "/api/v1/themes/{theme}", tag = "gallery", operation_id = "get_theme",
    params(("theme" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "It.", body = ThemeView),
        (status = 404, response = NotFound),
    ),
)]
pub(crate) async fn one(app: Data<App>, request: HttpRequest, id: Path<ThemeId>) -> Answer {
    public_json(&request, &ThemeView::now(&app, *id).await?)
}

/// Which page of a wall.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct WallPage {
    /// Only what hangs behind this publication: `next_before` of the page before.
    #[param(value_type = Option<uuid::Uuid>)]
    before: Option<PublicationId>,
    /// How many, 1 to 100, else 30.
    #[serde(default)]
    #[param(value_type = Option<i64>)]
    limit: Limit,
}

/// What hangs in a theme, the latest first
#[utoipa::path(
    get, path = "/api/v1/themes/{theme}/publications", tag = "gallery", operation_id = "list_publications",
    params(("theme" = uuid::Uuid, Path, description = "Its id."), WallPage),
    responses(
        (status = 200, description = "One page.", body = PublicationPage),
        (status = 400, response = Unreadable),
        (status = 404, response = NotFound),
    ),
)]
pub(crate) async fn publications(
    app: Data<App>,
    request: HttpRequest,
    id: Path<ThemeId>,
    page: Query<WallPage>,
) -> Answer {
    let (id, page) = (id.into_inner(), page.into_inner());
    let view = app.store.read(move |db| wall_page(db, id, &page)).await?;
    public_json(&request, &view)
}

fn wall_page(db: &mut Db, id: ThemeId, page: &WallPage) -> Result<PublicationPage, Problem> {
    let theme = themes::by_id(db, id)?;
    let path = wall_path(db, &theme)?;
    let mut pieces = wall::page(db, id, page.before, page.limit.and_one())?;
    let more = page.limit.cut(&mut pieces);
    let view = |piece| PublicationView::of_piece(piece, &path);
    let publications: Vec<_> = pieces.into_iter().map(view).collect();
    let next_before = publications.last().filter(|_| more).map(|last| last.id);
    Ok(PublicationPage { publications, next_before })
}

/// Rewrites a theme
///
/// Its words and dates become those given; its address stays. A template that is given takes the
/// place of the one it has, at the same printed link; left out, the one it has stays.
#[utoipa::path(
    put, path = "/api/v1/themes/{theme}", tag = "set-up", operation_id = "save_theme",
    params(("theme" = uuid::Uuid, Path, description = "Its id.")),
    request_body = ThemeInput,
    responses(
        (status = 200, description = "The theme as it is now.", body = ThemeView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn save(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<ThemeId>,
    input: Body<ThemeInput>,
) -> Answer {
    set_up::save_theme(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::OK, &ThemeView::now(&app, *id).await?)
}
