//! An argument of a problem's words, kept until the reader's language is known.

use cimaise_words::{Argument, Phrase};

/// A text or a whole number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemValue {
    /// Shown as it is.
    Text(String),
    /// Chooses the plural and gets the separators of the language.
    Number(i64),
}

impl ProblemValue {
    pub(super) fn put<'k>(&self, name: &'static str, phrase: Phrase<'k>) -> Phrase<'k> {
        match self {
            Self::Text(text) => put(phrase, name, text),
            Self::Number(number) => put(phrase, name, number),
        }
    }
}

fn put<'k>(phrase: Phrase<'k>, name: &'static str, value: impl Argument) -> Phrase<'k> {
    phrase.with(name, value)
}

impl From<&str> for ProblemValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for ProblemValue {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

macro_rules! numbers {
    ($($kind:ty),+) => {$(
        impl From<$kind> for ProblemValue {
            fn from(number: $kind) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )+};
}

numbers!(i32, i64, u16, u32, u64, usize);
