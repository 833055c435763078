//! The terms of a call, read from what was typed.

#![expect(clippy::option_option, reason = "no limit is a choice, and not to speak of it another")]

use std::str::FromStr;

use cimaise_core::{AgeRule, Call, Terms, Younger};

use super::reading::Reading;
use super::typed::Typed;

/// What was said of them; what was not said stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TermWords {
    megabytes_max: Option<Option<u16>>,
    per_person: Option<Option<u16>>,
    age: Option<Option<AgeRule>>,
    by_invitation: Option<EntryWord>,
}

/// Who may send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum EntryWord {
    Everybody,
    Invited,
}

impl FromStr for EntryWord {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        match word {
            "no" | "false" => Ok(Self::Everybody),
            "yes" | "true" => Ok(Self::Invited),
            _ => Err(()),
        }
    }
}

impl TermWords {
    /// Reads them, where the house takes pictures of `house` megabytes.
    pub(super) fn read(reading: &mut Reading<'_>, house: u16) -> Self {
        Self {
            megabytes_max: reading.limit("megabytes_max", (1, house)),
            per_person: reading.limit("per_person", (1, Terms::PER_PERSON_LIMIT)),
            age: age(reading),
            by_invitation: reading.word("by_invitation"),
        }
    }

    /// The terms that stood, with what was said.
    pub(super) fn over(self, terms: Terms) -> Terms {
        Terms {
            megabytes_max: self.megabytes_max.unwrap_or(terms.megabytes_max),
            per_person: self.per_person.unwrap_or(terms.per_person),
            age: self.age.unwrap_or(terms.age),
            by_invitation: self
                .by_invitation
                .map_or(terms.by_invitation, |word| word == EntryWord::Invited),
        }
    }
}

/// The rule of age, or none where no age is given; nothing where nothing is said of it.
fn age(reading: &mut Reading<'_>) -> Option<Option<AgeRule>> {
    let from = reading.limit("age_from", (1, AgeRule::LIMIT.into()))?;
    let younger = reading.word("younger").unwrap_or(Younger::WithAdult);
    let from = from.and_then(|from| u8::try_from(from).ok());
    Some(from.map(|from| AgeRule { from, younger }))
}

impl Typed {
    /// The terms of a call as its form shows them.
    pub(super) fn put_terms(&mut self, call: &Call) {
        let number = |most: Option<u16>| most.map(|most| most.to_string()).unwrap_or_default();
        self.put("megabytes_max", number(call.terms.megabytes_max));
        self.put("per_person", number(call.terms.per_person));
        self.put("age_from", number(call.terms.age.map(|rule| rule.from.into())));
        self.put("younger", call.terms.age.map_or(Younger::WithAdult, |rule| rule.younger));
        self.put("by_invitation", if call.terms.by_invitation { "yes" } else { "no" });
    }
}
