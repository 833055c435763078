//! From one entry to the next.

use cimaise_core::{ContributionId, PersonId};

use super::entries::{holders, left_to};
use super::{Scope, order};
use crate::StoreResult;
use crate::connection::Db;

/// How many are looked at together for one that is free.
const AT_ONCE: i64 = 50;

/// The next entry after `after` that nobody else holds and that is not left to others; after the last
/// comes the first.
pub fn next(
    db: &mut Db,
    scope: &Scope,
    person: PersonId,
    after: Option<ContributionId>,
) -> StoreResult<Option<ContributionId>> {
    let (mut from, mut went_round) = (after, after.is_none());
    loop {
        let some = order::following(db, scope, from, AT_ONCE)?;
        let held = holders(db, &some, scope.now)?;
        let left = left_to(db, &some, person)?;
        let theirs = |id| {
            left.contains(&id)
                || held.iter().any(|(of, holder)| *of == id && holder.person != person)
        };
        let free = some.iter().copied().find(|id| Some(*id) != after && !theirs(*id));
        if free.is_some() {
            return Ok(free);
        }
        let whole = i64::try_from(some.len()) == Ok(AT_ONCE);
        match some.last().filter(|_| whole) {
            Some(last) => from = Some(*last),
            None if went_round => return Ok(None),
            None => (from, went_round) = (None, true),
        }
    }
}

/// The entries before `id`, the nearest first; at most `most`.
pub fn before(
    db: &mut Db,
    scope: &Scope,
    id: ContributionId,
    most: i64,
) -> StoreResult<Vec<ContributionId>> {
    order::preceding(db, scope, id, most)
}
