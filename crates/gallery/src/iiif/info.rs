//! Which sizes of a picture there are (Image API 3.0, section 5).

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{Picture, PictureId, PublicationId};
use cimaise_store::{StoreError, wall};
use cimaise_web::{App, CachePolicy, Problem, Representation};
use serde_json::json;

use super::open_to_all;
use super::parts::largest;
use crate::addresses::of_service;

/// `/media/{publication}/{picture}/info.json`.
pub async fn info(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(PublicationId, PictureId)>,
) -> Result<HttpResponse, Problem> {
    let (publication, id) = path.into_inner();
    let picture = hung(&app, publication, id).await?;
    let largest = largest(&picture).ok_or_else(Problem::not_found)?;
    let size = |one: &cimaise_core::Rendition| json!({ "width": one.width, "height": one.height });
    let info = json!({ "@context": "http://iiif.io/api/image/3/context.json",
        "id": app.edge.absolute(&of_service(publication, id)), "type": "ImageService3",
        "protocol": "http://iiif.io/api/image", "profile": "level0",
        "width": largest.width, "height": largest.height,
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
    let read = app.store.read(move |db| -> Result<_, Problem> {
        let publication = wall::by_id(db, publication)?;
        let (_, pictures) = wall::shown(db, &publication)?;
        let picture = pictures.into_iter().find(|picture| picture.id == id);
        Ok(picture.ok_or(StoreError::NotFound)?)
    });
    read.await
}
