//! Where bytes rest: the originals and renditions of the house, each under a [`Key`] that alone
//! knows its path, its media type, how long it may be kept by others, and who may see it.

mod blobs;
mod folder;
mod key;

pub use blobs::{BlobError, Blobs, ByteStream, Stored};
pub use key::{Key, UnknownKey, Visibility};
