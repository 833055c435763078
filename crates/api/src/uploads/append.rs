//! `PATCH`: the rest of a file, or some of it.

use actix_web::web::{Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_store::uploads::Upload;
use cimaise_web::{App, Problem, ProblemBody, Purpose};

use super::arrival::Arrival;
use super::checksum::Checksum;
use super::finish::finish;
use super::header::{UPLOAD_OFFSET, announced, bytes, expires, must_be_bytes};
use super::open::open;
use super::problems;
use crate::answers::Answer;

/// Sends the rest of a file, or some of it. With its last byte it is looked at: one that cannot
/// hang is refused and erased.
#[utoipa::path(
    patch,
    path = "/api/v1/uploads/{upload}",
    tag = "uploads",
    params(
        ("upload" = String, Path, description = "The last part of its address"),
        ("Tus-Resumable" = String, Header, description = "`1.0.0`"),
        ("Upload-Offset" = u64, Header, description = "Where the bytes go on: what HEAD tells"),
        ("Upload-Checksum" = Option<String>, Header, description = "`sha1` or `sha256` of the bytes of this request"),
    ),
    request_body(content_type = "application/offset+octet-stream"),
    responses(
        (status = 204, headers(
            ("Upload-Offset", description = "How much of it is safe, in bytes"),
            ("Upload-Expires", description = "When it is there no more"),
        )),
        (status = 400, body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, body = ProblemBody, content_type = "application/problem+json", description = "The file is elsewhere: HEAD tells where"),
        (status = 410, body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, body = ProblemBody, content_type = "application/problem+json"),
        (status = 413, body = ProblemBody, content_type = "application/problem+json", description = "More than was announced"),
        (status = 415, body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, body = ProblemBody, content_type = "application/problem+json", description = "It cannot hang; `errors` tells why"),
        (status = 429, body = ProblemBody, content_type = "application/problem+json"),
        (status = 460, body = ProblemBody, content_type = "application/problem+json", description = "The bytes are not those of the checksum; none was kept"),
    )
)]
pub(crate) async fn append(
    request: HttpRequest,
    app: Data<App>,
    token: Path<String>,
    body: Payload,
) -> Answer {
    app.limiter.check(&request, Purpose::Resume)?;
    must_be_bytes(&request)?;
    let offset = bytes(&request, &UPLOAD_OFFSET)?;
    let upload = open(&app, &token).await?;
    if offset != upload.received {
        return Err(problems::elsewhere());
    }
    let received = receive(&request, &app, &upload, body).await?;
    Ok(HttpResponse::NoContent()
        .insert_header((UPLOAD_OFFSET, received.to_string()))
        .insert_header(expires(&upload))
        .finish())
}

/// Takes the bytes of a request where the file stands, and looks at the file once it is whole.
/// Gives how much of it is safe.
pub(super) async fn receive(
    request: &HttpRequest,
    app: &Data<App>,
    upload: &Upload,
    body: Payload,
) -> Result<i64, Problem> {
    let checksum = Checksum::asked(request)?;
    if announced(request).is_some_and(|more| more > upload.length - upload.received) {
        return Err(problems::too_long());
    }
    let received = Arrival::at(app, upload, checksum).await?.take(body).await?;
    if received == upload.length && upload.original.is_none() {
        finish(app, upload.id).await?.map_err(|unfit| problems::unfit(&unfit))?;
    }
    Ok(received)
}
