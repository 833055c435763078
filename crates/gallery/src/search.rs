//! What hangs in an institution, found by words or by the name under it, on all walls, on those of a call, or on one.

mod form;
mod found;

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{Institution, Language};
use cimaise_web::{App, Layout, Problem, Purpose, public_page};
use cimaise_words::Voice;
use serde::Deserialize;

pub use self::form::SearchForm;
use self::found::{Asked, Found};
use crate::addresses::{in_language, of_search};
use crate::frame;
use crate::hanging::Hanging;

/// The segments that name an institution.
#[derive(Deserialize)]
pub struct SearchPath {
    lang: Language,
    institution: String,
}

#[derive(Template)]
#[template(path = "gallery/search.html")]
struct SearchPage {
    layout: Layout,
    t: Voice,
    house: String,
    search: SearchForm,
    /// The name under which one looks.
    by: Option<String>,
    /// Something was asked for.
    asked: bool,
    pieces: Vec<Hanging>,
    latest: Option<String>,
    older: Option<String>,
    /// The walls on which nothing was found, or all of them.
    everywhere: Option<String>,
}

/// `/{lang}/{institution}/search.html`: no call has an address with a point in it.
pub async fn search(
    request: HttpRequest,
    app: Data<App>,
    path: Path<SearchPath>,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::Search)?;
    let SearchPath { lang, institution } = path.into_inner();
    let sought = asked.clone();
    let found = app.store.read(move |db| found::read(db, &institution, &sought)).await?;
    public_page(&request, &page(&app, Voice::new(lang), found, &asked))
}

fn page(app: &App, t: Voice, found: Found, asked: &Asked) -> SearchPage {
    let Found { institution, place, pieces, last, paths } = found;
    let language = t.language();
    let here = in_language(language, &of_search(&institution));
    let href = |before| format!("{here}?{}", asked.query(before));
    SearchPage {
        layout: layout(app, t, &institution, asked),
        t,
        search: SearchForm::filled(t, &institution, place, asked),
        by: asked.by().map(ToOwned::to_owned),
        asked: !asked.is_empty(),
        pieces: Hanging::all(pieces, true, |hung| {
            let wall = paths.get(&hung.theme).map_or("", String::as_str);
            format!("{}/{}", in_language(language, wall), hung.slug)
        }),
        latest: asked.before.map(|_| href(None)),
        older: last.map(|last| href(Some(last))),
        everywhere: asked.is_narrow().then(|| format!("{here}?{}", asked.everywhere())),
        house: institution.name,
    }
}

/// What was found is no page for search engines: the walls are.
fn layout(app: &App, t: Voice, institution: &Institution, asked: &Asked) -> Layout {
    let title = match (asked.by(), asked.q.typed()) {
        (Some(name), _) => t.say("search-by-title").with("name", name).to_string(),
        (None, "") => t.say("search-title").to_string(),
        (None, words) => t.say("search-title-for").with("words", words).to_string(),
    };
    let path = of_search(institution);
    let mut layout = frame::of_house(app, t, (institution, &path), &title)
        .unlisted()
        .with_script("scripts/wall.js");
    let query = asked.query(asked.before);
    for alternate in &mut layout.alternates {
        alternate.href = format!("{}?{query}", alternate.href);
    }
    layout.nav = vec![frame::calls(t, institution)];
    layout
}
