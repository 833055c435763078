//! A chapter of a call.

use jiff::Timestamp;
use serde::Serialize;

use crate::{
    Call, CallId, FilmAddress, Hashtag, KitId, Licence, Localized, Ornament, Season, Slug, ThemeId,
    Window,
};

/// A theme: a story prompt, often an answer to an exhibition of the season.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Theme {
    /// Its id.
    pub id: ThemeId,
    /// The call it is a chapter of.
    pub call: CallId,
    /// Third segment of its addresses.
    pub slug: Slug,
    /// Its place in the call, from 1.
    pub position: i32,
    /// What it is called.
    pub title: Localized,
    /// The story prompt.
    pub prompt: Localized,
    /// The hashtag of the moment.
    pub hashtag: Option<Hashtag>,
    /// The exhibition it answers.
    pub exhibition: Option<Exhibition>,
    /// Its own dates, inside or outside the call's.
    pub window: Window,
    /// Moves at each change of what hangs there; pages are remembered by it.
    pub version: i64,
    /// Its cover, if it has one.
    pub cover: Option<Ornament>,
    /// Where a film about it is shown, if there is one.
    pub film: Option<FilmAddress>,
    /// When it was made, UTC.
    pub created_at: Timestamp,
}

impl Theme {
    /// A theme takes contributions while both it and its call are open.
    pub fn season(&self, call: &Call, now: Timestamp) -> Season {
        match call.season(now) {
            Season::Open => self.window.season(now),
            Season::Before => Season::Before,
            ended => ended,
        }
    }
}

/// The exhibition that a theme answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Exhibition {
    /// Its title.
    pub title: Localized,
    /// Its own page, if it has one.
    pub address: Option<url::Url>,
}

/// A theme's downloadable blank template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Kit {
    /// Its id.
    pub id: KitId,
    /// Whose template it is.
    pub theme: ThemeId,
    /// What it is called.
    pub title: Localized,
    /// Who drew it.
    pub credit: String,
    /// On what terms it may be printed and shared.
    pub licence: Licence,
    /// How many times it was downloaded.
    pub downloads: i64,
}
