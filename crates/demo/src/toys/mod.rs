//! Paper toys that the demonstration sends in: drawn with felt pens, folded, staged, lit and
//! photographed by a small camera of our own, so that no picture of anybody else is needed.
//!
//! Everything follows from a [`Toy`]: the same toy is the same picture on every machine.

mod carton;
mod cast;
mod chance;
mod character;
mod colors;
mod cutouts;
mod drawing;
mod exif;
mod face;
mod optics;
mod photograph;
mod picture;
mod print;
mod settings;
mod toy;
mod webp;

pub use cast::cast;
pub use photograph::{Camera, FileKind, Held, Shot, photograph};
pub use picture::draw;
pub use toy::{Body, Character, Expression, Frame, Hat, Pose, Print, Setting, Toy};

/// Why a toy has no picture.
#[derive(Debug, thiserror::Error)]
pub enum ToyError {
    /// A drawing of ours is no SVG: a fault of the code.
    #[error("a toy's drawing could not be read")]
    Drawing(#[from] resvg::usvg::Error),
    /// A picture of no pixels, or of too many.
    #[error("a toy's picture has no size that can be drawn")]
    Size,
    /// The JPEG could not be written.
    #[error("a toy's picture could not be written as JPEG")]
    Jpeg(#[from] jpeg_encoder::EncodingError),
    /// The PNG or the lossless WebP could not be written.
    #[error("a toy's picture could not be written")]
    Image(#[from] image::ImageError),
    /// The WebP could not be written.
    #[error("a toy's picture could not be written as WebP")]
    WebP,
    /// The metadata could not be written.
    #[error("a toy's metadata could not be written")]
    Exif(#[from] ::exif::Error),
}
