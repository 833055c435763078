//! Pages of an institution's own beside its calls: what it does with what it is told, who can use its pages.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::{InstitutionId, LegalPageId, Localized, Slug};

/// A page of an institution: a title and words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LegalPage {
    /// Its id.
    pub id: LegalPageId,
    /// Whose it is.
    pub institution: InstitutionId,
    /// Its segment in addresses, unique in the institution.
    pub slug: Slug,
    /// Its place among the others, from 1.
    pub position: i32,
    /// What it is called, at the foot of all pages too.
    pub title: Localized,
    /// What it says, in the small Markdown.
    pub words: Localized,
    /// Since when everybody sees it.
    pub shown_at: Option<Timestamp>,
    /// When its words were changed last.
    pub changed_at: Timestamp,
    /// Since when there is one.
    pub created_at: Timestamp,
}

/// A page that everybody sees, as the foot of the others names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageLink {
    /// Its segment in addresses.
    pub slug: Slug,
    /// What it is called.
    pub title: Localized,
    /// When its words were changed last.
    pub changed_at: Timestamp,
}

coded! {
    /// What a page may be begun with: a text of the house, to be made one's own.
    PageStart {
        /// What is kept of visitors and contributors, why, and for how long.
        Privacy = "privacy",
        /// Who can use these pages, and what to do where one cannot.
        Accessibility = "accessibility",
        /// What holds between contributors and the institution.
        Terms = "terms",
    }
}

impl LegalPage {
    /// The most characters of a title.
    pub const TITLE: usize = 80;
    /// The most characters of the words.
    pub const WORDS: usize = 12_000;
    /// The most pages of an institution.
    pub const MOST: usize = 30;

    /// Whether everybody sees it.
    pub const fn is_shown(&self) -> bool {
        self.shown_at.is_some()
    }
}
