//! One message with its arguments, said when it is displayed.

use std::borrow::Cow;
use std::fmt;

use cimaise_core::Language;

use crate::Argument;
use crate::catalogue::{self, Arguments};

/// A message on its way to the reader: `Display` says it, so a template escapes it like any text.
#[derive(Clone, Debug)]
#[must_use = "a phrase says nothing until it is displayed"]
pub struct Phrase<'k> {
    language: Language,
    key: &'k str,
    arguments: Arguments,
}

impl<'k> Phrase<'k> {
    pub(crate) fn new(language: Language, key: &'k str) -> Self {
        Self { language, key, arguments: Arguments::new() }
    }

    /// Gives the variable `$name` of the message its value. Whole numbers choose the plural and
    /// get the separators of the language; pass a year or a code as text.
    pub fn with(mut self, name: &'static str, value: impl Argument) -> Self {
        self.arguments.insert(Cow::Borrowed(name), value.fluent());
        self
    }
}

impl fmt::Display for Phrase<'_> {
    /// # Panics
    /// In debug builds, when the message or one of its variables is missing: a forgotten word is
    /// found by the first test that shows it. In release builds the key is shown and the fault logged.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { language, key, arguments } = self;
        if let Some(text) = catalogue::message(*language, key, arguments) {
            return f.write_str(&text);
        }
        let given: Vec<_> = arguments.keys().collect();
        debug_assert!(false, "no message {key:?} in {language} for the variables {given:?}");
        tracing::error!(key, %language, ?given, "a message is missing");
        f.write_str(key)
    }
}

#[cfg(test)]
mod tests {
    use cimaise_core::Language;

    use crate::Voice;

    #[test]
    fn a_count_chooses_its_plural_and_is_grouped() {
        let french = Voice::new(Language::Fr);
        assert_eq!(french.say("ago-days").with("count", 1).to_string(), "hier");
        assert_eq!(
            french.say("ago-days").with("count", 1234).to_string(),
            "il y a 1\u{202f}234 jours"
        );
        assert_eq!(
            Voice::new(Language::En).say("ago-days").with("count", 1234).to_string(),
            "1,234 days ago"
        );
    }

    #[test]
    #[should_panic(expected = "no message \"no-such-message\" in fr")]
    fn a_missing_message_is_found_at_once() {
        let _ = Voice::new(Language::Fr).say("no-such-message").to_string();
    }

    #[test]
    #[should_panic(expected = "no message \"ago-days\" in en")]
    fn a_missing_variable_is_found_at_once() {
        let _ = Voice::new(Language::En).say("ago-days").to_string();
    }
}
