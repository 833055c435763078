//! One private rendition, for the staff of its call alone.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Path};
use cimaise_blobs::Key;
use cimaise_core::{Picture, PictureId, Staff};
use cimaise_media::RenditionFormat;
use cimaise_store::{StoreError, contributions, pictures, themes};
use cimaise_web::{App, Problem, SignedIn};

/// `GET /desk/pictures/{picture}/{width}.{format}`
pub async fn show(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    path: Path<(PictureId, u32, String)>,
) -> Result<HttpResponse, Problem> {
    let (picture, width, extension) = path.into_inner();
    let format = RenditionFormat::from_extension(&extension).ok_or_else(Problem::not_found)?;
    let contribution = read_by(&app, staff, picture).await?.contribution;
    let key = Key::PrivateRendition { contribution, picture, width, format };
    let (bytes, stream) = app.blobs.stream(key).await?.ok_or_else(Problem::not_found)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, key.media_type()))
        .insert_header((header::CACHE_CONTROL, key.cache_control()))
        .no_chunking(bytes)
        .streaming(stream))
}

/// A picture whose files are kept, if that person may read the contributions of its call.
pub async fn read_by(app: &App, staff: Staff, picture: PictureId) -> Result<Picture, Problem> {
    let read = move |db: &mut _| {
        let picture = pictures::by_id(db, picture)?;
        let contribution = contributions::by_id(db, picture.contribution)?;
        let theme = themes::by_id(db, contribution.theme)?;
        let kept = contribution.state.keeps_files();
        let allowed = kept && staff.may_read(contribution.institution, theme.call, theme.id);
        if allowed { Ok(picture) } else { Err(StoreError::NotFound) }
    };
    Ok(app.store.read(read).await?)
}
