//! `/media/{publication}/{picture}/{width}.{jpg|webp|avif}`: public bytes, while their publication hangs.

use actix_web::body::SizedStream;
use actix_web::http::header::{self, EntityTag, Header, IfNoneMatch};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_blobs::Key;
use cimaise_core::PublicationId;
use cimaise_store::wall;
use cimaise_web::{App, Problem};

/// Streams a rendition. Nothing is served without a row that says it hangs.
pub async fn media(
    request: HttpRequest,
    app: Data<App>,
    path: Path<Segments>,
) -> Result<HttpResponse, Problem> {
    served(&request, &app, &path).await
}

/// The same at whatever address it was asked for. Anybody's page may read the pixels.
pub async fn served(
    request: &HttpRequest,
    app: &App,
    path: &Segments,
) -> Result<HttpResponse, Problem> {
    let (key, publication) = public_key(path).ok_or_else(Problem::not_found)?;
    app.store.read(move |db| -> Result<_, Problem> { Ok(wall::by_id(db, publication)?) }).await?;
    // The bytes under a public key never change: the key is as strong a validator as a digest.
    let etag = EntityTag::new_strong(etag_of(path));
    let mut answer =
        if has_it(request, &etag) { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    answer
        .insert_header(header::ETag(etag.clone()))
        .insert_header((header::CACHE_CONTROL, key.cache_control()))
        .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"));
    if has_it(request, &etag) {
        return Ok(answer.finish());
    }
    let (length, bytes) = app.blobs.stream(key).await?.ok_or_else(Problem::not_found)?;
    answer.insert_header((header::CONTENT_TYPE, key.media_type()));
    Ok(answer.body(SizedStream::new(length, bytes)))
}

/// Publication, picture and file.
pub type Segments = (String, String, String);

fn etag_of((publication, picture, file): &Segments) -> String {
    format!("{publication}/{picture}/{file}")
}

fn public_key((publication, picture, file): &Segments) -> Option<(Key, PublicationId)> {
    match format!("public/{publication}/{picture}/{file}").parse().ok()? {
        key @ Key::PublicRendition { publication, .. } => Some((key, publication)),
        Key::Original { .. }
        | Key::PrivateRendition { .. }
        | Key::Piece { .. }
        | Key::Ornament { .. } => None,
    }
}

/// `If-None-Match` by weak comparison (RFC 9110, section 13.1.2).
pub(crate) fn has_it(request: &HttpRequest, etag: &EntityTag) -> bool {
    match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => request.headers().contains_key(header::IF_NONE_MATCH),
        Ok(IfNoneMatch::Items(tags)) => tags.iter().any(|tag| tag.weak_eq(etag)),
        Err(_) => false,
    }
}
