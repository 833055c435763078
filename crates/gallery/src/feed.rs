//! What hangs last in a theme, a call or an institution, as an Atom feed (RFC 4287) and as a JSON Feed
//! (version 1.1).

mod atom;
mod json;
mod told;
mod topics;

use actix_web::http::header::{HeaderValue, LINK};
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{Language, PublicationId};
use cimaise_store::{latest, selections, wall};
use cimaise_web::{App, CachePolicy, Problem, Representation};
use cimaise_words::Voice;
use serde::Deserialize;

pub use self::told::Format;
use self::told::{Hung, Told};
pub use self::topics::topics;
use crate::Memory;
use crate::addresses::in_language;
use crate::walls::{Named, Walls};

/// How many entries a page of a feed has.
const ENTRIES: i64 = 30;

/// The segments of a feed's address.
#[derive(Deserialize)]
pub struct FeedPath {
    lang: Language,
    institution: String,
    call: Option<String>,
    theme: Option<String>,
    format: Format,
}

/// Where a page of a feed begins.
#[derive(Deserialize)]
pub struct Cursor {
    /// The publication before which its entries hung; none for the latest.
    before: Option<PublicationId>,
}

/// `/{lang}/{institution}/feed.atom` and `.json`, and the same under a call and under a theme.
pub async fn feed(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<FeedPath>,
    cursor: Query<Cursor>,
) -> Result<HttpResponse, Problem> {
    let FeedPath { lang, institution, call, theme, format } = path.into_inner();
    let walls = Walls::find(&app, &memory, Named { institution, call, theme }).await?;
    let mut page = format!("{}/feed.{format}", walls.path());
    if let Some(before) = cursor.before {
        page = format!("{page}?before={before}");
    }
    let render = async {
        let (hung, older) = read(&app, &walls, cursor.before).await?;
        let told = Told::new(&app, Voice::new(lang), (&walls, &page, format), &hung, older)?;
        written(format, &told)
    };
    let shown = memory.page(walls.key(page.clone(), lang), render).await?;
    let shown = (shown, CachePolicy::PublicFor { seconds: 300 });
    let address = in_language(lang, &page);
    let mut answer = walls.answer(&request, address.clone(), shown);
    if let Some(hub) = &app.edge.hub {
        // WebSub, section 4: what is in the feed too, for those who read no further.
        let itself = app.edge.absolute_in(&walls.institution, &address);
        let links = format!("<{hub}>; rel=\"hub\", <{itself}>; rel=\"self\"");
        let links = HeaderValue::try_from(links).map_err(Problem::unexpected)?;
        answer.headers_mut().insert(LINK, links);
    }
    Ok(answer)
}

/// What is picked of some walls, what was picked last first: so whoever follows it finds what came to it.
pub async fn of_selection(
    app: &App,
    language: Language,
    walls: &Walls,
    (page, format): (&str, Format),
) -> Result<Representation, Problem> {
    let selection = walls.selection.as_ref().ok_or_else(Problem::not_found)?.id;
    let read = app.store.read(move |db| -> Result<_, Problem> {
        let mut hung = Vec::new();
        for publication in selections::picked_last(db, selection, ENTRIES)? {
            let (contribution, pictures) = wall::shown(db, &publication)?;
            hung.push(Hung { publication, contribution, pictures });
        }
        Ok(hung)
    });
    let hung = read.await?;
    let told = Told::new(app, Voice::new(language), (walls, page, format), &hung, false)?;
    written(format, &told)
}

fn written(format: Format, told: &Told) -> Result<Representation, Problem> {
    match format {
        Format::Atom => atom::written(told),
        Format::Json => json::written(told),
    }
}

/// A page of what hangs, the latest first, and whether there is more behind it.
async fn read(
    app: &App,
    walls: &Walls,
    before: Option<PublicationId>,
) -> Result<(Vec<Hung>, bool), Problem> {
    let themes = walls.themes();
    let read = app.store.read(move |db| -> Result<_, Problem> {
        let mut found = latest::of_themes(db, &themes, before, ENTRIES + 1)?;
        let most = usize::try_from(ENTRIES).unwrap_or(usize::MAX);
        let older = found.len() > most;
        found.truncate(most);
        let mut hung = Vec::with_capacity(found.len());
        for publication in found {
            let (contribution, pictures) = wall::shown(db, &publication)?;
            hung.push(Hung { publication, contribution, pictures });
        }
        Ok((hung, older))
    });
    read.await
}
