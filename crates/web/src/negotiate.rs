//! The reader's language: the path says it, else `?lang=`, else `Accept-Language`.

use std::convert::Infallible;
use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::{self, HeaderMap};
use actix_web::{FromRequest, HttpRequest};
use cimaise_core::Language;
use cimaise_words::Voice;

/// Whom we answer: their language, and whether their browser's settings chose it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reader {
    /// The language to answer in.
    pub language: Language,
    /// The answer depends on `Accept-Language`: say so in `Vary`.
    pub negotiated: bool,
}

impl Reader {
    /// Speaks the reader's language.
    pub fn voice(self) -> Voice {
        Voice::new(self.language)
    }

    pub(crate) fn read(path: &str, query: &str, headers: &HeaderMap) -> Self {
        let chosen = language_of_path(path).or_else(|| language_of_query(query));
        let language = chosen.unwrap_or_else(|| language_of_headers(headers));
        Self { language, negotiated: chosen.is_none() }
    }
}

impl FromRequest for Reader {
    type Error = Infallible;
    type Future = Ready<Result<Self, Infallible>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self::read(request.path(), request.query_string(), request.headers())))
    }
}

/// The language to answer this request in.
pub fn language_of(request: &HttpRequest) -> Language {
    Reader::read(request.path(), request.query_string(), request.headers()).language
}

/// The language that the first segment of a path names, as in `/fr/musee`.
pub fn language_of_path(path: &str) -> Option<Language> {
    let first = path.trim_start_matches('/').split('/').next()?;
    Language::ALL.into_iter().find(|language| language.tag() == first)
}

fn language_of_query(query: &str) -> Option<Language> {
    query.split('&').find_map(|pair| pair.strip_prefix("lang="))?.parse().ok()
}

/// The best of the offered languages (RFC 9110, section 12.5.4), else the first of the house.
fn language_of_headers(headers: &HeaderMap) -> Language {
    let lines = headers.get_all(header::ACCEPT_LANGUAGE).filter_map(|line| line.to_str().ok());
    let mut best: Option<(u16, Language)> = None;
    for (tag, weight) in lines.flat_map(|line| line.split(',')).filter_map(weighed) {
        let Ok(language) = tag.parse::<Language>() else { continue };
        // The first of equals wins: readers list what they prefer first.
        if weight > 0 && best.is_none_or(|(heaviest, _)| weight > heaviest) {
            best = Some((weight, language));
        }
    }
    best.map_or(Language::ALL[0], |(_, language)| language)
}

/// One range of `Accept` or `Accept-Language` with its weight in thousandths.
pub(crate) fn weighed(range: &str) -> Option<(&str, u16)> {
    let mut parts = range.split(';').map(str::trim);
    let name = parts.next().filter(|name| !name.is_empty())?;
    let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    let Some(weight) = weight else { return Some((name, 1_000)) };
    Some((name, thousandths(weight)?))
}

/// `0.75` as 750; a weight has at most three decimals (RFC 9110, section 12.4.2).
fn thousandths(weight: &str) -> Option<u16> {
    let (whole, decimals) = weight.split_once('.').unwrap_or((weight, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let weight = whole.parse::<u16>().ok()?.checked_mul(1_000)?;
    let decimals = format!("{decimals:0<3}").parse::<u16>().ok()?;
    weight.checked_add(decimals).filter(|weight| *weight <= 1_000)
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn language(path: &str, accepted: &str) -> Language {
        let request = TestRequest::with_uri(path).insert_header(("accept-language", accepted));
        language_of(&request.to_http_request())
    }

    #[test]
    fn the_path_wins_then_the_query_then_the_browser() {
        assert_eq!(language("/en/museum?lang=fr", "fr"), Language::En);
        assert_eq!(language("/sign-in?next=%2Fdesk&lang=en", "fr"), Language::En);
        assert_eq!(language("/sign-in", "en-GB"), Language::En);
        assert_eq!(language("/entree", "fr"), Language::Fr);
    }

    #[test]
    fn the_heaviest_known_language_wins() {
        assert_eq!(language("/", "de, en;q=0.5, fr;q=0.75"), Language::Fr);
        assert_eq!(language("/", "en, fr"), Language::En);
        assert_eq!(language("/", "en;q=0, de"), Language::Fr);
        assert_eq!(language("/", "en;q=abc, ;q=1"), Language::Fr);
        assert_eq!(language("/", "fr;q=0.001, en;q=1.000"), Language::En);
    }

    #[test]
    fn only_a_browsers_choice_is_negotiated() {
        let read = |path| Reader::read(path, "", &HeaderMap::new()).negotiated;
        assert!(!read("/fr/"));
        assert!(read("/sign-in"));
    }
}
