//! A host name that an institution has to itself.

use std::fmt;

use serde::Serialize;
use url::Host;

/// A DNS name in its ASCII form and in lower case (RFC 1123, section 2.1; RFC 5891): two labels or more, no address
/// of a machine, no port, no final dot.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct HostName(String);

/// Not such a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a host name")]
pub struct UnfitHost;

impl HostName {
    /// The longest one, in characters.
    pub const MAX: usize = 253;

    /// The longest part between two dots.
    const LABEL: usize = 63;

    /// Reads it as typed: `Musée.Example` is `xn--muse-dpa.example`.
    pub fn parse(text: &str) -> Result<Self, UnfitHost> {
        let Ok(Host::Domain(name)) = Host::parse(text.trim()) else { return Err(UnfitHost) };
        let name = name.strip_suffix('.').unwrap_or(&name);
        let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let fits = |label: &str| {
            (1..=Self::LABEL).contains(&label.len())
                && label.bytes().all(letter)
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        let last = name.rsplit('.').next().unwrap_or_default();
        let is_number = last.bytes().all(|byte| byte.is_ascii_digit());
        let good = name.contains('.') && name.len() <= Self::MAX && !is_number;
        if good && name.split('.').all(fits) { Ok(Self(name.to_owned())) } else { Err(UnfitHost) }
    }

    /// As it stands in addresses.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for HostName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        HostName::parse(text).ok().map(|name| name.to_string())
    }

    #[test]
    fn a_name_is_folded_to_what_dns_knows() {
        for (typed, name) in [
            ("toys.museum.example", "toys.museum.example"),
            (" Toys.Museum.EXAMPLE. ", "toys.museum.example"),
            ("Musée.example", "xn--muse-dpa.example"),
            ("xn--muse-dpa.example", "xn--muse-dpa.example"),
            ("a-b.9.example", "a-b.9.example"),
        ] {
            assert_eq!(read(typed).as_deref(), Some(name), "{typed}");
        }
    }

    #[test]
    fn anything_else_is_none() {
        let long = format!("{}.example", "a".repeat(64));
        let longer = format!("{}example", "abcdefgh.".repeat(28));
        for typed in [
            "",
            ".",
            "localhost",
            "museum.example:8080",
            "https://museum.example",
            "museum.example/fr",
            "127.0.0.1",
            "[::1]",
            "0x7f.1",
            "a b.example",
            "*.example",
            "-a.example",
            "a-.example",
            "a..example",
            "under_score.example",
            "user@museum.example",
            "museum.example\nevil",
            &long,
            &longer,
        ] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
