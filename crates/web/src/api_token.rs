//! The secret of a token, by which a program acts in somebody's name. The store keeps only its digest.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret, SecretBox, SecretString};
use sha2::{Digest, Sha256};

use crate::Problem;

/// What each begins with: who finds one in a file sees what it is.
const PREFIX: &str = "cimaise_";
const BYTES: usize = 32;
/// How many bytes of the checksum are written.
const CHECKED: usize = 3;

/// 32 random bytes. Written: `cimaise_`, their base64url (RFC 4648, section 5), and four characters of a
/// checksum, so that what was cut or mistyped is told apart from what was revoked, and from other text.
pub struct ApiTokenSecret(SecretBox<[u8; BYTES]>);

impl ApiTokenSecret {
    /// A new one from the system's randomness.
    pub fn random() -> Result<Self, Problem> {
        let mut bytes = Box::new([0; BYTES]);
        getrandom::fill(bytes.as_mut_slice()).map_err(Problem::unexpected)?;
        Ok(Self(SecretBox::new(bytes)))
    }

    /// The one that is written so; nothing else is taken.
    pub fn read(text: &str) -> Option<Self> {
        let rest = URL_SAFE_NO_PAD.decode(text.strip_prefix(PREFIX)?.as_bytes());
        let whole: [u8; BYTES + CHECKED] = rest.ok()?.try_into().ok()?;
        let (bytes, check) = whole.split_first_chunk::<BYTES>()?;
        (checksum(bytes) == *check).then(|| Self(SecretBox::new(Box::new(*bytes))))
    }

    /// As it is written, to be shown once.
    pub fn written(&self) -> SecretString {
        let bytes = self.0.expose_secret();
        let whole = [&bytes[..], &checksum(bytes)].concat();
        format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(whole)).into()
    }

    /// SHA-256 of its bytes: what the store keeps and looks up. It needs no salt: nobody guesses 256 bits.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.0.expose_secret()).into()
    }
}

impl fmt::Debug for ApiTokenSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiTokenSecret(..)")
    }
}

/// It tells nothing of the digest that is stored.
fn checksum(bytes: &[u8; BYTES]) -> [u8; CHECKED] {
    let sum = Sha256::new().chain_update(PREFIX).chain_update(bytes).finalize();
    std::array::from_fn(|place| sum[place])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let secret = ApiTokenSecret::random().unwrap();
        let written = secret.written();
        let written = written.expose_secret();
        assert_eq!((written.len(), written.starts_with("cimaise_")), (8 + 47, true));
        assert_eq!(ApiTokenSecret::read(written).unwrap().digest(), secret.digest());
        assert_ne!(ApiTokenSecret::random().unwrap().digest(), secret.digest());
    }

    #[test]
    fn what_was_cut_or_mistyped_is_none() {
        let written = ApiTokenSecret::random().unwrap().written();
        let written = written.expose_secret();
        for place in 0..written.len() {
            let mut changed = written.to_owned().into_bytes();
            changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
            assert!(ApiTokenSecret::read(&String::from_utf8(changed).unwrap()).is_none());
            assert!(ApiTokenSecret::read(&written[..place]).is_none());
        }
        assert!(ApiTokenSecret::read(&format!("{written}A")).is_none());
        assert!(ApiTokenSecret::read(&written.to_uppercase()).is_none());
    }
}
