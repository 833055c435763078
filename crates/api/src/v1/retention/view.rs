//! What a call keeps, and for how long, as programs read it.

use cimaise_core::Days;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::set_up::Kept;

/// What a call keeps, and what goes.
#[derive(Serialize, ToSchema)]
#[schema(as = Retention)]
pub(crate) struct RetentionView {
    #[serde(rename = "files_days")]
    files: Option<u16>,
    #[serde(rename = "contacts_days")]
    contacts: Option<u16>,
    #[serde(rename = "words_days")]
    words: Option<u16>,
    /// From when on it acts, UTC: a week after it was chosen.
    #[schema(value_type = Option<String>, format = DateTime)]
    acts_from: Option<Timestamp>,
    /// Of how many contributions the files go on the first day, counted to 500.
    files_due: usize,
    /// Of how many the address goes on the first day, counted to 500.
    contacts_due: usize,
}

impl RetentionView {
    /// As it is kept.
    pub(super) fn of(kept: &Kept) -> Self {
        let retention = kept.chosen.map(|chosen| chosen.retention).unwrap_or_default();
        Self {
            files: retention.files.map(Days::get),
            contacts: retention.contacts.map(Days::get),
            words: retention.words.map(Days::get),
            acts_from: kept.chosen.map(|chosen| chosen.acts_from()),
            files_due: kept.files_due,
            contacts_due: kept.contacts_due,
        }
    }
}
