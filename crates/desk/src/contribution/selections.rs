//! The selections that what hangs is in, and those that it can be put into.

use cimaise_core::{Selection, SelectionId, Staff, State};
use cimaise_store::{Db, StoreResult, selections};
use cimaise_words::Voice;

use super::Seen;

/// What is known of its selections; nothing for who makes none.
#[derive(Default)]
pub struct Selections {
    /// It is in these.
    pub within: Vec<Named>,
    /// It can be put into these.
    pub others: Vec<Named>,
    /// Where it is put into one.
    pub action: String,
}

/// A selection by its title.
pub struct Named {
    /// Which.
    pub id: SelectionId,
    /// What it is called.
    pub title: String,
}

impl Selections {
    /// Those for which the reader may pick.
    pub fn read(db: &mut Db, t: Voice, staff: &Staff, seen: &Seen) -> StoreResult<Self> {
        let contribution = &seen.contribution;
        let institution = contribution.institution;
        let may = |one: &Selection| staff.may_select(institution, one.call);
        if !staff.may_select(institution, Some(seen.call)) {
            return Ok(Self::default());
        }
        let named =
            |one: Selection| Named { id: one.id, title: one.title.get(t.language()).to_owned() };
        let mut within = selections::of_contribution(db, contribution.id)?;
        within.retain(may);
        let mut others = selections::all_of_institution(db, institution)?;
        others.retain(|one| {
            let of_its_walls = one.call.is_none_or(|call| call == seen.call);
            may(one) && of_its_walls && !within.iter().any(|other| other.id == one.id)
        });
        if contribution.state != State::Published {
            others.clear();
        }
        Ok(Self {
            within: within.into_iter().map(named).collect(),
            others: others.into_iter().map(named).collect(),
            action: format!("/desk/contributions/{}/selections", contribution.id),
        })
    }

    /// Whether there is anything to show.
    pub const fn is_empty(&self) -> bool {
        self.within.is_empty() && self.others.is_empty()
    }
}
