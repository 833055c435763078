//! The thumbnails of the queue around one contribution, and its neighbours.

use cimaise_core::{ContributionId, QueuePart};
use cimaise_store::queue::{self, Scope};
use cimaise_store::{Db, StoreResult};

use crate::addresses;
use crate::frame::Frame;
use crate::views::Waiting;

/// Thumbnails before the one that is shown.
const BEFORE: i64 = 3;
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
        scope: &Scope,
        part: &QueuePart,
        id: ContributionId,
    ) -> StoreResult<Self> {
        let before = queue::before(db, scope, id, BEFORE + 1)?;
        let start = usize::try_from(BEFORE).ok().and_then(|at| before.get(at)).copied();
        let entries = queue::page(db, scope, start, LENGTH)?;
        let waiting = entries.into_iter().map(|entry| {
            let current = entry.contribution == id;
            Waiting { current, ..Waiting::of(entry, &frame.staff, part, scope.now) }
        });
        let next_id = queue::next(db, scope, frame.staff.person.id, Some(id))?;
        Ok(Self {
            waiting: waiting.collect(),
            next: next_id.map(|next| addresses::contribution(next, part)),
            next_id,
            previous: before.first().map(|one| addresses::contribution(*one, part)),
        })
    }
}
