//! How pictures are drawn, as programs read and choose it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What an institution asks of its renditions.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Renditions {
    /// Draw AVIF too, besides JPEG and WebP: about a quarter fewer bytes for visitors, at the cost
    /// of minutes of processor time a picture, spent when nothing else waits.
    pub(super) avif: bool,
}
