//! A page read from what was typed.

use cimaise_core::{Institution, LegalPage, Localized};
use cimaise_web::Problem;
use cimaise_words::time_zone;

use super::super::own_language;
use super::super::reading::Reading;
use super::super::typed::Typed;

/// What a page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PageWords {
    pub(super) title: Localized,
    pub(super) words: Localized,
}

impl PageWords {
    /// 422 with every fault.
    pub(super) fn read(typed: &Typed, of: &Institution) -> Result<Self, Problem> {
        let mut reading = Reading::new(typed, own_language(of), time_zone(&of.time_zone));
        let title = reading.required_texts("title", LegalPage::TITLE);
        let words = reading.required_texts("words", LegalPage::WORDS);
        reading.finish(Some(Self { title, words }))
    }
}

impl Typed {
    /// A page as its form shows it.
    pub(crate) fn of_page(page: &LegalPage) -> Self {
        let mut typed = Self::default();
        typed.put_texts("title", page.title.iter());
        typed.put_texts("words", page.words.iter());
        typed
    }
}
