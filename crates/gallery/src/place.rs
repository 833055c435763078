//! Where a reader stands: a theme with what is around it.

use std::sync::Arc;

use cimaise_core::{Call, Institution, Kit, Language, Season, Theme, ThemeId, Window};
use cimaise_store::{Db, StoreResult, calls, institutions, kits, themes};
use cimaise_web::{App, Problem};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;

use crate::kept::{Kept, Reading, Row};

/// The segments that name a theme.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize)]
pub struct ThemePath {
    /// The reader's language.
    pub lang: Language,
    /// An institution's slug.
    pub institution: String,
    /// A call's.
    pub call: String,
    /// A theme's.
    pub theme: String,
}

/// The slugs of institution, call and theme.
pub type Slugs = (String, String, String);

impl ThemePath {
    /// Without the language.
    pub fn slugs(&self) -> Slugs {
        (self.institution.clone(), self.call.clone(), self.theme.clone())
    }
}

/// A theme, its call, its institution, its kit.
#[derive(Debug)]
pub struct Place {
    /// Whose wall it is.
    pub institution: Institution,
    /// The call the theme is a chapter of.
    pub call: Call,
    /// The theme.
    pub theme: Theme,
    /// Its blank template.
    pub kit: Option<Kit>,
}

impl Place {
    /// Reads it anew.
    pub fn read(db: &mut Db, (institution, call, theme): &Slugs) -> StoreResult<Self> {
        let institution = institutions::by_slug(db, institution)?;
        let call = calls::by_slug(db, institution.id, call)?;
        let theme = themes::by_slug(db, call.id, theme)?;
        let kit = kits::of_theme(db, theme.id)?;
        Ok(Self { institution, call, theme, kit })
    }

    /// Reads it, to be kept while its theme's version is the same.
    pub async fn kept(app: &App, slugs: Slugs) -> Result<Arc<Kept<Self>>, Problem> {
        let reading = Reading::begin(&app.store);
        let read = app.store.read(move |db| -> Result<_, Problem> { Ok(Self::read(db, &slugs)?) });
        let place = read.await?;
        let rows = vec![Row::Theme(place.theme.id, place.theme.version)];
        Ok(Arc::new(reading.keep(&app.store, rows, place)))
    }

    /// Reads one that need not be announced.
    pub fn of_theme(db: &mut Db, id: ThemeId) -> StoreResult<Self> {
        let theme = themes::by_id(db, id)?;
        let call = calls::by_id(db, theme.call)?;
        let institution = institutions::by_id(db, call.institution)?;
        let kit = kits::of_theme(db, id)?;
        Ok(Self { institution, call, theme, kit })
    }

    /// Where the clock finds the theme.
    pub fn season(&self, now: Timestamp) -> Season {
        self.theme.season(&self.call, now)
    }

    /// Until when the clock finds it there.
    pub fn season_until(&self, now: Timestamp) -> Timestamp {
        next_edge(&self.call, [&self.theme], now)
    }

    /// When both the theme and its call are open.
    pub fn window(&self) -> Window {
        common_window(&self.call, &self.theme)
    }

    /// The zone in which the institution's dates are read.
    pub fn zone(&self) -> TimeZone {
        cimaise_words::time_zone(&self.institution.time_zone)
    }
}

/// From when to when a theme takes contributions: inside its own dates and the call's.
pub fn common_window(call: &Call, theme: &Theme) -> Window {
    Window {
        opens_at: theme.window.opens_at.max(call.window.opens_at),
        closes_at: theme.window.closes_at.min(call.window.closes_at),
    }
}

/// The next instant at which a call or one of its themes opens, closes or is put away; the end of time when
/// none does.
pub fn next_edge<'a>(
    call: &Call,
    themes: impl IntoIterator<Item = &'a Theme>,
    now: Timestamp,
) -> Timestamp {
    let windows = themes.into_iter().map(|theme| theme.window).chain([call.window]);
    let edges = windows.flat_map(|window| [window.opens_at, window.closes_at]);
    let next = edges.chain(call.archived_at).filter(|edge| *edge > now).min();
    next.unwrap_or(Timestamp::MAX)
}
