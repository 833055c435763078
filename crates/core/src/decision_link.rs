//! A link in a mail to one of the staff, by which they decide on one contribution, once.

use jiff::{SignedDuration, Timestamp};

use crate::{ContributionId, DecisionLinkId, DigestId, PersonId};

/// The link of one line of a digest. It opens a page; only what the page sends decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecisionLink {
    /// Its id, which the link holds under a seal.
    pub id: DecisionLinkId,
    /// The mail in which it stands.
    pub digest: DigestId,
    /// Who decides by it.
    pub person: PersonId,
    /// On what.
    pub contribution: ContributionId,
    /// Until when it opens anything, UTC.
    pub expires_at: Timestamp,
    /// When somebody decided by it, UTC.
    pub used_at: Option<Timestamp>,
}

impl DecisionLink {
    /// For how long one can decide by it.
    pub const LASTS: SignedDuration = SignedDuration::from_hours(7 * 24);

    /// How many stand in one mail.
    pub const IN_A_MAIL: usize = 5;

    /// One can decide by it.
    pub fn stands(&self, now: Timestamp) -> bool {
        self.used_at.is_none() && now < self.expires_at
    }
}
