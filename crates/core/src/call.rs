//! An open invitation of one institution.

use jiff::Timestamp;
use serde::Serialize;

use crate::coded::coded;
use crate::{
    CallId, FilmAddress, Hanging, InstitutionId, Licence, Localized, Ornament, Slug, Terms,
};

/// A call, with what it asks of contributors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Call {
    /// Its id.
    pub id: CallId,
    /// Whose call it is.
    pub institution: InstitutionId,
    /// Second segment of its addresses.
    pub slug: Slug,
    /// What it is called.
    pub title: Localized,
    /// One or two sentences under the title.
    pub summary: Localized,
    /// What a contributor agrees to follow.
    pub rules: Localized,
    /// When it shows and takes contributions.
    pub window: Window,
    /// The licences among which a contributor chooses; never empty.
    pub licences: Vec<Licence>,
    /// The most pictures in one contribution, 1 to 10.
    pub pictures_max: u8,
    /// On what two have to agree.
    pub second_opinion: SecondOpinion,
    /// What becomes of a picture at once when somebody says that they, or their child, are on it.
    pub on_report: OnReport,
    /// When what is decided is told.
    pub telling: Telling,
    /// How much of what somebody sends it takes.
    pub terms: Terms,
    /// When what is approved is hung.
    pub hanging: Hanging,
    /// When it was shown to everybody, UTC; none while nobody but its institution sees it.
    pub announced_at: Option<Timestamp>,
    /// When it was put away, UTC.
    pub archived_at: Option<Timestamp>,
    /// Its cover, if it has one.
    pub cover: Option<Ornament>,
    /// Where a film about it is shown, if there is one.
    pub film: Option<FilmAddress>,
    /// When it was made, UTC.
    pub created_at: Timestamp,
}

impl Call {
    /// The most pictures any call may take in one contribution.
    pub const PICTURES_LIMIT: u8 = 10;

    /// Everybody sees it.
    pub fn is_announced(&self) -> bool {
        self.announced_at.is_some()
    }

    /// Where the clock finds it; what is not announced is not open, whatever its dates.
    pub fn season(&self, now: Timestamp) -> Season {
        if self.archived_at.is_some_and(|at| at <= now) {
            Season::Archived
        } else if !self.is_announced() {
            Season::Before
        } else {
            self.window.season(now)
        }
    }
}

/// From when to when something is open, UTC; the end is the first instant at which it is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Window {
    /// First instant open.
    pub opens_at: Timestamp,
    /// First instant closed again.
    pub closes_at: Timestamp,
}

/// A window that would close before it opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it would close before it opens")]
pub struct EmptyWindow;

impl Window {
    /// A window that closes after it opens.
    pub fn new(opens_at: Timestamp, closes_at: Timestamp) -> Result<Self, EmptyWindow> {
        if opens_at < closes_at { Ok(Self { opens_at, closes_at }) } else { Err(EmptyWindow) }
    }

    /// Where `now` stands.
    pub fn season(&self, now: Timestamp) -> Season {
        if now < self.opens_at {
            Season::Before
        } else if now < self.closes_at {
            Season::Open
        } else {
            Season::Closed
        }
    }
}

coded! {
    /// On which contributions of a call two moderators have to agree before they are hung or refused.
    SecondOpinion {
        /// On none: who decides, decides.
        Never = "never",
        /// On those of which the house noticed something.
        Flagged = "flagged",
        /// On all.
        Always = "always",
    }
}

coded! {
    /// What becomes of a picture at once when somebody says that they, or their child, are on it.
    OnReport {
        /// Nobody sees it until a moderator has looked.
        Hide = "hide",
        /// It hangs until a moderator has looked.
        Leave = "leave",
    }
}

coded! {
    /// When contributors are told whether their picture is accepted.
    Telling {
        /// By itself, once it can no longer be undone.
        ByItself = "by-itself",
        /// When somebody who may releases it.
        Released = "released",
    }
}

coded! {
    /// Where the clock finds a call or a theme.
    Season {
        /// Not open yet.
        Before = "before",
        /// Takes contributions.
        Open = "open",
        /// Takes no more; what hangs stays.
        Closed = "closed",
        /// Put away by its institution.
        Archived = "archived",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn a_window_is_closed_from_its_last_instant_on() {
        let window = Window::new(at(10), at(20)).unwrap();
        let seasons = [9, 10, 19, 20].map(|second| window.season(at(second)));
        assert_eq!(seasons, [Season::Before, Season::Open, Season::Open, Season::Closed]);
        assert_eq!(Window::new(at(20), at(20)), Err(EmptyWindow));
    }
}
