//! A film about a call or a theme, shown by another site.

use serde::Serialize;
use url::Url;

/// The page on which a film is shown, over https. Nothing of it is loaded or framed here: who wants to see it goes there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FilmAddress(Url);

/// It is no such address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it is no address of a page over https")]
pub struct UnfitFilm;

impl FilmAddress {
    /// The longest, in bytes.
    pub const LONGEST: usize = 1_000;

    /// Reads one: https, a host, nobody's name or password in it.
    pub fn parse(text: &str) -> Result<Self, UnfitFilm> {
        let url = Url::parse(text.trim()).map_err(|_| UnfitFilm)?;
        let plain = url.username().is_empty() && url.password().is_none();
        if plain && url.scheme() == "https" && url.as_str().len() <= Self::LONGEST {
            Ok(Self(url))
        } else {
            Err(UnfitFilm)
        }
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Where one goes, as people name it.
    pub fn host(&self) -> &str {
        let host = self.0.host_str().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_film_is_at_a_page_over_https() {
        let film = FilmAddress::parse(" https://www.films.example/watch?v=1#t=9 ").unwrap();
        assert_eq!(film.as_str(), "https://www.films.example/watch?v=1#t=9");
        assert_eq!(film.host(), "films.example");
        let long = format!("https://films.example/{}", "a".repeat(FilmAddress::LONGEST));
        for unfit in [
            "",
            "films.example",
            "http://films.example/a",
            "javascript:alert(1)",
            "data:text/html,a",
            "https://a:b@films.example",
            "https://",
            "//films.example/a",
            &long,
        ] {
            assert_eq!(FilmAddress::parse(unfit), Err(UnfitFilm), "{unfit}");
        }
    }
}
