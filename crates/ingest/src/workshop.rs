//! What drawing needs.

use std::sync::Arc;

use cimaise_blobs::{BlobError, Blobs};
use cimaise_core::{Clock, PictureId};
use cimaise_darkroom::{Darkroom, DarkroomError};
use cimaise_media::{Limits, Order, RenditionFormat};
use cimaise_store::{Store, StoreError};

use crate::Likenesses;

/// The rows, the bytes, and the darkroom between them. Cheap to clone.
#[derive(Clone)]
pub struct Workshop {
    /// The rows.
    pub store: Store,
    /// The bytes.
    pub blobs: Blobs,
    /// The time and new ids.
    pub clock: Arc<dyn Clock>,
    /// Where untrusted bytes are decoded.
    pub darkroom: Darkroom,
    /// What a picture may be.
    pub limits: Limits,
    /// The longer sides of the renditions, in pixels.
    pub edges: Vec<u32>,
    /// What was compared before.
    pub likenesses: Likenesses,
}

/// Why a drawing did not come to its end; it is tried again.
#[derive(Debug, thiserror::Error)]
pub enum IngestError {
    /// The rows.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The bytes.
    #[error(transparent)]
    Blob(#[from] BlobError),
    /// No child process could be started.
    #[error(transparent)]
    Darkroom(DarkroomError),
    /// An original that was acknowledged is not there.
    #[error("the original of picture {0} is missing")]
    OriginalMissing(PictureId),
    /// A picture that was drawn before cannot be drawn again.
    #[error("picture {0} cannot be drawn again: {1}")]
    DrawnBefore(PictureId, &'static str),
}

impl Workshop {
    /// What the desk needs: every size, in the format that every screen reads.
    pub(crate) fn first(&self) -> Order {
        Order::first(self.edges.clone())
    }

    /// What the wall is worth: every size in every format, AVIF only where the institution asks.
    pub(crate) fn whole(&self, avif: bool) -> Order {
        let mut formats = vec![RenditionFormat::Jpeg, RenditionFormat::Webp];
        formats.extend(avif.then_some(RenditionFormat::Avif));
        Order { formats, ..self.first() }
    }
}
