//! Bytes in, safe renditions out.
//!
//! What a visitor sends is never trusted: [`inspect`] reads headers only, at the upload, so that
//! its sender learns at once what does not fit; [`derive()`] decodes, in Rust only, and draws the
//! renditions anew, so that nothing of the original's metadata can follow.

mod colour;
mod decode;
mod derive;
mod digest;
mod encode;
mod exif;
mod format;
mod header;
mod inspect;
mod limits;
mod scale;
mod source;
mod unfit;
mod webp;

pub use derive::{Derived, Ladder, Placeholder, Rendition, derive};
pub use digest::Sha256;
pub use format::{Format, RenditionFormat};
pub use inspect::{Facts, InspectError, inspect};
pub use limits::Limits;
pub use unfit::Unfit;
