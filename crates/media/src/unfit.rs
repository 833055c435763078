//! Why a file cannot hang: one variant a sentence that its sender can act upon.

use serde::{Deserialize, Serialize};

/// A file that we do not take. [`Unfit::code`] names the sentence to show; the fields hold what
/// the sentence may quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[error("unfit picture: {}", self.code())]
pub enum Unfit {
    /// Nothing in it.
    Empty,
    /// None of the formats that we know.
    UnknownFormat,
    /// HEIC or HEIF (ISO/IEC 23008-12), which this executable was built without: the phone can be
    /// told to send JPEG.
    Heic,
    /// A film: only still pictures hang.
    Film,
    /// SVG: a drawing that can hold programs; a PNG of it would do.
    Svg,
    /// PDF: a picture of the page would do.
    Pdf,
    /// Larger than [`crate::Limits::max_bytes`].
    TooManyBytes {
        /// The limit, in bytes.
        max: u64,
    },
    /// More pixels than we decode.
    TooManyPixels {
        /// As stored in the file, in pixels.
        width: u32,
        /// As stored in the file, in pixels.
        height: u32,
    },
    /// A side longer than [`crate::Limits::max_edge`].
    TooLong {
        /// As stored in the file, in pixels.
        width: u32,
        /// As stored in the file, in pixels.
        height: u32,
        /// The most that each side may have, in pixels.
        max: u32,
    },
    /// More memory to decode than [`crate::Limits::max_decoded_bytes`], however few its pixels are.
    TooHeavy,
    /// More frames than [`crate::Limits::max_frames`].
    TooManyFrames {
        /// The limit.
        max: u32,
    },
    /// Too few pixels to be hung.
    TooSmall {
        /// As stored in the file, in pixels.
        width: u32,
        /// As stored in the file, in pixels.
        height: u32,
        /// The least that each side must have, in pixels.
        min: u32,
    },
    /// A colour profile or camera data larger than any honest one.
    TooMuchMetadata,
    /// The file ends before the picture does: an upload or a copy was cut.
    Truncated,
    /// The file says that it is a picture but cannot be read as one.
    Unreadable,
}

impl Unfit {
    /// A stable kebab-case name, for the rows of a refusal, the API and the sentences.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::UnknownFormat => "unknown-format",
            Self::Heic => "heic",
            Self::Film => "film",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::TooManyBytes { .. } => "too-many-bytes",
            Self::TooManyPixels { .. } => "too-many-pixels",
            Self::TooLong { .. } => "too-long",
            Self::TooHeavy => "too-heavy",
            Self::TooManyFrames { .. } => "too-many-frames",
            Self::TooSmall { .. } => "too-small",
            Self::TooMuchMetadata => "too-much-metadata",
            Self::Truncated => "truncated",
            Self::Unreadable => "unreadable",
        }
    }

    /// Every code, for a check that each has its sentences.
    pub const CODES: [&'static str; 15] = [
        "empty",
        "unknown-format",
        "heic",
        "film",
        "svg",
        "pdf",
        "too-many-bytes",
        "too-many-pixels",
        "too-long",
        "too-heavy",
        "too-many-frames",
        "too-small",
        "too-much-metadata",
        "truncated",
        "unreadable",
    ];
}
