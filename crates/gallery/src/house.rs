//! An institution with the calls and themes that it shows.

use std::sync::Arc;

use cimaise_core::{Institution, Selection};
use cimaise_store::{Db, StoreResult, acts, calls, institutions, selections, themes};
use cimaise_web::{App, Problem};
use jiff::Timestamp;

use crate::cards::Opened;
use crate::kept::{Kept, Reading, Row};
use crate::place::next_edge;

/// What is read of an institution for its own page and for those of its calls.
#[derive(Clone, Debug)]
pub struct House {
    /// Whose it is.
    pub institution: Institution,
    /// All its calls with their themes.
    pub calls: Vec<Opened>,
    /// All its selections that everybody sees, those of its calls included, the latest first.
    pub selections: Vec<Selection>,
    /// Whether it has a public log.
    pub has_log: bool,
    /// How many lines its log had: each act moves it.
    pub acts: i64,
}

impl House {
    /// Reads one.
    pub fn read(db: &mut Db, institution: Institution) -> StoreResult<Self> {
        let acts = acts::head(db, institution.id)?.place;
        let has_log = institutions::has_public_log(db, institution.id)?;
        let selections = selections::of_institution(db, institution.id)?;
        let mut opened = Vec::new();
        for call in calls::of_institution(db, institution.id)? {
            let themes = themes::of_call(db, call.id)?;
            let own = selections.iter().filter(|one| one.call == Some(call.id));
            opened.push(Opened { selections: own.cloned().collect(), call, themes });
        }
        Ok(Self { institution, calls: opened, selections, has_log, acts })
    }

    /// Reads it, to be kept while nothing was done in it and the versions of its themes are the same.
    pub async fn kept(app: &App, slug: String) -> Result<Arc<Kept<Self>>, Problem> {
        let reading = Reading::begin(&app.store);
        let read = app.store.read(move |db| -> Result<_, Problem> {
            let institution = institutions::by_slug(db, &slug)?;
            Ok(Self::read(db, institution)?)
        });
        let house = read.await?;
        let themes = house.calls.iter().flat_map(|opened| &opened.themes);
        let mut rows: Vec<_> =
            themes.map(|(theme, _)| Row::Theme(theme.id, theme.version)).collect();
        rows.push(Row::Institution(house.institution.id, house.acts));
        Ok(Arc::new(reading.keep(&app.store, rows, house)))
    }

    /// Until when the clock finds each of its calls and themes where it is.
    pub fn seasons_until(&self, now: Timestamp) -> Timestamp {
        let edges = self.calls.iter().map(|opened| opened.until(now));
        edges.min().unwrap_or(Timestamp::MAX)
    }
}

impl Opened {
    /// Until when the clock finds the call and each of its themes where it is.
    pub fn until(&self, now: Timestamp) -> Timestamp {
        next_edge(&self.call, self.themes.iter().map(|(theme, _)| theme), now)
    }
}
