//! Texts of the house that a page may be begun with: they say what Cimaise does, and leave open what only the
//! institution knows.

use cimaise_core::{Institution, Language, Localized, PageStart};
use cimaise_words::Voice;

use super::super::Typed;

/// A title and words to begin with.
pub(crate) struct Start {
    /// In each language of the institution.
    pub(crate) title: Localized,
    /// Likewise, in the small Markdown.
    pub(crate) words: Localized,
}

/// What a page of an institution may be begun with, in its languages.
pub(crate) fn start_of(institution: &Institution, start: PageStart) -> Start {
    let said = |last: &str| {
        let key = format!("legal-page-start-{start}{last}");
        let text = |language: &Language| {
            let said = Voice::new(*language).say(&key).with("institution", &institution.name);
            (*language, said.with("contact", institution.contact.as_str()).to_string())
        };
        Localized::new(institution.languages.iter().map(text))
    };
    Start { title: said(".title"), words: said("") }
}

impl From<Start> for Typed {
    fn from(start: Start) -> Self {
        let mut typed = Self::default();
        typed.put_texts("title", start.title.iter());
        typed.put_texts("words", start.words.iter());
        typed
    }
}
