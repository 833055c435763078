//! One language, ready to speak.

use cimaise_core::Language;
use jiff::tz::TimeZone;

use crate::Phrase;

/// Says messages, dates and numbers in one language. Copy it freely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voice {
    language: Language,
}

impl Voice {
    /// The voice of a language.
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language it speaks.
    pub const fn language(self) -> Language {
        self.language
    }

    /// The message of that key in `web/locales`; `key.attribute` names an attribute of a message.
    pub fn say(self, key: &str) -> Phrase<'_> {
        Phrase::new(self.language, key)
    }

    /// What a language is called in itself: `Français`, `English`.
    pub fn own_name(self, of: Language) -> Phrase<'static> {
        Self::new(of).say("language-name")
    }
}

impl From<Language> for Voice {
    fn from(language: Language) -> Self {
        Self::new(language)
    }
}

/// A zone by its IANA name (`Europe/Paris`); UTC when there is none of that name.
pub fn time_zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or_else(|error| {
        tracing::error!(name, %error, "unknown time zone: UTC is used");
        TimeZone::UTC
    })
}

/// The names of the time zones that this system knows, such as `Europe/Paris`, by their letters.
pub fn time_zones() -> Vec<String> {
    let known = jiff::tz::db().available().map(|name| name.as_str().to_owned());
    // Others are machinery: `Etc/GMT+5`, `posix/Europe/Paris`, `PST8PDT`.
    let place = |name: &String| {
        let area = name.split_once('/').map(|(area, _)| area);
        area.is_some_and(|area| AREAS.contains(&area)) || name == "UTC"
    };
    let mut names: Vec<_> = known.filter(place).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Where the places are after which zones are named.
const AREAS: [&str; 10] = [
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
];
