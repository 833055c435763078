//! A contributor contests a decision.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use crate::{AppealId, ContributionId, DecisionId, Words};

/// That a refusal or a takedown is contested. Somebody who did not make it looks again, and decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Appeal {
    /// Its id; later ones have greater ones.
    pub id: AppealId,
    /// Of which contribution.
    pub contribution: ContributionId,
    /// Against which decision: once each.
    pub decision: DecisionId,
    /// What its contributor says; may be empty.
    pub words: Words,
    /// When, UTC.
    pub made_at: Timestamp,
}

impl Appeal {
    /// How long a decision can be contested from the moment at which it is told: six months at least,
    /// the longest of which have 184 days (Regulation (EU) 2022/2065, article 20, paragraph 1).
    pub const WINDOW: SignedDuration = SignedDuration::from_hours(184 * 24);

    /// The last second in which a decision that was told at an instant can be contested: that of a day of
    /// the institution's zone, which letters name.
    pub fn until(told_at: Timestamp, zone: &TimeZone) -> Timestamp {
        let last = (told_at + Self::WINDOW).to_zoned(zone.clone());
        last.end_of_day().map_or(last.timestamp(), |end| {
            end.timestamp() - SignedDuration::from_nanos(999_999_999)
        })
    }
}
