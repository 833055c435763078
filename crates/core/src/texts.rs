//! What people type, read once at the edge: a value of these types is known to fit.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Why a typed text does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// It must be there and is not.
    #[error("missing")]
    Missing,
    /// More characters than fit.
    #[error("more than {max} characters")]
    TooLong {
        /// How many fit.
        max: usize,
    },
    /// Not of the form it must have (an address without `@`, a hashtag with a space).
    #[error("not of the expected form")]
    Malformed,
}

/// Trims, folds line ends (to a space where a text has one line), drops control characters that no
/// keyboard means.
fn tidy(text: &str, lines: bool) -> String {
    let text = text.replace("\r\n", "\n");
    let folded = text.chars().map(|c| if c == '\n' && !lines { ' ' } else { c });
    let kept = folded.filter(|c| !c.is_control() || (lines && *c == '\n'));
    kept.collect::<String>().trim().to_owned()
}

macro_rules! typed_texts {
    ($($(#[$doc:meta])* $name:ident: $max:literal, required: $required:literal, lines: $lines:literal),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The most characters that fit.
            pub const MAX: usize = $max;

            /// Reads it as typed: trimmed, without control characters.
            pub fn parse(text: &str) -> Result<Self, TextError> {
                let text = tidy(text, $lines);
                let count = text.chars().count();
                if $required && count == 0 {
                    Err(TextError::Missing)
                } else if count > $max {
                    Err(TextError::TooLong { max: $max })
                } else {
                    Ok(Self(text))
                }
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Nothing was typed.
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    )+};
}

typed_texts! {
    /// The title of a contribution.
    Title: 120, required: true, lines: false,
    /// Its story, which may be left out.
    Story: 1000, required: false, lines: true,
    /// The line that names who made it, as the museum label prints it.
    Credit: 80, required: true, lines: false,
    /// The description of a picture for those who do not see it, which may be left out.
    AltText: 500, required: false, lines: false,
    /// A moderator's own words to the contributor, which may be left out.
    Words: 2000, required: false, lines: true,
    /// What somebody calls a part of the queue that they keep.
    ViewName: 60, required: true, lines: false,
    /// What somebody calls a token, by which a program acts in their name.
    TokenName: 60, required: true, lines: false,
    /// What somebody calls a passkey of theirs.
    PasskeyName: 60, required: true, lines: false,
    /// How somebody who gives notice of a picture is called, which may be left out.
    NotifierName: 120, required: false, lines: false,
    /// Why somebody is kept from sending for a time: they read it.
    PauseReason: 500, required: true, lines: true,
    /// What colleagues call somebody of the staff.
    PersonName: 80, required: true, lines: false,
    /// A note that only the staff reads, which may be left out.
    PrivateNote: 2000, required: false, lines: true,
}

macro_rules! may_be_left_out {
    ($($name:ident),+) => {$(
        impl Default for $name {
            /// Left out.
            fn default() -> Self {
                Self(String::new())
            }
        }
    )+};
}

may_be_left_out!(Story, AltText, Words, PrivateNote, NotifierName);

/// A mail address: one `@`, something before it, a dotted name after it, at most 254 characters
/// (RFC 5321, section 4.5.3.1.3). Whether it exists only a mail can tell.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// The most characters that fit.
    pub const MAX: usize = 254;

    /// Without capitals: telephones begin with one, and no mailbox is told from another by them.
    pub fn folded(&self) -> String {
        self.0.to_ascii_lowercase()
    }

    /// Reads an address as typed; the part after `@` is folded to lower case.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(TextError::Missing);
        }
        if text.len() > Self::MAX {
            return Err(TextError::TooLong { max: Self::MAX });
        }
        let (local, domain) = text.rsplit_once('@').ok_or(TextError::Malformed)?;
        let label = |l: &str| {
            !l.is_empty()
                && !l.starts_with('-')
                && !l.ends_with('-')
                && l.chars().all(|c| c.is_alphanumeric() || c == '-')
        };
        let local_ok = !local.is_empty()
            && local.len() <= 64
            && local.split('.').all(|atom| !atom.is_empty())
            && local.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~-.".contains(c));
        let domain_ok = domain.contains('.') && domain.split('.').all(label);
        if local_ok && domain_ok {
            Ok(Self(format!("{local}@{}", domain.to_lowercase())))
        } else {
            Err(TextError::Malformed)
        }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The word that gathers a theme's pictures elsewhere, kept without its `#`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Hashtag(String);

impl Hashtag {
    /// The most characters that fit, `#` left out.
    pub const MAX: usize = 60;

    /// Reads a hashtag with or without its `#`: letters, digits and `_`, not digits alone.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        let word = text.trim().trim_start_matches('#');
        if word.is_empty() {
            return Err(TextError::Missing);
        }
        if word.chars().count() > Self::MAX {
            return Err(TextError::TooLong { max: Self::MAX });
        }
        let fits = word.chars().all(|c| c.is_alphanumeric() || c == '_');
        if fits && word.chars().any(char::is_alphabetic) {
            Ok(Self(word.to_owned()))
        } else {
            Err(TextError::Malformed)
        }
    }

    /// The word, without `#`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Hashtag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_trimmed_and_bounded() {
        assert_eq!(Title::parse("  BLAM ! \u{7}").map(|t| t.to_string()), Ok("BLAM !".into()));
        assert_eq!(Title::parse(" \n "), Err(TextError::Missing));
        assert_eq!(Title::parse(&"é".repeat(121)), Err(TextError::TooLong { max: 120 }));
        assert_eq!(Title::parse(&"é".repeat(120)).map(|t| t.as_str().chars().count()), Ok(120));
    }

    #[test]
    fn a_story_keeps_its_lines() {
        let story = Story::parse("one\r\ntwo").map(|s| s.to_string());
        assert_eq!(story, Ok("one\ntwo".into()));
    }

    #[test]
    fn mail_addresses() {
        let read = |text| EmailAddress::parse(text).map(|a| a.to_string());
        assert_eq!(read(" Camille@Example.ORG "), Ok("Camille@example.org".into()));
        for bad in ["camille", "@example.org", "a@b", "a b@example.org", "a@-x.org", "a..b@x.org"] {
            assert_eq!(read(bad), Err(TextError::Malformed), "{bad}");
        }
    }

    #[test]
    fn hashtags() {
        assert_eq!(
            Hashtag::parse("#Lichtenstein").map(|h| h.to_string()),
            Ok("#Lichtenstein".into())
        );
        assert_eq!(Hashtag::parse("2024"), Err(TextError::Malformed));
        assert_eq!(Hashtag::parse("two words"), Err(TextError::Malformed));
    }
}
