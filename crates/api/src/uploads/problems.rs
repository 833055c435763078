//! What is refused of a file on its way.

use actix_web::http::StatusCode;
use cimaise_media::Unfit;
use cimaise_web::Problem;

use crate::contribute::{problem_code, quoted};

/// The field that a file's own problem is tied to.
const FIELD: &str = "upload";

/// 400: a header is missing or cannot be read.
pub(super) fn unreadable() -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, "unreadable")
}

/// 409: the file is not there yet, or further already; HEAD tells where.
pub(super) fn elsewhere() -> Problem {
    Problem::new(StatusCode::CONFLICT, "upload-elsewhere")
}

/// 410: it expired, was taken back, or is a picture already.
pub(super) fn gone() -> Problem {
    Problem::new(StatusCode::GONE, "upload-gone")
}

/// 412: another version of the protocol.
pub(super) fn other_version() -> Problem {
    Problem::new(StatusCode::PRECONDITION_FAILED, "upload-version")
}

/// 413: longer than it was announced to be.
pub(super) fn too_long() -> Problem {
    Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large")
}

/// 415: bytes come as `application/offset+octet-stream`.
pub(super) fn other_type() -> Problem {
    Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "upload-type")
}

/// 429: as many are on their way from there as may be.
pub(super) fn too_many(most: usize) -> Problem {
    Problem::new(StatusCode::TOO_MANY_REQUESTS, "uploads-too-many").with("most", most)
}

/// 429: those on their way from there weigh as much as they may.
pub(super) fn too_heavy(megabytes: u64) -> Problem {
    Problem::new(StatusCode::TOO_MANY_REQUESTS, "uploads-too-heavy").with("megabytes", megabytes)
}

/// 460: the bytes are not those that were meant (checksum extension).
pub(super) fn altered() -> Problem {
    let status = StatusCode::from_u16(460).unwrap_or(StatusCode::BAD_REQUEST);
    Problem::new(status, "upload-altered")
}

/// 413 for a file that is too heavy, 422 for one that cannot hang for another reason.
pub(super) fn unfit(unfit: &Unfit) -> Problem {
    let problem = match unfit {
        Unfit::TooManyBytes { .. } => Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large"),
        _ => Problem::invalid(),
    };
    problem.field_with(FIELD, problem_code(unfit), quoted(unfit))
}
