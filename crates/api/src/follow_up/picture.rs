//! `GET /{lang}/follow/{token}/pictures/{picture}/{width}.jpg`: one's own pictures, before anyone
//! else sees them. Renditions only: an original is never served.

use actix_web::http::header;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_blobs::Key;
use cimaise_core::{ContributionId, Picture, PictureId};
use cimaise_media::RenditionFormat;
use cimaise_store::{StoreError, contributions, pictures};
use cimaise_web::{App, CachePolicy, Problem};
use uuid::Uuid;

use super::{JPEG, contribution_of};
use crate::contribute::spoken;

/// Streams a rendition to whoever holds the link. The link is not counted against a limit here: a
/// page shows ten pictures, and a forged one is told by arithmetic alone.
pub(super) async fn picture(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(String, String, Uuid, u32)>,
) -> Result<HttpResponse, Problem> {
    spoken(&request)?;
    let (_, token, picture, width) = path.into_inner();
    let contribution = contribution_of(&app, &token)?;
    let picture = of_contribution(&app, contribution, PictureId(picture)).await?;
    let format = RenditionFormat::Jpeg;
    let drawn = |width| picture.renditions_in(JPEG).any(|r| r.width == width);
    if !i32::try_from(width).is_ok_and(drawn) {
        return Err(Problem::not_found());
    }
    let key = Key::PrivateRendition { contribution, picture: picture.id, width, format };
    let (bytes, stream) = app.blobs.stream(key).await?.ok_or_else(Problem::not_found)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, key.media_type()))
        .insert_header((header::CACHE_CONTROL, CachePolicy::Private.header()))
        .no_chunking(bytes)
        .streaming(stream))
}

/// The picture, if it is one of the contribution's and this was not withdrawn.
async fn of_contribution(
    app: &App,
    contribution: ContributionId,
    id: PictureId,
) -> Result<Picture, Problem> {
    let found = app
        .store
        .read::<_, StoreError, _>(move |db| {
            let state = contributions::by_id(db, contribution)?.state;
            Ok((state, pictures::by_id(db, id)?))
        })
        .await?;
    match found {
        (state, picture) if state.keeps_files() && picture.contribution == contribution => {
            Ok(picture)
        }
        _ => Err(Problem::not_found()),
    }
}
