//! The look at the door: what a file is, told from its header while its sender still waits.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::path::Path;

use crate::decode::caught;
use crate::format::SNIFFED;
use crate::header::Header;
use crate::{Format, Limits, Sha256, Unfit};

/// What is known of an original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Its format, by its bytes.
    pub format: Format,
    /// As seen, after turning, in pixels.
    pub width: u32,
    /// As seen, after turning, in pixels.
    pub height: u32,
    /// The file, in bytes.
    pub bytes: u64,
    /// The file's digest.
    pub sha256: Sha256,
    /// Whether it says where it was taken. No rendition does.
    pub had_location: bool,
    /// Whether it moves. Only its first frame will hang.
    pub animated: bool,
}

/// Why there are no facts: the picture's fault, or ours.
#[derive(Debug, thiserror::Error)]
pub enum InspectError {
    /// The picture's: tell its sender.
    #[error(transparent)]
    Unfit(#[from] Unfit),
    /// Ours: the file could not be read.
    #[error("the file could not be read")]
    Io(#[from] io::Error),
}

/// Looks at a file without decoding it, within `limits`: milliseconds and bounded memory
/// whatever the file. Blocks on the disk.
///
/// # Errors
/// [`Unfit`] for its sender; an I/O error for the operator.
pub fn inspect(path: &Path, limits: &Limits) -> Result<Facts, InspectError> {
    let mut file = File::open(path)?;
    let bytes = file.metadata()?.len();
    limits.check_bytes(bytes)?;
    let mut start = Vec::with_capacity(SNIFFED);
    file.by_ref().take(SNIFFED as u64).read_to_end(&mut start)?;
    let format = Format::sniff(&start)?;
    file.rewind()?;
    let reader = BufReader::with_capacity(64 * 1024, &file);
    let header = caught(|| Header::read(format, reader, bytes, limits))?;
    file.rewind()?;
    let (width, height) = header.displayed();
    Ok(Facts {
        format,
        width,
        height,
        bytes,
        sha256: Sha256::of_reader(&mut file)?,
        had_location: header.has_location,
        animated: header.animated,
    })
}
