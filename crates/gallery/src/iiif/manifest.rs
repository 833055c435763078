//! A publication as a manifest: each of its pictures is a canvas.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{Contribution, Institution, Language, Picture, Publication, Season};
use cimaise_store::wall;
use cimaise_web::{App, CachePolicy, Problem, Representation};
use serde_json::{Value, json};

use super::parts::{add_house, body, largest, message, name, rights, said, thumbnail};
use super::{PRESENTATION, open_to_all, written};
use crate::Memory;
use crate::addresses::of_publication;
use crate::memory::Key;
use crate::place::Place;

type Shown = (Publication, Contribution, Vec<Picture>);

/// `/iiif/{institution}/{call}/{theme}/{slug}/manifest.json`.
pub async fn manifest(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<(String, String, String, String)>,
) -> Result<HttpResponse, Problem> {
    let (institution, call, theme, slug) = path.into_inner();
    let place = memory.place(&app, (institution, call, theme)).await?;
    let page = format!("/iiif/{slug}/manifest.json");
    let key = Key::of_theme(page, Language::Fr, &place, Season::Open);
    let id = place.theme.id;
    let render = async {
        let read = app.store.read(move |db| -> Result<Shown, Problem> {
            let publication = wall::by_slug(db, id, &slug)?;
            let (contribution, pictures) = wall::shown(db, &publication)?;
            Ok((publication, contribution, pictures))
        });
        render(&app, &place, &read.await?)
    };
    let answer = memory.page(key, render).await?;
    Ok(open_to_all(answer.answer(&request, CachePolicy::PublicFor { seconds: 300 })))
}

fn render(app: &App, place: &Place, shown: &Shown) -> Result<Representation, Problem> {
    let (publication, contribution, pictures) = shown;
    let house = &place.institution;
    let path = of_publication(place, &publication.slug);
    let base = app.edge.absolute_in(house, &format!("/iiif{path}"));
    let label = said(contribution.language, contribution.title.as_str());
    let credit = format!("{}, {}", contribution.credit, house.name);
    let canvases =
        pictures.iter().filter_map(|picture| canvas((app, house), &base, shown, picture));
    let mut manifest = json!({ "@context": PRESENTATION, "id": format!("{base}/manifest.json"),
        "type": "Manifest", "label": label, "rights": rights(contribution.licence),
        "requiredStatement": { "label": message(&house.languages, "gallery-iiif-credit"),
            "value": name(&credit) },
        "items": canvases.collect::<Vec<_>>() });
    if let Value::Object(members) = &mut manifest {
        if !contribution.story.is_empty() {
            let story = said(contribution.language, contribution.story.as_str());
            members.insert("summary".into(), story);
        }
        let first =
            pictures.first().and_then(|picture| thumbnail((app, house), publication, picture));
        if let Some(first) = first {
            members.insert("thumbnail".into(), first);
        }
        add_house(app, house, &path, &label, members);
    }
    written(&manifest)
}

fn canvas(
    (app, house): (&App, &Institution),
    base: &str,
    shown: &Shown,
    picture: &Picture,
) -> Option<Value> {
    let (publication, contribution, _) = shown;
    let largest = largest(picture)?;
    let id = format!("{base}/canvas/{}", picture.position);
    let annotation = json!({ "id": format!("{id}/painting"), "type": "Annotation",
        "motivation": "painting", "target": id,
        "body": body((app, house), publication, picture, largest) });
    let mut canvas = json!({ "id": id, "type": "Canvas", "width": largest.width,
        "height": largest.height,
        "label": name(&picture.position.to_string()),
        "items": [{ "id": format!("{id}/page"), "type": "AnnotationPage", "items": [annotation] }] });
    if !picture.alt.is_empty() {
        canvas["summary"] = said(contribution.language, picture.alt.as_str());
    }
    if let Some(small) = thumbnail((app, house), publication, picture) {
        canvas["thumbnail"] = small;
    }
    Some(canvas)
}
