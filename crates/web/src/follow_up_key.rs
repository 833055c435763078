//! The contributor's private address: no password, nothing kept, nothing to guess.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cimaise_core::ContributionId;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretSlice};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use uuid::Uuid;

const ID_BYTES: usize = 16;
const SEAL_BYTES: usize = 16;
/// Sets these seals apart from whatever else the same secret may seal one day.
const PURPOSE: &[u8] = b"cimaise follow-up link 1\0";

/// The secret that seals follow-up links: whoever holds a link follows that one contribution.
#[derive(Clone)]
pub struct FollowUpKey(SecretSlice<u8>);

/// A secret of fewer than 32 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the secret of follow-up links needs 32 bytes or more")]
pub struct WeakKey;

impl FollowUpKey {
    /// A key from at least 32 secret bytes.
    pub fn new(secret: Vec<u8>) -> Result<Self, WeakKey> {
        if secret.len() < 32 { Err(WeakKey) } else { Ok(Self(secret.into())) }
    }

    /// The token of a contribution: its id and a seal (HMAC-SHA-256, RFC 2104, cut to 128 bits),
    /// 43 characters of base64url (RFC 4648, section 5).
    pub fn token(&self, contribution: ContributionId) -> String {
        let id = contribution.0.into_bytes();
        let mut token = [0; ID_BYTES + SEAL_BYTES];
        token[..ID_BYTES].copy_from_slice(&id);
        token[ID_BYTES..].copy_from_slice(&self.seal(&id));
        URL_SAFE_NO_PAD.encode(token)
    }

    /// The path of the follow-up page.
    pub fn path(&self, language: cimaise_core::Language, contribution: ContributionId) -> String {
        format!("/{language}/follow/{}", self.token(contribution))
    }

    /// The contribution of a token that this key sealed; compared in constant time.
    pub fn read(&self, token: &str) -> Option<ContributionId> {
        let token: [u8; ID_BYTES + SEAL_BYTES] =
            URL_SAFE_NO_PAD.decode(token).ok()?.try_into().ok()?;
        let (id, seal) = token.split_first_chunk::<ID_BYTES>()?;
        let genuine: bool = self.seal(id).ct_eq(seal).into();
        genuine.then(|| ContributionId(Uuid::from_bytes(*id)))
    }

    fn seal(&self, id: &[u8; ID_BYTES]) -> [u8; SEAL_BYTES] {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.expose_secret())
            .unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"));
        mac.update(PURPOSE);
        mac.update(id);
        let full = mac.finalize().into_bytes();
        std::array::from_fn(|place| full[place])
    }
}

impl fmt::Debug for FollowUpKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FollowUpKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(byte: u8) -> FollowUpKey {
        FollowUpKey::new(vec![byte; 32]).unwrap()
    }

    fn contribution() -> ContributionId {
        "01939f3c-7a10-7cc0-8a9e-2f5d1c0b9a11".parse().unwrap()
    }

    #[test]
    fn a_token_is_read_by_the_key_that_made_it() {
        let token = key(1).token(contribution());
        assert_eq!(token.len(), 43);
        assert_eq!(key(1).read(&token), Some(contribution()));
        assert_eq!(key(2).read(&token), None);
    }

    #[test]
    fn no_single_changed_character_is_accepted() {
        let token = key(1).token(contribution());
        for place in 0..token.len() {
            let mut changed = token.clone().into_bytes();
            changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert_eq!(key(1).read(&changed), None, "{changed}");
        }
    }

    #[test]
    fn what_is_not_a_token_is_refused() {
        for text in ["", "AAAA", "é", &"A".repeat(44), &"A".repeat(43)] {
            assert_eq!(key(1).read(text), None);
        }
    }

    #[test]
    fn a_short_secret_is_refused_and_no_secret_is_printed() {
        assert_eq!(FollowUpKey::new(vec![7; 31]).err(), Some(WeakKey));
        assert_eq!(format!("{:?}", key(7)), "FollowUpKey(..)");
    }
}
