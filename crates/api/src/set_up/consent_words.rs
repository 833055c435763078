//! A statement to agree to, read from what was typed.

use cimaise_core::{CallConsent, Institution, Localized};
use cimaise_web::Problem;
use cimaise_words::time_zone;

use super::reading::Reading;
use super::typed::Typed;

/// The most characters of a statement.
pub(crate) const TEXT: usize = 1_000;

/// What can be said of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ConsentWords {
    pub(crate) text: Localized,
    pub(crate) required: bool,
}

impl ConsentWords {
    /// Reads it; 422 with every fault. It has to be there in every language of the institution: nobody
    /// agrees to what they cannot read.
    pub(crate) fn read(typed: &Typed, of: &Institution) -> Result<Self, Problem> {
        let own = super::own_language(of);
        let mut reading = Reading::new(typed, own, time_zone(&of.time_zone));
        let text = reading.required_texts("text", TEXT);
        for language in of.languages.iter().filter(|language| **language != own) {
            if text.exactly(*language).is_none() {
                reading.fault(format!("text.{language}"), "missing");
            }
        }
        let required = match typed.one("required") {
            "yes" | "true" => true,
            "" | "no" | "false" => false,
            _ => {
                reading.fault("required", "unreadable");
                false
            }
        };
        reading.finish(Some(Self { text, required }))
    }
}

impl Typed {
    /// A statement as its form shows it.
    pub(crate) fn of_consent(consent: &CallConsent) -> Self {
        let mut typed = Self::default();
        typed.put_texts("text", consent.statement.text.iter());
        typed.put("required", if consent.statement.required { "yes" } else { "no" });
        typed
    }
}
