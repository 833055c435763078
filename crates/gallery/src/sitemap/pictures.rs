//! What hangs in a theme, a stretch of it.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_store::sitemap;
use cimaise_web::{App, Problem};

use super::{POLICY, Page, Slice, pages_in_one, written};
use crate::Memory;
use crate::addresses::of_theme;
use crate::walls::{Named, Walls};

/// `/sitemap.{institution}.pictures.xml?theme={id}&from={publication}`. Not kept: one weighs as much as many walls,
/// and crawlers read each once.
pub async fn pictures(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    institution: Path<String>,
    slice: Query<Slice>,
) -> Result<HttpResponse, Problem> {
    let named = Named { institution: institution.into_inner(), call: None, theme: None };
    let walls = Walls::find(&app, &memory, named).await?;
    let Slice { theme, from } = slice.into_inner();
    let house = &walls.institution;
    let (call, theme) = walls.of(theme).ok_or_else(Problem::not_found)?;
    let (id, length) = (theme.id, pages_in_one(house));
    let read = app
        .store
        .read(move |db| -> Result<_, Problem> { Ok(sitemap::page(db, id, from, length)?) });
    let wall = of_theme(house, call, theme);
    let pages = read
        .await?
        .into_iter()
        .map(|one| Page::new(&app, house, &format!("{wall}/{}", one.slug), Some(one.published_at)));
    Ok(written(pages.collect())?.answer(&request, POLICY))
}
