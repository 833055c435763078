//! An entry of the catalogue read from what was typed.

use cimaise_core::{Ground, Institution, Localized, Reason, ReasonKind};
use cimaise_web::Problem;
use cimaise_words::time_zone;

use super::reading::Reading;
use super::typed::Typed;

/// The most characters of what whoever decides picks.
pub(crate) const LABEL: usize = 120;
/// The most characters of what the contributor reads.
pub(crate) const TEXT: usize = 2_000;

/// What can be said of a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReasonWords {
    pub(crate) label: Localized,
    pub(crate) text: Localized,
    pub(crate) ground: Ground,
}

impl ReasonWords {
    /// Reads a new one, with what it rests on; 422 with every fault.
    pub(crate) fn read_new(typed: &Typed, of: &Institution) -> Result<Self, Problem> {
        Self::read_on(typed, of, None)
    }

    /// Reads new words for one that rests on `ground`; 422 with every fault.
    pub(crate) fn read(typed: &Typed, of: &Institution, ground: Ground) -> Result<Self, Problem> {
        Self::read_on(typed, of, Some(ground))
    }

    fn read_on(typed: &Typed, of: &Institution, ground: Option<Ground>) -> Result<Self, Problem> {
        let language = super::own_language(of);
        let mut reading = Reading::new(typed, language, time_zone(&of.time_zone));
        let label = reading.required_texts("label", LABEL);
        let text = reading.required_texts("text", TEXT);
        let ground = ground.or_else(|| {
            let chosen: Option<Ground> = reading.word("ground");
            // What the house itself says is not written by anybody.
            let chosen = chosen.filter(|ground| ground.kind() != ReasonKind::File);
            if chosen.is_none() {
                reading.fault("ground", "choose-one");
            }
            chosen
        });
        let words = ground.map(|ground| Self { label, text, ground });
        reading.finish(words)
    }
}

impl Typed {
    /// An entry as its form shows it.
    pub(crate) fn of_reason(reason: &Reason) -> Self {
        let mut typed = Self::default();
        typed.put_texts("label", reason.label.iter());
        typed.put_texts("text", reason.text.iter());
        typed.put("ground", reason.ground);
        typed
    }
}
