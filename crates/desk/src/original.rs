//! A picture as it was sent, without what its camera said of people and places: to be printed, or lent.

use actix_web::HttpResponse;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, ContentDisposition, DispositionParam, DispositionType,
};
use actix_web::web::{Data, Path, block};
use cimaise_blobs::Key;
use cimaise_core::{Act, ContributionId, PersonId, PictureId};
use cimaise_media::{Format, strip};
use cimaise_store::acts::{self, Subject};
use cimaise_store::{StoreResult, contributions};
use cimaise_web::{App, Problem, SignedIn};

use crate::picture::read_by;

/// `GET /desk/pictures/{picture}/original`. HEIC and AVIF have none: no lossless way is known to
/// take their metadata away.
pub async fn download(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    path: Path<PictureId>,
) -> Result<HttpResponse, Problem> {
    let by = staff.person.id;
    let picture = read_by(&app, staff, path.into_inner()).await?;
    let format = strippable(&picture.original.format).ok_or_else(Problem::not_found)?;
    let key = Key::Original { contribution: picture.contribution, picture: picture.id, format };
    let bytes = app.blobs.get(key).await?.ok_or_else(Problem::not_found)?;
    let stripped = block(move || strip(&bytes)).await.map_err(Problem::unexpected)?;
    let stripped = stripped.map_err(Problem::unexpected)?;
    log(&app, picture.contribution, picture.id, by).await?;
    let name = format!("{}.{format}", picture.id);
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, key.media_type()))
        .insert_header((CACHE_CONTROL, key.cache_control()))
        .insert_header(ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters: vec![DispositionParam::Filename(name)],
        })
        .body(stripped))
}

/// Writes in the log who took it along.
async fn log(app: &App, of: ContributionId, picture: PictureId, by: PersonId) -> StoreResult<()> {
    let clock = app.clock.clone();
    let write = app.store.write(move |tx| {
        let institution = contributions::by_id(tx, of)?.institution;
        let subject = (institution, Subject::Contribution(of));
        acts::record(tx, &*clock, subject, Some(by), Act::Download, picture.to_string());
        Ok(())
    });
    write.await
}

/// The format of an original, if its metadata can be taken away and its pixels kept.
pub fn strippable(extension: &str) -> Option<Format> {
    Format::from_extension(extension).filter(|format| format.can_be_stripped())
}
