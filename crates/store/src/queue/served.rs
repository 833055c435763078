//! What a person serves: the one place that knows how far a role reaches into the queue.

use cimaise_core::{CallId, Staff, ThemeId};
use diesel::prelude::*;

use crate::StoreResult;
use crate::connection::Db;
use crate::schema::calls;
use crate::sql_types::Key;

/// Whole calls, and single themes of others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Served {
    calls: Vec<CallId>,
    /// Of calls that are not there.
    themes: Vec<(CallId, ThemeId)>,
}

impl Served {
    /// Some whole calls.
    pub fn of_calls(calls: impl IntoIterator<Item = CallId>) -> Self {
        Self { calls: calls.into_iter().collect(), themes: Vec::new() }
    }

    /// The calls in which they serve anything, each once.
    pub fn calls(&self) -> Vec<CallId> {
        let mut all = self.calls.clone();
        all.extend(self.themes.iter().map(|(call, _)| *call));
        all.sort_unstable();
        all.dedup();
        all
    }

    /// A theme of a call is theirs.
    pub fn covers(&self, call: CallId, theme: ThemeId) -> bool {
        self.calls.contains(&call) || self.themes.contains(&(call, theme))
    }

    /// The part of it that is in one call.
    #[must_use]
    pub fn within(&self, call: CallId) -> Self {
        Self {
            calls: self.calls.iter().copied().filter(|one| *one == call).collect(),
            themes: self.themes.iter().copied().filter(|(of, _)| *of == call).collect(),
        }
    }

    /// The calls that are theirs as a whole.
    pub fn whole(&self) -> &[CallId] {
        &self.calls
    }

    /// The themes of a call to which they keep; none when it is theirs as a whole.
    pub fn themes_in(&self, call: CallId) -> Option<Vec<ThemeId>> {
        if self.calls.contains(&call) {
            return None;
        }
        let themes = self.themes.iter().filter(|(of, _)| *of == call);
        Some(themes.map(|(_, theme)| *theme).collect())
    }

    pub(super) fn whole_calls(&self) -> Vec<Key<CallId>> {
        self.calls.iter().copied().map(Key).collect()
    }

    pub(super) fn single_themes(&self) -> Vec<Key<ThemeId>> {
        self.themes.iter().map(|(_, theme)| Key(*theme)).collect()
    }
}

/// Boxes a query of themes and narrows it to what is served.
macro_rules! of_served {
    ($query:expr, $served:expr) => {{
        let in_calls = crate::schema::themes::call_id.eq_any($served.whole_calls());
        let single = $served.single_themes();
        let query = $query.into_boxed();
        if single.is_empty() {
            query.filter(in_calls)
        } else {
            query.filter(in_calls.or(crate::schema::themes::id.eq_any(single)))
        }
    }};
}

pub(super) use of_served;

/// What a person serves: all of an institution, single calls, single themes.
pub fn served(db: &mut Db, staff: &Staff) -> StoreResult<Served> {
    let mut served = Served::default();
    for membership in &staff.memberships {
        match (membership.call, membership.theme) {
            (Some(call), Some(theme)) => served.themes.push((call, theme)),
            (Some(call), None) => served.calls.push(call),
            (None, _) => {
                let all: Vec<Key<CallId>> = calls::table
                    .filter(calls::institution_id.eq(Key(membership.institution)))
                    .select(calls::id)
                    .load(db)?;
                served.calls.extend(all.into_iter().map(|key| key.0));
            }
        }
    }
    served.calls.sort_unstable();
    served.calls.dedup();
    let Served { calls, themes } = &mut served;
    themes.retain(|(call, _)| !calls.contains(call));
    themes.sort_unstable();
    themes.dedup();
    Ok(served)
}
