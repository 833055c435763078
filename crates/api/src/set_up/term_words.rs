//! The terms of a call, read from what was typed.

use cimaise_core::{Call, Terms};

use super::reading::Reading;
use super::typed::Typed;

/// What was said of them; what was not said stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TermWords {
    megabytes_max: Option<Option<u16>>,
    per_person: Option<Option<u16>>,
}

impl TermWords {
    /// Reads them, where the house takes pictures of `house` megabytes.
    pub(super) fn read(reading: &mut Reading<'_>, house: u16) -> Self {
        Self {
            megabytes_max: reading.limit("megabytes_max", (1, house)),
            per_person: reading.limit("per_person", (1, Terms::PER_PERSON_LIMIT)),
        }
    }

    /// The terms that stood, with what was said.
    pub(super) fn over(self, terms: Terms) -> Terms {
        Terms {
            megabytes_max: self.megabytes_max.unwrap_or(terms.megabytes_max),
            per_person: self.per_person.unwrap_or(terms.per_person),
        }
    }
}

impl Typed {
    /// The terms of a call as its form shows them.
    pub(super) fn put_terms(&mut self, call: &Call) {
        let number = |most: Option<u16>| most.map(|most| most.to_string()).unwrap_or_default();
        self.put("megabytes_max", number(call.terms.megabytes_max));
        self.put("per_person", number(call.terms.per_person));
    }
}
