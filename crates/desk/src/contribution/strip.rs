//! The thumbnails of the queue around one contribution, and its neighbours.

use cimaise_core::{ContributionId, ThemeId};
use cimaise_store::queue::{self, Scope};
use cimaise_store::{Db, StoreResult};
use jiff::Timestamp;

use crate::addresses;
use crate::frame::Frame;
use crate::views::Waiting;

/// Thumbnails before the one that is shown.
const BEFORE: usize = 3;
/// Thumbnails in all.
const LENGTH: i64 = 16;

/// The strip above the picture.
pub struct Strip {
    /// Oldest first.
    pub waiting: Vec<Waiting>,
    /// The next that nobody else holds.
    pub next: Option<String>,
    /// Its id.
    pub next_id: Option<ContributionId>,
    /// The one before.
    pub previous: Option<String>,
}

impl Strip {
    /// What waits around `id`, which may itself be decided already.
    pub fn read(
        db: &mut Db,
        frame: &Frame,
        theme: Option<ThemeId>,
        id: ContributionId,
        now: Timestamp,
    ) -> StoreResult<Self> {
        let scope = Scope { calls: frame.calls.clone(), theme };
        let mut before = Vec::new();
        while before.len() <= BEFORE
            && let Some(one) = queue::previous(db, &scope, *before.last().unwrap_or(&id))?
        {
            before.push(one);
        }
        let start = before.get(BEFORE).copied();
        let entries = queue::page(db, &scope, start, now, LENGTH)?;
        let waiting = entries.into_iter().map(|entry| {
            let current = entry.contribution == id;
            Waiting { current, ..Waiting::of(entry, &frame.staff, theme, now) }
        });
        let next_id = queue::next(db, &scope, frame.staff.person.id, Some(id), now)?;
        Ok(Self {
            waiting: waiting.collect(),
            next: next_id.map(|next| addresses::contribution(next, theme)),
            next_id,
            previous: before.first().map(|one| addresses::contribution(*one, theme)),
        })
    }
}
