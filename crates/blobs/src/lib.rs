//! Where bytes rest: the originals and renditions of the house, each under a [`Key`] that alone
//! knows its path, its media type, how long it may be kept by others, and who may see it.

mod address;
mod blobs;
mod error;
mod folder;
mod key;
mod refusal;
mod s3;
mod unfinished;
mod uploads;
mod write;

pub use address::AddressError;
pub use blobs::{Blobs, ByteStream, Stored};
pub use error::{BlobError, Unusable};
pub use key::{Key, UnknownKey, Visibility};
pub use s3::StorageKeys;
