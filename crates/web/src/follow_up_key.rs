//! The contributor's private address: no password, nothing kept, nothing to guess.

use std::fmt;

use cimaise_core::{ContributionId, Language};

use crate::WeakKey;
use crate::seal::Seal;

/// The secret that seals follow-up links: whoever holds a link follows that one contribution.
#[derive(Clone)]
pub struct FollowUpKey(Seal);

impl FollowUpKey {
    /// A key from at least 32 secret bytes.
    pub fn new(secret: Vec<u8>) -> Result<Self, WeakKey> {
        Ok(Self(Seal::new(secret, "cimaise follow-up link 1")?))
    }

    /// The token of a contribution, 43 characters of base64url.
    pub fn token(&self, contribution: ContributionId) -> String {
        self.0.token(contribution.0)
    }

    /// The path of the follow-up page.
    pub fn path(&self, language: Language, contribution: ContributionId) -> String {
        format!("/{language}/follow/{}", self.token(contribution))
    }

    /// The contribution of a token that this key sealed.
    pub fn read(&self, token: &str) -> Option<ContributionId> {
        self.0.read(token).map(ContributionId)
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

    /// Letters of years ago hold such links: their form never changes.
    #[test]
    fn a_link_is_what_it_always_was() {
        let key = FollowUpKey::new(vec![1; 32]).unwrap();
        let contribution = "01939f3c-7a10-7cc0-8a9e-2f5d1c0b9a11".parse().unwrap();
        let path = key.path(Language::Fr, contribution);
        assert_eq!(path, "/fr/follow/AZOfPHoQfMCKni9dHAuaEZd6On017RrCmdh1jNtHCr4");
        assert_eq!(key.read(path.rsplit('/').next().unwrap()), Some(contribution));
    }

    #[test]
    fn no_secret_is_printed() {
        assert_eq!(format!("{:?}", FollowUpKey::new(vec![7; 32]).unwrap()), "FollowUpKey(..)");
    }
}
