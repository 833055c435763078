//! A picture, or a part of it, at the addresses of the Image API 3.0 (section 4), at level 1: upright, as JPEG.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_blobs::Key;
use cimaise_core::{PictureId, PublicationId, Rendition};
use cimaise_media::RenditionFormat;
use cimaise_web::{App, CachePolicy, Problem};

use super::asked::Asked;
use super::info::hung;
use super::open_to_all;
use super::parts::{largest, size_of};
use crate::Memory;
use crate::media::served;

/// `/media/{publication}/{picture}/{region}/{size}/0/default.jpg`. Sizes of the whole that hang are given as they are;
/// all else is cut from the largest.
pub async fn image(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    path: Path<(PublicationId, PictureId, String, String)>,
) -> Result<HttpResponse, Problem> {
    let (publication, id, region, size) = path.into_inner();
    let picture = hung(&app, publication, id).await?;
    let largest = largest(&picture).ok_or_else(Problem::not_found)?;
    let is_asked = |one: &&Rendition| region == "full" && is_size(one, &size);
    let hangs = picture.renditions_in("jpeg").find(is_asked);
    let whole = hangs.or((region == "full" && size == "max").then_some(largest));
    if let Some(whole) = whole {
        let file = (publication.to_string(), id.to_string(), format!("{}.jpg", whole.width));
        return served(&request, &app, &file).await;
    }
    let (width, height) = size_of(largest);
    let asked = Asked::read(&region, &size, (width, height)).ok_or_else(no_such_part)?;
    let key =
        Key::PublicRendition { publication, picture: id, width, format: RenditionFormat::Jpeg };
    let part = memory.cuts().part(&app, key, (publication, id), asked).await?;
    Ok(open_to_all(part.answer(&request, CachePolicy::Immutable)))
}

fn is_size(rendition: &Rendition, size: &str) -> bool {
    let Rendition { width, height, .. } = rendition;
    size == format!("{width},{height}") || size == format!("{width},")
}

/// 400: the Image API (section 7.3) has it so for what is no region or no size.
fn no_such_part() -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, "no-such-part")
}
