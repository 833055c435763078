//! `GET /api/v1/themes/{theme}/publications`
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use actix_web::HttpRequest;
use actix_web::web::{Data, Path, Query};
use cimaise_core::{PublicationId, ThemeId};
use cimaise_store::{Db, calls, themes, wall};
use cimaise_web::{App, Problem};
use serde::Deserialize;
use utoipa::IntoParams;

use super::super::paging::Limit;
use super::super::views::{PublicationPage, PublicationView};
use super::path::wall_path;
use crate::answers::{Answer, public_json};
use crate::openapi::problems::{NotFound, Unreadable};

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
    calls::announced(db, theme.call)?;
    let path = wall_path(db, &theme)?;
    let mut pieces = wall::page(db, id, page.before, page.limit.and_one())?;
    let more = page.limit.cut(&mut pieces);
    let view = |piece| PublicationView::of_piece(piece, &path);
    let publications: Vec<_> = pieces.into_iter().map(view).collect();
    let next_before = publications.last().filter(|_| more).map(|last| last.id);
    Ok(PublicationPage { publications, next_before })
}
