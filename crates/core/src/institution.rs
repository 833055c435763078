//! The museum, library, association.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::{EmailAddress, HostName, InstitutionId, Language, Localized, Ornament, PageLink, Slug};

/// Several live on one server; each sees only its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Institution {
    /// Its id.
    pub id: InstitutionId,
    /// First segment of its addresses.
    pub slug: Slug,
    /// What it calls itself; the same in every language.
    pub name: String,
    /// The languages it writes in, the first being its own.
    pub languages: Vec<Language>,
    /// The one colour of its pages.
    pub accent: Colour,
    /// In which letters its pages are set.
    pub fonts: Fonts,
    /// IANA name of the zone in which its dates are read, such as `Europe/Paris`.
    pub time_zone: String,
    /// Who publishes, where to complain.
    pub legal_notice: Localized,
    /// Where contributors may answer.
    pub contact: EmailAddress,
    /// Its logo, if it has one.
    pub logo: Option<Ornament>,
    /// Its pages that everybody sees, in their order.
    pub pages: Vec<PageLink>,
    /// The host name that it has to itself, at which its pages are.
    pub host: Option<HostName>,
    /// When it was founded here, UTC.
    pub created_at: Timestamp,
}

impl Institution {
    /// The most characters of its name.
    pub const NAME: usize = 120;
    /// The most characters of its legal notice.
    pub const LEGAL_NOTICE: usize = 6_000;
}

coded! {
    /// A pair of fonts that readers have already, for titles and for the rest: none is loaded.
    Fonts {
        /// Titles with serifs, the rest without.
        Classic = "classic",
        /// All without serifs.
        Plain = "plain",
        /// All with serifs.
        Bookish = "bookish",
        /// Titles in round letters, where the reader has any, the rest without serifs.
        Round = "round",
    }
}

/// An opaque sRGB colour, `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour(pub [u8; 3]);

/// Not six hexadecimal digits after `#`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a colour is # and six hexadecimal digits")]
pub struct ColourError;

impl Colour {
    /// Reads `#rrggbb`.
    pub fn parse(text: &str) -> Result<Self, ColourError> {
        let digits =
            text.strip_prefix('#').filter(|digits| digits.len() == 6).ok_or(ColourError)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(ColourError);
        }
        let part = |at| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|_| ColourError);
        Ok(Self([part(0)?, part(2)?, part(4)?]))
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

impl Serialize for Colour {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_six_hexadecimal_digits() {
        assert_eq!(Colour::parse("#D6001c").map(|c| c.to_string()), Ok("#d6001c".into()));
        for bad in ["d6001c", "#d60", "#+1+1+1", "#d6001é"] {
            assert_eq!(Colour::parse(bad), Err(ColourError), "{bad}");
        }
    }
}
