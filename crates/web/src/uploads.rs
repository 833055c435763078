//! How files come in piece by piece: where they wait, how long, how many.

use std::path::PathBuf;

use jiff::SignedDuration;

use crate::UploadKey;

/// What the house grants to files on their way.
#[derive(Clone, Debug)]
pub struct Uploads {
    /// Makes and reads their addresses.
    pub key: UploadKey,
    /// The folder, on this machine, in which what arrives lies until it is safe.
    pub spool: PathBuf,
    /// How long one may take, from its announcement to the form that names it.
    pub lifetime: SignedDuration,
    /// The most that one client may have on their way.
    pub number_max: usize,
    /// The most that these may weigh together, in bytes.
    pub bytes_max: u64,
}

impl Uploads {
    /// A day; as many as a class of thirty sends from one address.
    pub fn new(key: UploadKey, spool: PathBuf) -> Self {
        Self {
            key,
            spool,
            lifetime: SignedDuration::from_hours(24),
            number_max: 300,
            bytes_max: 3_000_000_000,
        }
    }
}
