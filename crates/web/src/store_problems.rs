//! What the store refuses, as problems.

use actix_web::http::StatusCode;
use cimaise_blobs::BlobError;
use cimaise_store::StoreError;

use crate::Problem;

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::not_found(),
            StoreError::Misstep(_) | StoreError::AlreadyDecided => {
                Self::new(StatusCode::CONFLICT, "already-decided")
            }
            StoreError::Received => Self::new(StatusCode::CONFLICT, "call-received"),
            StoreError::Own => Self::new(StatusCode::FORBIDDEN, "own-contribution"),
            StoreError::Contested => Self::new(StatusCode::FORBIDDEN, "contested-decision"),
            StoreError::AlreadyAppealed => Self::new(StatusCode::CONFLICT, "already-appealed"),
            StoreError::AppealOver => Self::new(StatusCode::CONFLICT, "appeal-over"),
            StoreError::NothingReported => Self::new(StatusCode::CONFLICT, "nothing-reported"),
            StoreError::LastOwner => Self::new(StatusCode::CONFLICT, "last-owner"),
            StoreError::TooLate => Self::new(StatusCode::CONFLICT, "too-late-to-undo"),
            StoreError::Dated => Self::new(StatusCode::CONFLICT, "waits-for-its-date"),
            StoreError::Paused => Self::new(StatusCode::CONFLICT, "hanging-paused"),
            StoreError::Enough { most } => {
                Self::new(StatusCode::FORBIDDEN, "enough-sent").with("most", most)
            }
            StoreError::Uninvited(why) => Self::invalid().field("invitation", why.code()),
            StoreError::Taken(what) => Self::invalid().field(what, "taken"),
            StoreError::Unreachable(_) => {
                tracing::error!(%error, "the database does not answer");
                Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy").retry_after(5)
            }
            other => Self::unexpected(other),
        }
    }
}

impl From<BlobError> for Problem {
    fn from(error: BlobError) -> Self {
        Self::unexpected(error)
    }
}
