//! What is approved and does not hang yet, as programs read it.

use cimaise_core::{ContributionId, DecisionId};
use cimaise_store::hangings::Entry;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::StaffPictureView;

/// What a call has approved and not hung yet: what has a date, then the others in their order.
#[derive(Serialize, ToSchema)]
pub(crate) struct HangingPage {
    /// How many wait in all.
    pub(crate) waiting: i64,
    /// Since when the call hangs nothing, UTC, if it is paused.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub(crate) paused_at: Option<Timestamp>,
    pub(crate) entries: Vec<HangingEntry>,
    /// The value of `after` that gives the next page; none on the last.
    #[schema(value_type = Option<uuid::Uuid>)]
    pub(crate) next_after: Option<ContributionId>,
}

/// One that waits to be hung.
#[derive(Serialize, ToSchema)]
pub(crate) struct HangingEntry {
    #[schema(value_type = uuid::Uuid)]
    contribution: ContributionId,
    #[schema(value_type = uuid::Uuid)]
    decision: DecisionId,
    title: String,
    credit: String,
    /// Its first picture.
    picture: Option<StaffPictureView>,
    /// What colleagues call who approved it.
    decided_by: Option<String>,
    /// UTC.
    #[schema(value_type = String, format = DateTime)]
    decided_at: Timestamp,
    /// The date that somebody named, UTC; without one it waits for its turn.
    #[schema(value_type = Option<String>, format = DateTime)]
    hang_at: Option<Timestamp>,
    /// When it will hang as far as can be told now, UTC; nothing while the call is paused.
    #[schema(value_type = Option<String>, format = DateTime)]
    expected_at: Option<Timestamp>,
}

impl From<Entry> for HangingEntry {
    fn from(entry: Entry) -> Self {
        Self {
            contribution: entry.hangs.contribution,
            decision: entry.hangs.decision,
            title: entry.title,
            credit: entry.credit,
            picture: entry.picture.map(StaffPictureView::from),
            decided_by: entry.by,
            decided_at: entry.decided_at,
            hang_at: entry.hangs.on,
            expected_at: entry.expected,
        }
    }
}
