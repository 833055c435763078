//! `HEAD`: how much of a file is safe.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use cimaise_web::{App, ProblemBody};

use super::header::{UPLOAD_LENGTH, UPLOAD_METADATA, UPLOAD_OFFSET, expires};
use super::open::open;
use crate::answers::Answer;

/// How much of a file is safe: where its sender goes on.
#[utoipa::path(
    head,
    path = "/api/v1/uploads/{upload}",
    tag = "uploads",
    params(("upload" = String, Path, description = "The last part of its address")),
    responses(
        (status = 200, headers(
            ("Upload-Offset", description = "How much of it is safe, in bytes; never less than was answered before"),
            ("Upload-Length", description = "How long it is, in bytes"),
            ("Upload-Metadata", description = "What its sender said of it, and its `submission`"),
            ("Upload-Expires", description = "When it is there no more"),
        )),
        (status = 404, body = ProblemBody, content_type = "application/problem+json"),
        (status = 410, body = ProblemBody, content_type = "application/problem+json", description = "It expired, was taken back, or is a picture already"),
        (status = 412, body = ProblemBody, content_type = "application/problem+json", description = "`Tus-Resumable` is not `1.0.0`"),
    )
)]
pub(crate) async fn facts(app: Data<App>, token: Path<String>) -> Answer {
    let upload = open(&app, &token).await?;
    let mut answer = HttpResponse::Ok();
    answer
        .insert_header((UPLOAD_OFFSET, upload.received.to_string()))
        .insert_header((UPLOAD_LENGTH, upload.length.to_string()))
        .insert_header(expires(&upload));
    if !upload.metadata.is_empty() {
        answer.insert_header((UPLOAD_METADATA, upload.metadata));
    }
    Ok(answer.finish())
}
