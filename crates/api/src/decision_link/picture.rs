//! `GET /{language}/decide/{token}/pictures/{picture}/{width}.jpg`: what there is to decide on, for as long
//! as the link stands. Renditions only: an original is never served.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::PictureId;
use cimaise_web::{App, Problem};
use uuid::Uuid;

use super::facts::Facts;
use crate::contribute::spoken;
use crate::own_rendition;

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
    own_rendition::stream(&app, picture, width).await
}
