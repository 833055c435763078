//! An institution, a call or a theme as a collection.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{Language, Localized, PublicationId, Theme};
use cimaise_store::wall::{self, Piece};
use cimaise_web::{App, CachePolicy, Problem, Representation};
use serde::Deserialize;
use serde_json::{Value, json};

use super::parts::{add_house, message, name, text, thumbnail};
use super::{PRESENTATION, open_to_all, written};
use crate::Memory;
use crate::addresses::{of_call, of_theme};
use crate::walls::{Named, Walls};

/// How many manifests a collection names.
const MANIFESTS: usize = 100;

/// The segments of its address.
#[derive(Deserialize)]
pub struct CollectionPath {
    institution: String,
    call: Option<String>,
    theme: Option<String>,
}

/// Where the manifests of a theme's collection begin.
#[derive(Deserialize)]
pub struct Cursor {
    /// The publication before which they hung; none for the latest.
    before: Option<PublicationId>,
}

/// `/iiif/{institution}/collection.json`, which names its calls, the same under a call, which names its themes, and
/// under a theme: its latest pieces, and a collection of those that hung before.
pub async fn collection(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<CollectionPath>,
    cursor: Query<Cursor>,
) -> Result<HttpResponse, Problem> {
    let CollectionPath { institution, call, theme } = path.into_inner();
    let walls = Walls::find(&app, &memory, Named { institution, call, theme }).await?;
    let before = cursor.before.filter(|_| walls.theme.is_some());
    let mut page = of_collection(&walls.path());
    if let Some(before) = before {
        page = format!("{page}?before={before}");
    }
    let render = async {
        let items = match &walls.theme {
            Some(theme) => manifests(&app, &walls, theme, before).await?,
            None => collections(&app, &walls),
        };
        render(&app, &walls, &page, items)
    };
    let answer = memory.page(walls.key(page.clone(), Language::Fr), render).await?;
    Ok(open_to_all(answer.answer(&request, CachePolicy::PublicFor { seconds: 300 })))
}

/// The address of the collection of what is at a path.
fn of_collection(path: &str) -> String {
    format!("/iiif{path}/collection.json")
}

fn render(
    app: &App,
    walls: &Walls,
    page: &str,
    items: Vec<Value>,
) -> Result<Representation, Problem> {
    let languages = &walls.institution.languages;
    let label = match (&walls.call, &walls.theme) {
        (None, None) => name(&walls.institution.name),
        _ => text(languages, &walls.title()),
    };
    let mut collection = json!({ "@context": PRESENTATION, "id": app.edge.absolute_in(&walls.institution, page),
        "type": "Collection", "label": label, "items": items });
    if let Value::Object(members) = &mut collection {
        let about = text(languages, &walls.about());
        if about.as_object().is_some_and(|about| !about.is_empty()) {
            members.insert("summary".into(), about);
        }
        add_house(app, &walls.institution, &walls.path(), &label, members);
    }
    written(&collection)
}

/// The calls of an institution, or the themes of a call.
fn collections(app: &App, walls: &Walls) -> Vec<Value> {
    let house = &walls.institution;
    let item = |path: &str, title: &Localized| {
        json!({ "id": app.edge.absolute_in(house, &of_collection(path)), "type": "Collection",
            "label": text(&house.languages, title) })
    };
    if walls.call.is_some() {
        let theme = |(call, theme): &(_, Theme)| item(&of_theme(house, call, theme), &theme.title);
        return walls.each.iter().map(theme).collect();
    }
    let mut calls: Vec<_> = walls.each.iter().map(|(call, _)| call).collect();
    calls.dedup_by_key(|call| call.id);
    calls.into_iter().map(|call| item(&of_call(house, call), &call.title)).collect()
}

/// What hangs in a theme, the latest first.
async fn manifests(
    app: &App,
    walls: &Walls,
    theme: &Theme,
    before: Option<PublicationId>,
) -> Result<Vec<Value>, Problem> {
    let (id, most) = (theme.id, i64::try_from(MANIFESTS).unwrap_or(i64::MAX));
    let read = app
        .store
        .read(move |db| -> Result<_, Problem> { Ok(wall::page(db, id, before, most + 1)?) });
    let mut pieces = read.await?;
    let more = pieces.len() > MANIFESTS;
    pieces.truncate(MANIFESTS);
    let mut items: Vec<_> = pieces.iter().map(|piece| manifest(app, walls, piece)).collect();
    if let Some(last) = pieces.last().filter(|_| more) {
        let older = format!("{}?before={}", of_collection(&walls.path()), last.publication.id);
        items.push(
            json!({ "id": app.edge.absolute_in(&walls.institution, &older), "type": "Collection",
            "label": message(&walls.institution.languages, "gallery-older") }),
        );
    }
    Ok(items)
}

fn manifest(app: &App, walls: &Walls, piece: &Piece) -> Value {
    let path = format!("/iiif{}/{}/manifest.json", walls.path(), piece.publication.slug);
    let mut item = json!({ "id": app.edge.absolute_in(&walls.institution, &path), "type": "Manifest",
        "label": name(&piece.title) });
    if let Some(thumbnail) =
        thumbnail((app, &walls.institution), &piece.publication, &piece.picture)
    {
        item["thumbnail"] = thumbnail;
    }
    item
}
