//! Somebody is kept from sending for a time.

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use crate::coded::coded;
use crate::{ContributionId, InstitutionId, NoticeId, PauseId, PauseReason, PersonId};

coded! {
    /// From what somebody is kept (Regulation (EU) 2022/2065, article 23).
    PauseRole {
        /// From sending pictures.
        Contributor = "contributor",
        /// From giving notice of them.
        Notifier = "notifier",
    }
}

/// A pause of somebody in one institution. Who it is, its row knows by keyed digests alone; for people, it
/// is whoever sent a contribution, or gave a notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pause {
    /// Its id; later ones have greater ones.
    pub id: PauseId,
    /// In which institution.
    pub institution: InstitutionId,
    /// From what.
    pub role: PauseRole,
    /// Whoever sent this, or gave notice of it.
    pub contribution: ContributionId,
    /// Whoever gave this notice.
    pub notice: Option<NoticeId>,
    /// Why: they read it.
    pub reason: PauseReason,
    /// Who decided so.
    pub by: PersonId,
    /// When, UTC.
    pub made_at: Timestamp,
    /// The first instant at which they may again, UTC.
    pub until: Timestamp,
    /// Who ended it before, and when, UTC.
    pub ended: Option<(PersonId, Timestamp)>,
}

impl Pause {
    /// The longest pause there is: a year, and the day on which it ends.
    pub const LONGEST: SignedDuration = SignedDuration::from_hours(367 * 24);

    /// Whether it holds at `now`.
    pub fn holds(&self, now: Timestamp) -> bool {
        self.ended.is_none() && now < self.until
    }
}
