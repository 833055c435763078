//! Bytes in, safe renditions out.
//!
//! What a visitor sends is never trusted: [`inspect`] reads headers only, at the upload, so that
//! its sender learns at once what does not fit; [`develop()`] decodes, in Rust only, and draws the
//! renditions anew, so that nothing of the original's metadata can follow.

mod avif;
mod colour;
mod cost;
mod cut;
mod decode;
mod develop;
mod digest;
mod encode;
mod exif;
mod facts;
mod fingerprint;
mod format;
mod header;
mod inspect;
mod limits;
mod plane;
mod scale;
mod source;
mod strip;
mod top;
mod turn;
mod unfit;
mod video;
mod webp;

pub use cost::cost;
pub use cut::{Part, cut};
pub use develop::{Developed, Order, Rendition, develop};
pub use digest::Sha256;
pub use facts::PictureFacts;
pub use fingerprint::{Crowd, Fingerprint, Likeness};
pub use format::{Format, RenditionFormat};
pub use inspect::{Facts, InspectError, inspect};
pub use limits::Limits;
pub use strip::strip;
pub use unfit::Unfit;
