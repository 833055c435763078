//! `OPTIONS`: what is supported.

use actix_web::HttpResponse;
use actix_web::web::Data;
use cimaise_web::App;

use super::checksum::ALGORITHMS;
use super::protocol::{TUS_VERSION, VERSION};

const EXTENSIONS: &str = "creation,creation-with-upload,termination,expiration,checksum";

/// What of tus is supported, and the longest file.
#[utoipa::path(
    options,
    path = "/api/v1/uploads",
    tag = "uploads",
    responses(
        (status = 204, headers(
            ("Tus-Version", description = "`1.0.0`"),
            ("Tus-Extension", description = "The extensions supported"),
            ("Tus-Max-Size", description = "The longest file, in bytes"),
            ("Tus-Checksum-Algorithm", description = "`sha1,sha256`"),
        )),
    )
)]
pub(crate) async fn terms(app: Data<App>) -> HttpResponse {
    HttpResponse::NoContent()
        .insert_header((TUS_VERSION, VERSION))
        .insert_header(("tus-extension", EXTENSIONS))
        .insert_header(("tus-max-size", app.pictures.max_bytes.to_string()))
        .insert_header(("tus-checksum-algorithm", ALGORITHMS))
        .finish()
}
