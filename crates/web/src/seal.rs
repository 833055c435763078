//! Addresses that cannot be guessed: an id and a seal of it. Nothing of them is stored.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretSlice};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use uuid::Uuid;

const ID_BYTES: usize = 16;
const SEAL_BYTES: usize = 16;

/// A secret that seals for one purpose: what is sealed for another is not taken.
#[derive(Clone)]
pub(crate) struct Seal {
    secret: SecretSlice<u8>,
    purpose: &'static str,
}

/// A secret of fewer than 32 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the secret that seals addresses needs 32 bytes or more")]
pub struct WeakKey;

impl Seal {
    /// A seal from at least 32 secret bytes. `purpose` sets it apart from all else that the same
    /// secret seals.
    pub(crate) fn new(secret: Vec<u8>, purpose: &'static str) -> Result<Self, WeakKey> {
        if secret.len() < 32 { Err(WeakKey) } else { Ok(Self { secret: secret.into(), purpose }) }
    }

    /// The token of an id: itself and its seal (HMAC-SHA-256, RFC 2104, cut to 128 bits), 43
    /// characters of base64url (RFC 4648, section 5).
    pub(crate) fn token(&self, id: Uuid) -> String {
        let id = id.into_bytes();
        let mut token = [0; ID_BYTES + SEAL_BYTES];
        token[..ID_BYTES].copy_from_slice(&id);
        token[ID_BYTES..].copy_from_slice(&self.digest(&id));
        URL_SAFE_NO_PAD.encode(token)
    }

    /// The id of a token that was sealed here for the same purpose; compared in constant time.
    pub(crate) fn read(&self, token: &str) -> Option<Uuid> {
        let token: [u8; ID_BYTES + SEAL_BYTES] =
            URL_SAFE_NO_PAD.decode(token).ok()?.try_into().ok()?;
        let (id, seal) = token.split_first_chunk::<ID_BYTES>()?;
        let genuine: bool = self.digest(id).ct_eq(seal).into();
        genuine.then(|| Uuid::from_bytes(*id))
    }

    /// A keyed digest: the same for the same bytes, and telling nothing of them without the secret.
    pub(crate) fn digest(&self, bytes: &[u8]) -> [u8; SEAL_BYTES] {
        let full = self.whole_digest(bytes);
        std::array::from_fn(|place| full[place])
    }

    /// The same, not cut.
    pub(crate) fn whole_digest(&self, bytes: &[u8]) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.secret.expose_secret())
            .unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"));
        mac.update(self.purpose.as_bytes());
        mac.update(&[0]);
        mac.update(bytes);
        mac.finalize().into_bytes().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal(byte: u8, purpose: &'static str) -> Seal {
        Seal::new(vec![byte; 32], purpose).unwrap()
    }

    fn id() -> Uuid {
        "01939f3c-7a10-7cc0-8a9e-2f5d1c0b9a11".parse().unwrap()
    }

    #[test]
    fn a_token_is_read_by_the_secret_that_made_it_for_its_purpose_alone() {
        let token = seal(1, "doors").token(id());
        assert_eq!(token.len(), 43);
        assert_eq!(seal(1, "doors").read(&token), Some(id()));
        assert_eq!(seal(2, "doors").read(&token), None);
        assert_eq!(seal(1, "windows").read(&token), None);
    }

    #[test]
    fn no_single_changed_character_is_accepted() {
        let token = seal(1, "doors").token(id());
        for place in 0..token.len() {
            let mut changed = token.clone().into_bytes();
            changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert_eq!(seal(1, "doors").read(&changed), None, "{changed}");
        }
    }

    #[test]
    fn what_is_not_a_token_is_refused() {
        for text in ["", "AAAA", "é", &"A".repeat(44), &"A".repeat(43)] {
            assert_eq!(seal(1, "doors").read(text), None);
        }
    }

    #[test]
    fn a_short_secret_is_refused() {
        assert_eq!(Seal::new(vec![7; 31], "doors").err(), Some(WeakKey));
    }
}
