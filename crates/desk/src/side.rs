//! The column of themes with what waits in each.

use cimaise_core::{CallId, ThemeId};
use cimaise_store::{Db, StoreError, StoreResult, calls, queue, themes};
use cimaise_words::Voice;

use crate::addresses;

/// The filter by theme.
pub struct Side {
    /// Where the whole queue is.
    pub all: Filter,
    /// One section a call in which something waits.
    pub calls: Vec<Section>,
}

/// The themes of one call.
pub struct Section {
    /// The call's title.
    pub title: String,
    /// Its themes.
    pub themes: Vec<Filter>,
}

/// One link of the filter.
pub struct Filter {
    /// What it is called.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// How many wait there.
    pub count: i64,
    /// It is the one that is on.
    pub current: bool,
}

impl Side {
    /// What waits in the calls that a person serves. A theme that is none of theirs is not found.
    pub fn read(
        db: &mut Db,
        t: Voice,
        served: &[CallId],
        chosen: Option<ThemeId>,
    ) -> StoreResult<Self> {
        let chosen = chosen.map(|id| themes::by_id(db, id)).transpose()?;
        if chosen.as_ref().is_some_and(|theme| !served.contains(&theme.call)) {
            return Err(StoreError::NotFound);
        }
        let mut sections = Vec::new();
        for call in served {
            let mut found = queue::count_by_theme(db, &[*call])?;
            if let Some(theme) = chosen.as_ref().filter(|theme| theme.call == *call)
                && !found.iter().any(|(id, ..)| *id == theme.id)
            {
                found.push((theme.id, theme.title.clone(), 0));
            }
            if found.is_empty() {
                continue;
            }
            let filters = found.into_iter().map(|(id, title, count)| Filter {
                label: title.get(t.language()).to_owned(),
                href: addresses::queue(Some(id)),
                count,
                current: chosen.as_ref().is_some_and(|theme| theme.id == id),
            });
            let themes: Vec<_> = filters.collect();
            let title = calls::by_id(db, *call)?.title.get(t.language()).to_owned();
            sections.push(Section { title, themes });
        }
        let all = Filter {
            label: t.say("desk-all-themes").to_string(),
            href: addresses::queue(None),
            count: sections.iter().flat_map(|section| &section.themes).map(|one| one.count).sum(),
            current: chosen.is_none(),
        };
        Ok(Self { all, calls: sections })
    }
}
