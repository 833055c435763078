//! What moves in the queues that somebody reads, told by looking twice: who acted, and who holds what.

use std::collections::BTreeSet;

use cimaise_core::{
    Act, ActGroup, ActId, CallId, ContributionId, InstitutionId, PersonId, Staff, ThemeId,
};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::connection::Db;
use crate::schema::{acts, claims, contributions};
use crate::sql_types::{At, Key};
use crate::{StoreResult, people};

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

/// What is held, by whom, and where it is.
type Held = (Key<ContributionId>, Key<PersonId>, (Key<InstitutionId>, Key<CallId>, Key<ThemeId>));

/// Looks at what a person may read, as far as they may now.
pub fn look(db: &mut Db, person: PersonId, now: Timestamp) -> StoreResult<Look> {
    let staff = people::by_id(db, person)?;
    let mut look = Look::default();
    for institution in staff.institutions() {
        look.acts.extend(acted(db, &staff, institution)?);
    }
    let at: Vec<_> = staff.institutions().into_iter().map(Key).collect();
    let held: Vec<Held> = claims::table
        .inner_join(contributions::table)
        .filter(contributions::institution_id.eq_any(at))
        .filter(claims::expires_at.gt(At(now)))
        .select((
            claims::contribution_id,
            claims::person_id,
            (contributions::institution_id, contributions::call_id, contributions::theme_id),
        ))
        .load(db)?;
    let seen = held
        .into_iter()
        .filter(|(.., (institution, call, theme))| staff.may_read(institution.0, call.0, theme.0));
    look.held.extend(seen.map(|(id, by, _)| (id.0, by.0)));
    Ok(look)
}

/// The latest acts of an institution that move what a person reads.
fn acted(
    db: &mut Db,
    staff: &Staff,
    institution: InstitutionId,
) -> StoreResult<Vec<(ActId, Option<PersonId>)>> {
    type Acted = (Key<ActId>, Option<Key<PersonId>>, String, Option<Key<ContributionId>>);
    let mut latest: Vec<Acted> = acts::table
        .filter(acts::institution_id.eq(Key(institution)))
        .order(acts::id.desc())
        .limit(LATEST)
        .select((acts::id, acts::person_id, acts::act, acts::contribution_id))
        .load(db)?;
    latest.retain(|(_, _, act, _)| moves_the_queue(act));
    if staff.memberships.iter().all(|m| m.institution != institution || m.call.is_some()) {
        let of: Vec<_> = latest.iter().filter_map(|(.., contribution)| *contribution).collect();
        let found: Vec<(Key<ContributionId>, Key<CallId>, Key<ThemeId>)> = contributions::table
            .filter(contributions::id.eq_any(of))
            .select((contributions::id, contributions::call_id, contributions::theme_id))
            .load(db)?;
        let theirs: BTreeSet<_> = found
            .into_iter()
            .filter(|(_, call, theme)| staff.may_read(institution, call.0, theme.0))
            .map(|(id, ..)| id.0)
            .collect();
        // What happens to a call or to the institution shows when the page is read again.
        latest.retain(|(.., of)| of.is_some_and(|id| theirs.contains(&id.0)));
    }
    Ok(latest.into_iter().map(|(id, by, ..)| (id.0, by.map(|key| key.0))).collect())
}
