//! The languages people read Cimaise in, and texts written in several of them.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language that every page, letter and message exists in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French.
    Fr,
    /// English.
    En,
}

impl Language {
    /// All of them, in the order in which a reader is offered them.
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// The tag of BCP 47, as in `lang="fr"` and in the first segment of public addresses.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// No page is written in that language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a language of this house")]
pub struct UnknownLanguage;

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads the primary subtag: `fr-CH` is French.
    fn from_str(tag: &str) -> Result<Self, UnknownLanguage> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
            .ok_or(UnknownLanguage)
    }
}

/// One text in one or more languages; reading it never fails while one is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localized(BTreeMap<Language, String>);

impl Localized {
    /// Texts by language; blank ones are left out.
    pub fn new<S: Into<String>>(texts: impl IntoIterator<Item = (Language, S)>) -> Self {
        let trimmed = texts.into_iter().map(|(language, text)| (language, text.into()));
        Self(trimmed.filter(|(_, text)| !text.trim().is_empty()).collect())
    }

    /// The text in `language`, else in the first language that has one, else empty.
    pub fn get(&self, language: Language) -> &str {
        self.0.get(&language).or_else(|| self.0.values().next()).map_or("", String::as_str)
    }

    /// The text in exactly `language`.
    pub fn exactly(&self, language: Language) -> Option<&str> {
        self.0.get(&language).map(String::as_str)
    }

    /// The language in which [`Self::get`] answers, for the `lang` attribute around the text.
    pub fn language_of(&self, language: Language) -> Language {
        if self.0.contains_key(&language) {
            language
        } else {
            self.0.keys().next().copied().unwrap_or(language)
        }
    }

    /// No text in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each text with its language.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, text)| (*language, text.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_regional_tag_is_read_by_its_primary_language() {
        assert_eq!("fr-CH".parse(), Ok(Language::Fr));
        assert_eq!("EN".parse(), Ok(Language::En));
        assert_eq!("de".parse::<Language>(), Err(UnknownLanguage));
    }

    #[test]
    fn a_missing_language_falls_back_to_one_that_is_there() {
        let title = Localized::new([(Language::Fr, "Pourquoi ?"), (Language::En, "  ")]);
        assert_eq!(title.get(Language::En), "Pourquoi ?");
        assert_eq!(title.language_of(Language::En), Language::Fr);
        assert_eq!(title.exactly(Language::En), None);
    }
}
