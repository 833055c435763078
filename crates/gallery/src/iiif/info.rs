//! Which sizes of a picture there are (Image API 3.0, section 5).

use actix_web::http::header::LOCATION;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{Institution, Picture, PictureId, PublicationId};
use cimaise_store::{StoreError, institutions, wall};
use cimaise_web::{App, CachePolicy, Problem, Representation};
use serde_json::json;

use super::open_to_all;
use super::parts::{largest, size_of};
use crate::addresses::of_service;

/// How wide and high the parts are in which viewers do best to ask for a picture, in pixels.
const TILE: u32 = 512;

/// `/media/{publication}/{picture}`, the picture itself, told by what describes it (section 2.1).
pub async fn base(
    app: Data<App>,
    path: Path<(PublicationId, PictureId)>,
) -> Result<HttpResponse, Problem> {
    let (publication, id) = path.into_inner();
    hung(&app, publication, id).await?;
    let info = format!("{}/info.json", of_service(publication, id));
    Ok(open_to_all(HttpResponse::SeeOther().insert_header((LOCATION, info)).finish()))
}

/// By how much the parts may stand for more of the picture than they are large: until one shows all of it.
fn scales((width, height): (u32, u32)) -> Vec<u32> {
    let shows_all = |scale: &u32| TILE * scale >= width.max(height);
    let mut scales = vec![1];
    while let Some(&scale) = scales.last().filter(|scale| !shows_all(scale)) {
        scales.push(scale * 2);
    }
    scales
}

/// `/media/{publication}/{picture}/info.json`.
pub async fn info(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(PublicationId, PictureId)>,
) -> Result<HttpResponse, Problem> {
    let (publication, id) = path.into_inner();
    let (house, picture) = hung_in(&app, publication, id).await?;
    let largest = largest(&picture).ok_or_else(Problem::not_found)?;
    let size = |one: &cimaise_core::Rendition| json!({ "width": one.width, "height": one.height });
    let info = json!({ "@context": "http://iiif.io/api/image/3/context.json",
        "id": app.edge.absolute_in(&house, &of_service(publication, id)), "type": "ImageService3",
        "protocol": "http://iiif.io/api/image", "profile": "level1",
        "width": largest.width, "height": largest.height,
        "tiles": [{ "width": TILE, "scaleFactors": scales(size_of(largest)) }],
        "sizes": picture.renditions_in("jpeg").map(size).collect::<Vec<_>>() });
    let body = serde_json::to_vec(&info).map_err(Problem::unexpected)?;
    let kind = "application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\"";
    let answer = Representation::new(kind, body);
    Ok(open_to_all(answer.answer(&request, CachePolicy::PublicFor { seconds: 300 })))
}

/// A picture of a publication that hangs.
pub async fn hung(
    app: &App,
    publication: PublicationId,
    id: PictureId,
) -> Result<Picture, Problem> {
    Ok(hung_in(app, publication, id).await?.1)
}

/// The same, with whose wall it hangs on.
async fn hung_in(
    app: &App,
    publication: PublicationId,
    id: PictureId,
) -> Result<(Institution, Picture), Problem> {
    let read = app.store.read(move |db| -> Result<_, Problem> {
        let publication = wall::by_id(db, publication)?;
        let (contribution, pictures) = wall::shown(db, &publication)?;
        let picture = pictures.into_iter().find(|picture| picture.id == id);
        let picture = picture.ok_or(StoreError::NotFound)?;
        Ok((institutions::by_id(db, contribution.institution)?, picture))
    });
    read.await
}
