//! The contributor's private address: no password, nothing kept, nothing to guess. And who is shown
//! it again, when they send the same pictures twice.

use std::fmt;
use std::net::IpAddr;

use actix_web::HttpRequest;
use cimaise_core::{ContributionId, EmailAddress, Language, NoticeId};
use uuid::Uuid;

use crate::seal::Seal;
use crate::sender::{self, Sender};
use crate::{Edge, Problem, WeakKey};

/// By what somebody who gives notice of a picture is known to be the same.
#[derive(Clone, Copy, Debug)]
pub enum Notifier<'a> {
    /// They left this address.
    Address(&'a EmailAddress),
    /// They left none: where their request comes from, and what they say.
    Client(IpAddr, &'a str),
}

/// The secret that seals follow-up links: whoever holds a link follows that one contribution. It
/// seals the keys of senders too.
#[derive(Clone)]
pub struct FollowUpKey {
    links: Seal,
    senders: Seal,
    digests: Seal,
    addresses: Seal,
    notices: Seal,
    notifiers: Seal,
}

impl FollowUpKey {
    /// A key from at least 32 secret bytes.
    pub fn new(secret: Vec<u8>) -> Result<Self, WeakKey> {
        Ok(Self {
            links: Seal::new(secret.clone(), "cimaise follow-up link 1")?,
            senders: Seal::new(secret.clone(), "cimaise sender 1")?,
            digests: Seal::new(secret.clone(), "cimaise digest of a sender 1")?,
            addresses: Seal::new(secret.clone(), "cimaise digest of an address 1")?,
            notices: Seal::new(secret.clone(), "cimaise notice 1")?,
            notifiers: Seal::new(secret, "cimaise digest of a notifier 1")?,
        })
    }

    /// The token of a contribution, 43 characters of base64url.
    pub fn token(&self, contribution: ContributionId) -> String {
        self.links.token(contribution.0)
    }

    /// The path of the follow-up page.
    pub fn path(&self, language: Language, contribution: ContributionId) -> String {
        format!("/{language}/follow/{}", self.token(contribution))
    }

    /// The contribution of a token that this key sealed.
    pub fn read(&self, token: &str) -> Option<ContributionId> {
        self.links.read(token).map(ContributionId)
    }

    /// The path of the page that tells what comes of a notice.
    pub fn notice_path(&self, language: Language, notice: NoticeId) -> String {
        format!("/{language}/notice/{}", self.notice_token(notice))
    }

    /// The token of a notice, 43 characters of base64url.
    pub fn notice_token(&self, notice: NoticeId) -> String {
        self.notices.token(notice.0)
    }

    /// The notice of a token that this key sealed.
    pub fn read_notice(&self, token: &str) -> Option<NoticeId> {
        self.notices.read(token).map(NoticeId)
    }

    /// A keyed digest of who gives notice of a picture: of their mail address, or of where their request comes
    /// from and of what they say. It is the same for the same notice, and links nothing else.
    pub fn notifier(&self, who: &Notifier<'_>) -> Vec<u8> {
        let told = match who {
            Notifier::Address(address) => format!("mail {}", address.folded()),
            Notifier::Client(client, words) => format!("client {client} {words}"),
        };
        self.notifiers.digest(told.as_bytes()).to_vec()
    }

    /// Someone who was not known before: 128 bits of the system's randomness.
    pub fn new_sender(&self) -> Result<Sender, Problem> {
        let mut chance = [0; 16];
        getrandom::fill(&mut chance).map_err(Problem::unexpected)?;
        Ok(self.sender(Uuid::from_bytes(chance)))
    }

    /// The sender whose key this is, if it was given here.
    pub fn read_sender(&self, key: &str) -> Option<Sender> {
        self.senders.read(key).map(|id| self.sender(id))
    }

    /// The sender whose key a browser shows.
    pub fn sender_of(&self, request: &HttpRequest, edge: &Edge) -> Option<Sender> {
        self.read_sender(&sender::key_of(request, edge)?)
    }

    /// A keyed digest of a mail address, the same however it is spelt: from it the address cannot be made.
    pub fn digest_of(&self, address: &EmailAddress) -> Vec<u8> {
        self.addresses.digest(address.folded().as_bytes()).to_vec()
    }

    fn sender(&self, id: Uuid) -> Sender {
        Sender::new(self.senders.token(id), self.digests.digest(id.as_bytes()).to_vec())
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
