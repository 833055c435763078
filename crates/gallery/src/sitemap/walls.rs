//! The pages of an institution, of its calls and of its themes.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{Language, Slug};
use cimaise_store::sitemap;
use cimaise_web::{App, Problem, Representation};

use super::{POLICY, Page, written};
use crate::Memory;
use crate::addresses::{of_call, of_institution, of_legal_page, of_selection, of_theme};
use crate::walls::{Named, Walls};

/// `/sitemap.{institution}.walls.xml`.
pub async fn walls(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    institution: Path<String>,
) -> Result<HttpResponse, Problem> {
    let named = Named { institution: institution.into_inner(), call: None, theme: None };
    let walls = Walls::find(&app, &memory, named).await?;
    let selected = memory.house(&app, walls.institution.slug.to_string()).await?;
    let selected: Vec<_> = selected.selections.iter().map(|one| one.slug.clone()).collect();
    let page = format!("/sitemap.{}.walls.xml {selected:?}", walls.institution.slug);
    let answer = memory.page(walls.key(page, Language::Fr), render(&app, &walls, selected)).await?;
    Ok(answer.answer(&request, POLICY))
}

async fn render(app: &App, walls: &Walls, selected: Vec<Slug>) -> Result<Representation, Problem> {
    let themes = walls.themes();
    let read = app.store.read(move |db| -> Result<Vec<_>, Problem> {
        themes.into_iter().map(|theme| Ok(sitemap::last(db, theme)?)).collect()
    });
    let last = read.await?;
    let house = &walls.institution;
    let page = |path: &str, changed| Page::new(app, house, path, changed);
    let mut pages = vec![page(&of_institution(house), None)];
    let mut before = None;
    for ((call, theme), last) in walls.each.iter().zip(last) {
        if before != Some(call.id) {
            pages.push(page(&of_call(house, call), None));
            before = Some(call.id);
        }
        let changed = last.map(|publication| publication.published_at);
        pages.push(page(&of_theme(house, call, theme), changed));
    }
    let of = |slug: Slug| format!("{}.html", of_selection(house, slug.as_str()));
    pages.extend(selected.into_iter().map(|slug| page(&of(slug), None)));
    for link in &house.pages {
        pages.push(page(&of_legal_page(house, link.slug.as_str()), Some(link.changed_at)));
    }
    written(pages)
}
