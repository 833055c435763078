//! The protocol's headers, read and written.

use actix_web::HttpRequest;
use actix_web::http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName, TRANSFER_ENCODING};
use cimaise_store::uploads::Upload;
use cimaise_web::Problem;
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimePrinter;

use super::problems;

pub(super) const UPLOAD_CHECKSUM: HeaderName = HeaderName::from_static("upload-checksum");
pub(super) const UPLOAD_EXPIRES: HeaderName = HeaderName::from_static("upload-expires");
pub(super) const UPLOAD_LENGTH: HeaderName = HeaderName::from_static("upload-length");
pub(super) const UPLOAD_METADATA: HeaderName = HeaderName::from_static("upload-metadata");
pub(super) const UPLOAD_OFFSET: HeaderName = HeaderName::from_static("upload-offset");

/// The type of bytes that follow an offset.
const BYTES: &str = "application/offset+octet-stream";

/// A header's text, if it was sent and is one.
pub(super) fn text<'a>(request: &'a HttpRequest, name: &HeaderName) -> Option<&'a str> {
    request.headers().get(name)?.to_str().ok()
}

/// A number of bytes that a header must tell.
///
/// # Errors
/// 400 when it tells none.
pub(super) fn bytes(request: &HttpRequest, name: &HeaderName) -> Result<i64, Problem> {
    let digits = text(request, name).filter(|text| text.bytes().all(|b| b.is_ascii_digit()));
    digits.and_then(|digits| digits.parse().ok()).ok_or_else(problems::unreadable)
}

/// Whether bytes follow the head.
pub(super) fn has_body(request: &HttpRequest) -> bool {
    announced(request).map_or_else(|| request.headers().contains_key(TRANSFER_ENCODING), |n| n > 0)
}

/// How many bytes follow the head, if it tells.
pub(super) fn announced(request: &HttpRequest) -> Option<i64> {
    text(request, &CONTENT_LENGTH)?.parse().ok()
}

/// Refuses bytes of another type with 415.
pub(super) fn must_be_bytes(request: &HttpRequest) -> Result<(), Problem> {
    let is_ours = text(request, &CONTENT_TYPE).is_some_and(|kind| kind.eq_ignore_ascii_case(BYTES));
    if is_ours { Ok(()) } else { Err(problems::other_type()) }
}

/// When an upload is there no more (RFC 9110, section 5.6.7).
pub(super) fn expires(upload: &Upload) -> (HeaderName, String) {
    // The format has no fractions: it never promises more than there is.
    let told = Timestamp::from_second(upload.expires_at.as_second()).unwrap_or(upload.expires_at);
    let date = DateTimePrinter::new().timestamp_to_rfc9110_string(&told).unwrap_or_default();
    (UPLOAD_EXPIRES, date)
}
