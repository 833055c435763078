//! Somebody is asked to work in an institution.

use jiff::{SignedDuration, Timestamp};

use crate::{EmailAddress, InstitutionId, InvitationId, Language, PersonId, Post};

/// An invitation to a post. Its link opens it once, while it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Its id, which the link holds under a seal.
    pub id: InvitationId,
    /// Where.
    pub institution: InstitutionId,
    /// To whom its letter goes; who accepts signs in with this address.
    pub email: EmailAddress,
    /// To do what.
    pub post: Post,
    /// The language of the letter, and of the desk that they will have.
    pub language: Language,
    /// Who invites.
    pub by: PersonId,
    /// When it was made, UTC.
    pub created_at: Timestamp,
    /// Until when its link opens it, UTC.
    pub expires_at: Timestamp,
    /// When its letter left last, UTC.
    pub sent_at: Option<Timestamp>,
    /// When its letter turned out not to arrive, UTC.
    pub failed_at: Option<Timestamp>,
    /// When somebody accepted it or it was called back, UTC.
    pub ended_at: Option<Timestamp>,
}

impl Invitation {
    /// For how long a link opens an invitation.
    pub const LASTS: SignedDuration = SignedDuration::from_hours(7 * 24);

    /// It can be accepted.
    pub fn stands(&self, now: Timestamp) -> bool {
        self.ended_at.is_none() && now < self.expires_at
    }
}
