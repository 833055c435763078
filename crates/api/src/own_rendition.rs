//! A private rendition, for whoever holds a link to its contribution: before it hangs, to nobody else.

use actix_web::HttpResponse;
use actix_web::http::header;
use cimaise_blobs::Key;
use cimaise_core::Picture;
use cimaise_media::RenditionFormat;
use cimaise_web::{App, CachePolicy, Problem};

/// The word of the format in which holders of a link see pictures.
pub(crate) const JPEG: &str = "jpeg";

/// Streams the JPEG rendition of a width, in pixels; 404 for a width that was not drawn. Originals are never
/// served.
pub(crate) async fn stream(
    app: &App,
    picture: &Picture,
    width: u32,
) -> Result<HttpResponse, Problem> {
    let drawn = |width| picture.renditions_in(JPEG).any(|one| one.width == width);
    if !i32::try_from(width).is_ok_and(drawn) {
        return Err(Problem::not_found());
    }
    let (contribution, format) = (picture.contribution, RenditionFormat::Jpeg);
    let key = Key::PrivateRendition { contribution, picture: picture.id, width, format };
    let (bytes, stream) = app.blobs.stream(key).await?.ok_or_else(Problem::not_found)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, key.media_type()))
        .insert_header((header::CACHE_CONTROL, CachePolicy::Private.header()))
        .no_chunking(bytes)
        .streaming(stream))
}
