//! Pieces that somebody likes best, put together under a title of their own.

use jiff::Timestamp;
use serde::Serialize;

use crate::{CallId, InstitutionId, Localized, SelectionId, Slug};

/// A selection of what hangs in an institution, or in one of its calls. Who picks judges taste, not what may
/// hang: to pick is no decision, and moves nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Selection {
    /// Its id.
    pub id: SelectionId,
    /// Whose walls it picks from.
    pub institution: InstitutionId,
    /// The call to whose walls it keeps, if it does.
    pub call: Option<CallId>,
    /// Its segment in addresses, unique in the institution.
    pub slug: Slug,
    /// What it is called.
    pub title: Localized,
    /// Why these; may be empty.
    pub words: Localized,
    /// The name of a guest who picked; none when the institution did.
    pub curator: Option<String>,
    /// Since when everybody sees it.
    pub announced_at: Option<Timestamp>,
    /// Moves with everything that changes about it, its pieces and their order included.
    pub version: i64,
    /// Since when there is one.
    pub created_at: Timestamp,
}

impl Selection {
    /// The most characters of a guest's name.
    pub const CURATOR: usize = 80;
    /// The most characters of a title.
    pub const TITLE: usize = 120;
    /// The most characters of the words.
    pub const WORDS: usize = 2_000;
    /// The most pieces.
    pub const PIECES: usize = 300;
    /// The most selections of an institution.
    pub const MOST: usize = 200;

    /// Whether everybody sees it.
    pub const fn is_announced(&self) -> bool {
        self.announced_at.is_some()
    }
}
