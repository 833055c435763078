//! Where logos and covers are, and a logo as the bar shows it.

use cimaise_core::{Adorned, Institution, Ornament, Rendition};
use cimaise_media::RenditionFormat;

/// Under which everybody finds ornaments of what everybody sees.
pub const PUBLIC_MEDIA: &str = "/media";

/// Under which the staff finds those of calls that are not announced.
pub const STAFF_MEDIA: &str = "/desk/media";

/// How high the bar shows a logo, in CSS pixels: `.logo` of top-bar.css.
const HEIGHT: i32 = 40;

/// A logo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// Of the rendition that a sharp screen needs.
    pub src: String,
    /// As it is shown, in CSS pixels.
    pub width: i32,
    /// Likewise.
    pub height: i32,
}

impl Logo {
    /// The logo of an institution, if it has one.
    pub fn of(institution: &Institution) -> Option<Self> {
        let logo = institution.logo.as_ref()?;
        let width = (logo.width.saturating_mul(HEIGHT) / logo.height.max(1)).max(1);
        let rendition = logo.rendition_for("webp", width.saturating_mul(2))?;
        let at = Adorned::Institution(institution.id);
        Some(Self { src: address_of(PUBLIC_MEDIA, at, logo, rendition)?, width, height: HEIGHT })
    }
}

/// `/media/calls/{call}/{ornament}/640.jpg`; nothing for a format that nobody serves.
pub fn address_of(
    below: &str,
    at: Adorned,
    ornament: &Ornament,
    rendition: &Rendition,
) -> Option<String> {
    let format = RenditionFormat::from_word(&rendition.format)?;
    Some(format!("{below}/{at}/{}/{}.{format}", ornament.id, rendition.width))
}
