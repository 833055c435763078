//! A picture in one of its sizes, at the addresses of the Image API 3.0 (section 4): the whole of it, upright, as
//! JPEG.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{PictureId, PublicationId, Rendition};
use cimaise_web::{App, Problem};

use super::info::hung;
use super::parts::largest;
use crate::media::served;

/// `/media/{publication}/{picture}/full/{size}/0/default.jpg`: `max`, or the `w,h` or `w,` of a size that there is.
pub async fn image(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(PublicationId, PictureId, String)>,
) -> Result<HttpResponse, Problem> {
    let (publication, id, size) = path.into_inner();
    let picture = hung(&app, publication, id).await?;
    let asked = match size.as_str() {
        "max" => largest(&picture),
        size => picture.renditions_in("jpeg").find(|one| is_size(one, size)),
    };
    let width = asked.ok_or_else(Problem::not_found)?.width;
    let file = (publication.to_string(), id.to_string(), format!("{width}.jpg"));
    served(&request, &app, &file).await
}

fn is_size(rendition: &Rendition, size: &str) -> bool {
    let Rendition { width, height, .. } = rendition;
    size == format!("{width},{height}") || size == format!("{width},")
}
