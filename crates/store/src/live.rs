//! What moves in the queues of some institutions, told by looking twice: who acted, and who holds what.

use std::collections::BTreeSet;

use cimaise_core::{Act, ActGroup, ActId, ContributionId, InstitutionId, PersonId};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::StoreResult;
use crate::connection::Db;
use crate::schema::{acts, claims, contributions};
use crate::sql_types::{At, Key};

/// As many of the latest acts of an institution are looked at.
const LATEST: i64 = 50;

/// What a look found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    acts: BTreeSet<(ActId, Option<PersonId>)>,
    held: BTreeSet<(ContributionId, PersonId)>,
}

impl Look {
    /// Whether somebody other than `reader` acted since an earlier look, or took or let go of an entry.
    pub fn shows_others_than(&self, reader: PersonId, earlier: &Self) -> bool {
        let acted = self.acts.difference(&earlier.acts).any(|(_, by)| *by != Some(reader));
        acted || self.held.symmetric_difference(&earlier.held).any(|(_, by)| *by != reader)
    }
}

/// Who comes and goes changes no page of the queue.
fn moves_the_queue(act: &str) -> bool {
    act.parse().is_ok_and(|act: Act| act.group() != ActGroup::Access)
}

/// Looks at some institutions.
pub fn look(db: &mut Db, at: &[InstitutionId], now: Timestamp) -> StoreResult<Look> {
    let mut look = Look::default();
    for institution in at {
        let latest: Vec<(Key<ActId>, Option<Key<PersonId>>, String)> = acts::table
            .filter(acts::institution_id.eq(Key(*institution)))
            .order(acts::id.desc())
            .limit(LATEST)
            .select((acts::id, acts::person_id, acts::act))
            .load(db)?;
        let moving = latest.into_iter().filter(|(_, _, act)| moves_the_queue(act));
        look.acts.extend(moving.map(|(id, by, _)| (id.0, by.map(|key| key.0))));
    }
    let at: Vec<_> = at.iter().copied().map(Key).collect();
    let held: Vec<(Key<ContributionId>, Key<PersonId>)> = claims::table
        .inner_join(contributions::table)
        .filter(contributions::institution_id.eq_any(at))
        .filter(claims::expires_at.gt(At(now)))
        .select((claims::contribution_id, claims::person_id))
        .load(db)?;
    look.held.extend(held.into_iter().map(|(id, by)| (id.0, by.0)));
    Ok(look)
}
