//! A passkey of somebody of the staff, as they see it themselves.

use jiff::{SignedDuration, Timestamp};

use crate::{PasskeyId, PasskeyName};

/// By this somebody signs in without a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// Its id.
    pub id: PasskeyId,
    /// What they call it.
    pub name: PasskeyName,
    /// Its maker may keep copies of it on their other devices.
    pub may_be_copied: bool,
    /// When it was added, UTC.
    pub added_at: Timestamp,
    /// The day on which it was last used: its first instant, UTC.
    pub used_at: Option<Timestamp>,
}

/// How long a challenge may be answered: reading it, finding the key, showing a finger.
pub const CHALLENGE_LENGTH: SignedDuration = SignedDuration::from_mins(5);
