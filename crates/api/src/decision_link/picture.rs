//! `GET /{language}/decide/{token}/pictures/{picture}/{width}.jpg`: what there is to decide on, for as long
//! as the link stands. Renditions only: an original is never served.

use actix_web::http::header;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_blobs::Key;
use cimaise_core::PictureId;
use cimaise_media::RenditionFormat;
use cimaise_web::{App, CachePolicy, Problem};
use uuid::Uuid;

use super::facts::Facts;
use crate::contribute::spoken;

/// The word of the format in which they are shown.
pub(super) const JPEG: &str = "jpeg";

/// The width at which they are shown, in pixels.
pub(super) const SHOWN: i32 = 1280;

pub(super) async fn show(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(String, String, Uuid, u32)>,
) -> Result<HttpResponse, Problem> {
    spoken(&request)?;
    let (_, token, picture, width) = path.into_inner();
    let facts = Facts::of(&app, &token).await?;
    let picture = facts.pictures.iter().find(|one| one.id == PictureId(picture));
    let picture = picture.filter(|_| facts.is_open()).ok_or_else(Problem::not_found)?;
    let drawn = |width| picture.renditions_in(JPEG).any(|one| one.width == width);
    if !i32::try_from(width).is_ok_and(drawn) {
        return Err(Problem::not_found());
    }
    let contribution = facts.contribution.id;
    let format = RenditionFormat::Jpeg;
    let key = Key::PrivateRendition { contribution, picture: picture.id, width, format };
    let (bytes, stream) = app.blobs.stream(key).await?.ok_or_else(Problem::not_found)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, key.media_type()))
        .insert_header((header::CACHE_CONTROL, CachePolicy::Private.header()))
        .no_chunking(bytes)
        .streaming(stream))
}
