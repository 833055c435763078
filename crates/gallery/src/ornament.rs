//! Logos and covers: `/media/{institutions|calls|themes}/{id}/{ornament}/{width}.{webp|jpg}`, while they
//! hang; those of a call that is not announced, under `/desk/media`, for its staff alone.

use actix_web::body::SizedStream;
use actix_web::http::header::{self, EntityTag};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_blobs::Key;
use cimaise_core::{Adorned, Ornament, Staff};
use cimaise_media::RenditionFormat;
use cimaise_store::{Db, StoreError, StoreResult, calls, institutions, themes};
use cimaise_web::{App, CachePolicy, Problem, SignedIn};

use crate::media::has_it;

/// What it adorns, by its kind and its id; which ornament, and its file.
type Segments = (String, String, String, String);

/// For everybody: nothing of a call that is not announced.
pub async fn public(
    request: HttpRequest,
    app: Data<App>,
    path: Path<Segments>,
) -> Result<HttpResponse, Problem> {
    let (at, ornament, key) = asked(&path).ok_or_else(Problem::not_found)?;
    let hangs = app.store.read(move |db| hangs(db, at, None)).await?;
    served(&request, &app, (key, key.cache_control()), hangs.filter(|one| one.id == ornament)).await
}

/// For the staff, announced or not.
pub async fn previewed(
    request: HttpRequest,
    app: Data<App>,
    SignedIn(staff): SignedIn,
    path: Path<Segments>,
) -> Result<HttpResponse, Problem> {
    let (at, ornament, key) = asked(&path).ok_or_else(Problem::not_found)?;
    let hangs = app.store.read(move |db| hangs(db, at, Some(&staff))).await?;
    let kept = CachePolicy::Private.header();
    served(&request, &app, (key, &kept), hangs.filter(|one| one.id == ornament)).await
}

fn asked(
    (kind, id, ornament, file): &Segments,
) -> Option<(Adorned, cimaise_core::OrnamentId, Key)> {
    let at = Adorned::parse(kind, id)?;
    let (width, extension) = file.split_once('.')?;
    let format = RenditionFormat::from_extension(extension)?;
    let ornament = ornament.parse().ok()?;
    let key = Key::Ornament { ornament, width: width.parse().ok()?, format };
    // One spelling alone: others would be other addresses of the same bytes.
    (key.to_string() == format!("ornaments/{ornament}/{file}")).then_some((at, ornament, key))
}

/// What hangs there, for somebody of the staff or for everybody.
fn hangs(db: &mut Db, at: Adorned, staff: Option<&Staff>) -> StoreResult<Option<Ornament>> {
    let may = |may: bool| if may { Ok(()) } else { Err(StoreError::NotFound) };
    match at {
        Adorned::Institution(id) => Ok(institutions::by_id(db, id)?.logo),
        Adorned::Call(id) => {
            let call = calls::by_id(db, id)?;
            may(match staff {
                Some(staff) => staff.may_read_call(call.institution, id),
                None => call.is_announced(),
            })?;
            Ok(call.cover)
        }
        Adorned::Theme(id) => {
            let theme = themes::by_id(db, id)?;
            let call = calls::by_id(db, theme.call)?;
            may(match staff {
                Some(staff) => staff.may_read(call.institution, call.id, id),
                None => call.is_announced(),
            })?;
            Ok(theme.cover)
        }
    }
}

async fn served(
    request: &HttpRequest,
    app: &App,
    (key, cache): (Key, &str),
    hangs: Option<Ornament>,
) -> Result<HttpResponse, Problem> {
    hangs.ok_or_else(Problem::not_found)?;
    // The bytes under a key never change: it is as strong a validator as a digest.
    let etag = EntityTag::new_strong(key.to_string());
    let has_it = has_it(request, &etag);
    let mut answer = if has_it { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    answer
        .insert_header(header::ETag(etag))
        .insert_header((header::CACHE_CONTROL, cache))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"));
    if has_it {
        return Ok(answer.finish());
    }
    let (length, bytes) = app.blobs.stream(key).await?.ok_or_else(Problem::not_found)?;
    answer.insert_header((header::CONTENT_TYPE, key.media_type()));
    Ok(answer.body(SizedStream::new(length, bytes)))
}
