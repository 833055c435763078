//! The digest of an original: tells the same file sent twice, and proves what was received.

use std::fmt;
use std::io::{self, Read};

use sha2::Digest;

/// A SHA-256 digest (FIPS 180-4). Displays as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sha256(pub [u8; 32]);

impl Sha256 {
    /// Digests bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(sha2::Sha256::digest(bytes).into())
    }

    /// Digests all that a reader holds, in bounded memory.
    pub(crate) fn of_reader(reader: &mut impl Read) -> io::Result<Self> {
        let mut digest = sha2::Sha256::new();
        let mut buffer = vec![0; 64 * 1024];
        loop {
            match reader.read(&mut buffer)? {
                0 => return Ok(Self(digest.finalize().into())),
                read => digest.update(&buffer[..read]),
            }
        }
    }
}

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sha256({self})")
    }
}
