//! An account that somebody of the staff has elsewhere, as they see it themselves.

use jiff::Timestamp;

use crate::IdentityId;

/// By this somebody signs in with a provider of accounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Its id.
    pub id: IdentityId,
    /// The provider, by its address.
    pub issuer: String,
    /// When it was linked, UTC.
    pub linked_at: Timestamp,
    /// The day on which it was last used: its first instant, UTC.
    pub used_at: Option<Timestamp>,
}
