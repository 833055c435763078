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
    /// When they last showed who they are, UTC: as they signed in, or when they were asked again.
    pub confirmed_at: Timestamp,
    /// When it ends by itself, UTC.
    pub expires_at: Timestamp,
}

impl Session {
    /// For how long who showed who they are is believed to be still the one who sits there.
    pub const SURE_FOR: SignedDuration = SignedDuration::from_mins(15);

    /// They showed who they are so lately that what matters most is done without asking again.
    pub fn is_sure(&self, now: Timestamp) -> bool {
        now.duration_since(self.confirmed_at) < Self::SURE_FOR
    }

    /// It was noted so long ago that it was here that it should be noted again: no more is kept of how
    /// somebody works than what tells their own session from a forgotten one.
    pub fn should_be_noted(&self, now: Timestamp) -> bool {
        now.duration_since(self.seen_at) >= SignedDuration::from_hours(1)
    }
}
