//! Institutions, calls, themes and people: the acts, as functions inside a transaction.
//!
//! The forms and the JSON interface end here, and so do the demonstration house and the tests.

mod call;
mod institution;
mod person;
mod slugs;
mod theme;

pub use call::{NewCall, open_call};
pub use institution::{NewInstitution, found_institution};
pub use person::{NewPerson, register_person};
pub use theme::{NewKit, NewTheme, add_theme};

use cimaise_core::{Language, Localized};
use cimaise_words::Voice;

/// A message of the house in every language, to be kept with an institution that may change it.
fn in_every_language(key: &str) -> Localized {
    let text = |language| (language, Voice::new(language).say(key).to_string());
    Localized::new(Language::ALL.map(text))
}
