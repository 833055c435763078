//! Which sitemaps an institution has.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{Language, PublicationId, ThemeId};
use cimaise_store::sitemap;
use cimaise_web::{App, Problem, Representation};

use super::{MEDIA_TYPE, POLICY, pages_in_one};
use crate::Memory;
use crate::memory::Key;
use crate::walls::{Named, Walls};

#[derive(Template)]
#[template(path = "gallery/sitemap-index.xml")]
struct Index {
    sitemaps: Vec<String>,
}

/// `/sitemap.{institution}.xml`, counted once a day: the last sitemap of a theme has what was hung since.
pub async fn index(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    institution: Path<String>,
) -> Result<HttpResponse, Problem> {
    let named = Named { institution: institution.into_inner(), call: None, theme: None };
    let walls = Walls::find(&app, &memory, named).await?;
    let day = app.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let house = &walls.institution;
    let state = format!("{} {:?} {day} {:?}", house.id, house.host, walls.themes());
    let page = format!("/sitemap.{}.xml", walls.institution.slug);
    let key = Key { page, language: Language::Fr, state };
    let answer = memory.page(key, render(&app, &walls)).await?;
    Ok(answer.answer(&request, POLICY))
}

async fn render(app: &App, walls: &Walls) -> Result<Representation, Problem> {
    let (themes, length) = (walls.themes(), pages_in_one(&walls.institution));
    let read = app.store.read(move |db| -> Result<_, Problem> {
        let mut slices: Vec<(ThemeId, Option<PublicationId>)> = Vec::new();
        for theme in themes {
            if sitemap::last(db, theme)?.is_none() {
                continue;
            }
            slices.push((theme, None));
            let mut from = None;
            while let Some(next) = sitemap::next(db, theme, from, length)? {
                from = Some(next);
                slices.push((theme, from));
            }
        }
        Ok(slices)
    });
    let slices = read.await?;
    let slug = &walls.institution.slug;
    let mut sitemaps =
        vec![app.edge.absolute_in(&walls.institution, &format!("/sitemap.{slug}.walls.xml"))];
    for (theme, from) in slices {
        let from = from.map(|from| format!("&from={from}")).unwrap_or_default();
        let path = format!("/sitemap.{slug}.pictures.xml?theme={theme}{from}");
        sitemaps.push(app.edge.absolute_in(&walls.institution, &path));
    }
    let body = Index { sitemaps }.render().map_err(Problem::unexpected)?;
    Ok(Representation::new(MEDIA_TYPE, body).compressed())
}
