//! A contributor contests a decision.

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
}
