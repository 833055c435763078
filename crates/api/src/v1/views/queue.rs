//! The queue as programs read it.

use cimaise_core::{ContributionId, Flag, PersonId};
use cimaise_store::queue::{Entry, Holder};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::StaffPictureView;

/// What waits, oldest first.
#[derive(Serialize, ToSchema)]
pub(crate) struct QueuePage {
    /// How many wait in all; of what is narrowed by more than call and theme, as far as 500.
    pub(crate) waiting: i64,
    /// There are more than `waiting` says.
    pub(crate) or_more: bool,
    pub(crate) entries: Vec<QueueEntry>,
    /// The value of `after` that gives the next page; none on the last.
    #[schema(value_type = Option<uuid::Uuid>)]
    pub(crate) next_after: Option<ContributionId>,
}

/// One contribution that waits.
#[derive(Serialize, ToSchema)]
pub(crate) struct QueueEntry {
    #[schema(value_type = uuid::Uuid)]
    pub(crate) contribution: ContributionId,
    title: String,
    credit: String,
    /// UTC.
    #[schema(value_type = String, format = DateTime)]
    received_at: Timestamp,
    /// Its first picture.
    picture: StaffPictureView,
    /// Who looks at it now.
    held_by: Option<HolderView>,
    /// What the house noticed: `look-alike`, `several`.
    #[schema(value_type = Vec<String>)]
    flags: Vec<Flag>,
}

impl From<Entry> for QueueEntry {
    fn from(entry: Entry) -> Self {
        Self {
            contribution: entry.contribution,
            title: entry.title,
            credit: entry.credit,
            received_at: entry.received_at,
            picture: entry.picture.into(),
            held_by: entry.held_by.map(HolderView::from),
            flags: entry.flags,
        }
    }
}

/// Who holds an entry.
#[derive(Serialize, ToSchema)]
#[schema(as = Holder)]
pub(crate) struct HolderView {
    #[schema(value_type = uuid::Uuid)]
    person: PersonId,
    name: String,
}

impl From<Holder> for HolderView {
    fn from(holder: Holder) -> Self {
        Self { person: holder.person, name: holder.name }
    }
}
