//! Bytes in, safe renditions out.
//!
//! What a visitor sends is never trusted: [`inspect`] reads headers only, at the upload, so that
//! its sender learns at once what does not fit; [`develop()`] decodes, in Rust only, and draws the
//! renditions anew, so that nothing of the original's metadata can follow.

mod colour;
mod decode;
mod derive;
mod develop;
mod digest;
mod encode;
mod exif;
mod facts;
mod format;
mod header;
mod inspect;
mod limits;
mod plane;
mod scale;
mod source;
mod top;
mod turn;
mod unfit;
mod webp;

pub use derive::{Derived, Ladder, Placeholder, derive};
pub use develop::{Developed, Order, Rendition, develop};
pub use digest::Sha256;
pub use facts::PictureFacts;
pub use format::{Format, RenditionFormat};
pub use inspect::{Facts, InspectError, inspect};
pub use limits::Limits;
pub use unfit::Unfit;
