//! A session of somebody of the staff, as they see it themselves.

use jiff::{SignedDuration, Timestamp};

use crate::{Browser, SessionId};

/// Somebody is signed in, in one browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// In which browser.
    pub browser: Browser,
    /// When they signed in, UTC.
    pub opened_at: Timestamp,
    /// When it was last here, UTC, to about an hour.
    pub seen_at: Timestamp,
    /// When it ends by itself, UTC.
    pub expires_at: Timestamp,
}

impl Session {
    /// It was noted so long ago that it was here that it should be noted again: no more is kept of how
    /// somebody works than what tells their own session from a forgotten one.
    pub fn should_be_noted(&self, now: Timestamp) -> bool {
        now.duration_since(self.seen_at) >= SignedDuration::from_hours(1)
    }
}
