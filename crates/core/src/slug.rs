//! The words of addresses.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// One readable segment of an address: lower-case ASCII letters, digits and single hyphens,
/// 1 to 80 of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Slug(String);

/// Why a text is no slug.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlugError {
    /// Nothing is left of it.
    #[error("an address needs at least one letter or digit")]
    Empty,
    /// More than 80 characters.
    #[error("an address has at most {} characters", Slug::MAX)]
    TooLong,
    /// Something else than `a-z`, `0-9` and single hyphens between them.
    #[error("an address has only letters a to z, digits and single hyphens between them")]
    BadCharacter,
    /// A first segment that the house itself answers.
    #[error("this address is taken by the house itself")]
    Reserved,
}

impl Slug {
    /// The longest slug, in characters.
    pub const MAX: usize = 80;

    /// First segments of addresses that belong to the house, and so to no institution.
    pub const RESERVED: [&'static str; 14] = [
        "api", "assets", "desk", "en", "follow", "fr", "healthz", "iiif", "mails", "media",
        "metrics", "notice", "sign-in", "sign-out",
    ];

    /// Segments under a theme that are no publication.
    const RESERVED_IN_THEME: [&'static str; 1] = ["contribute"];

    /// Reads a slug as typed in an address or a form.
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        if text.is_empty() {
            return Err(SlugError::Empty);
        }
        if text.len() > Self::MAX {
            return Err(SlugError::TooLong);
        }
        let mut words = text.split('-');
        let good = |word: &str| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        if words.all(good) { Ok(Self(text.to_owned())) } else { Err(SlugError::BadCharacter) }
    }

    /// Reads the slug of an institution, which stands first in its addresses.
    pub fn parse_first(text: &str) -> Result<Self, SlugError> {
        if Self::RESERVED.contains(&text) { Err(SlugError::Reserved) } else { Self::parse(text) }
    }

    /// A slug from a title: accents folded, the rest hyphenated. A title without any Latin letter
    /// or digit gives `fallback`.
    pub fn from_title(title: &str, fallback: &str) -> Self {
        let mut slug = String::new();
        for c in title.chars().flat_map(fold) {
            if c.is_ascii_alphanumeric() {
                slug.push(c.to_ascii_lowercase());
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
            if slug.len() >= 60 {
                break;
            }
        }
        let slug = slug.trim_end_matches('-');
        if slug.is_empty() || Self::RESERVED_IN_THEME.contains(&slug) {
            Self(fallback.to_owned())
        } else {
            Self(slug.to_owned())
        }
    }

    /// The same slug with a number after it, for the second picture of one title.
    #[must_use]
    pub fn numbered(&self, number: u32) -> Self {
        Self(format!("{}-{number}", self.0))
    }

    /// The slug as it stands in addresses.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The ASCII letters that stand for a letter of the languages of western Europe.
fn fold(c: char) -> impl Iterator<Item = char> {
    let folded = match c.to_lowercase().next().unwrap_or(c) {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => "o",
        'ř' => "r",
        'ś' | 'š' | 'ş' => "s",
        'ť' | 'ţ' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        '\'' | '’' => "-",
        lower => return Fold::One(Some(lower)),
    };
    Fold::Some(folded.chars())
}

enum Fold {
    One(Option<char>),
    Some(std::str::Chars<'static>),
}

impl Iterator for Fold {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        match self {
            Self::One(c) => c.take(),
            Self::Some(chars) => chars.next(),
        }
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Slug {
    type Err = SlugError;
    fn from_str(text: &str) -> Result<Self, SlugError> {
        Self::parse(text)
    }
}

impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_readable_address() {
        let slug = |title| Slug::from_title(title, "picture").to_string();
        assert_eq!(slug("Pourquoi pleure-t-elle ?"), "pourquoi-pleure-t-elle");
        assert_eq!(slug("L’œil de Noé & Jeanne"), "l-oeil-de-noe-jeanne");
        assert_eq!(slug("Łódź, straße"), "lodz-strasse");
        assert_eq!(slug("絵"), "picture");
        assert_eq!(slug("Contribute"), "picture");
    }

    #[test]
    fn what_is_no_slug_is_refused_with_its_reason() {
        assert_eq!(Slug::parse(""), Err(SlugError::Empty));
        assert_eq!(Slug::parse("a--b"), Err(SlugError::BadCharacter));
        assert_eq!(Slug::parse("../etc"), Err(SlugError::BadCharacter));
        assert_eq!(Slug::parse(&"a".repeat(81)), Err(SlugError::TooLong));
        assert_eq!(Slug::parse_first("desk"), Err(SlugError::Reserved));
    }
}
