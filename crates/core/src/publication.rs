//! What hangs, and what was taken back.

use jiff::Timestamp;
use serde::Serialize;

use crate::{ContributionId, PublicationId, Slug, ThemeId};

/// An approved contribution hung in the gallery.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Publication {
    /// Its id; a re-hung contribution gets a new one, so its public addresses are never reused.
    pub id: PublicationId,
    /// What hangs.
    pub contribution: ContributionId,
    /// Under which theme.
    pub theme: ThemeId,
    /// Last segment of its address, unique in its theme.
    pub slug: Slug,
    /// Since when, UTC.
    pub published_at: Timestamp,
}

/// A contributor took a contribution back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Withdrawal {
    /// What was taken back.
    pub contribution: ContributionId,
    /// When, UTC.
    pub withdrawn_at: Timestamp,
}
