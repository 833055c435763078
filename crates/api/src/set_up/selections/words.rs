//! A selection read from what was typed.

use cimaise_core::{CallId, Institution, Localized, Selection};
use cimaise_web::Problem;
use cimaise_words::time_zone;

use super::super::own_language;
use super::super::reading::Reading;
use super::super::typed::Typed;

/// What can be said of a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SelectionWords {
    pub(super) title: Localized,
    pub(super) words: Localized,
    pub(super) curator: Option<String>,
    /// To whose walls a new one keeps.
    pub(super) call: Option<CallId>,
}

impl SelectionWords {
    /// 422 with every fault.
    pub(super) fn read(typed: &Typed, of: &Institution) -> Result<Self, Problem> {
        let mut reading = Reading::new(typed, own_language(of), time_zone(&of.time_zone));
        let title = reading.required_texts("title", Selection::TITLE);
        let words = reading.texts("words", Selection::WORDS);
        let curator = match typed.one("curator") {
            "" => None,
            _ => Some(reading.required_line("curator", Selection::CURATOR)),
        };
        let call = reading.word("call");
        reading.finish(Some(Self { title, words, curator, call }))
    }
}

impl Typed {
    /// A selection as its form shows it.
    pub(crate) fn of_selection(selection: &Selection) -> Self {
        let mut typed = Self::default();
        typed.put_texts("title", selection.title.iter());
        typed.put_texts("words", selection.words.iter());
        typed.put("curator", selection.curator.as_deref().unwrap_or_default());
        typed
    }
}
