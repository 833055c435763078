//! `/api/v1/pictures/{picture}/{width}.jpg`: a rendition of what was sent, for the staff of its call alone.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Path};
use cimaise_blobs::Key;
use cimaise_core::{ContributionId, PictureId, Staff};
use cimaise_media::RenditionFormat;
use cimaise_store::{StoreError, contributions, pictures, themes};
use cimaise_web::{App, Problem, ToRead};

use crate::openapi::problems::{NotEnough, NotFound, SignedOut};

/// A rendition of what was sent
///
/// At the addresses that a contribution names; for those who may read it, whether it hangs or not.
#[utoipa::path(
    get, path = "/api/v1/pictures/{picture}/{width}.jpg", tag = "moderation",
    operation_id = "get_private_rendition",
    params(
        ("picture" = uuid::Uuid, Path, description = "Of which."),
        ("width" = u32, Path, description = "In pixels."),
    ),
    responses(
        (status = 200, description = "It.", content_type = "image/jpeg"),
        (status = 401, response = SignedOut),
        (status = 403, response = NotEnough),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn show(
    app: Data<App>,
    ToRead(staff): ToRead,
    path: Path<(PictureId, u32)>,
) -> Result<HttpResponse, Problem> {
    let (picture, width) = path.into_inner();
    let contribution = read_by(&app, staff, picture).await?;
    let format = RenditionFormat::Jpeg;
    let key = Key::PrivateRendition { contribution, picture, width, format };
    let (bytes, stream) = app.blobs.stream(key).await?.ok_or_else(Problem::not_found)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, key.media_type()))
        .insert_header((header::CACHE_CONTROL, key.cache_control()))
        .no_chunking(bytes)
        .streaming(stream))
}

/// To what a picture belongs whose files are kept, if that person may read it.
async fn read_by(app: &App, staff: Staff, picture: PictureId) -> Result<ContributionId, Problem> {
    let read = app.store.read(move |db| {
        let picture = pictures::by_id(db, picture)?;
        let contribution = contributions::by_id(db, picture.contribution)?;
        let theme = themes::by_id(db, contribution.theme)?;
        let kept = contribution.state.keeps_files();
        let allowed = kept && staff.may_read(contribution.institution, theme.call, theme.id);
        if allowed { Ok(picture.contribution) } else { Err(StoreError::NotFound) }
    });
    Ok(read.await?)
}
