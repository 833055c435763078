//! Typed values from and to text columns.

use cimaise_core::{FilmAddress, Language, Licence, Localized, Ornament, Slug};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{StoreError, StoreResult};

/// Reads a text column through the type's own parser.
pub(crate) fn read<T, E>(
    what: &'static str,
    value: String,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> StoreResult<T> {
    parse(&value).map_err(|_| StoreError::Corrupt { what, value })
}

/// Reads a JSON text column.
pub(crate) fn from_json<T: DeserializeOwned>(what: &'static str, value: String) -> StoreResult<T> {
    serde_json::from_str(&value).map_err(|_| StoreError::Corrupt { what, value })
}

/// Writes a JSON text column.
pub(crate) fn to_json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// A segment of an address that is asked for: what is no slug names nothing.
pub(crate) fn asked(slug: &str) -> StoreResult<Slug> {
    Slug::parse(slug).map_err(|_| StoreError::NotFound)
}

/// The place of a name among others, accents and case aside. Two databases, or two locales of one,
/// would not agree on it.
pub(crate) fn alphabetical(name: &str) -> (Slug, String) {
    (Slug::from_title(name, "~"), name.to_owned())
}

/// Reads a picture that an institution put on its pages.
pub(crate) fn ornament(what: &'static str, value: Option<String>) -> StoreResult<Option<Ornament>> {
    value.map(|value| from_json(what, value)).transpose()
}

/// Reads where a film is shown.
pub(crate) fn film(value: Option<String>) -> StoreResult<Option<FilmAddress>> {
    value.map(|value| read("film", value, FilmAddress::parse)).transpose()
}

/// Reads texts in several languages.
pub(crate) fn localized(what: &'static str, value: String) -> StoreResult<Localized> {
    from_json(what, value)
}

/// Reads words separated by commas.
fn list<T: std::str::FromStr>(what: &'static str, value: String) -> StoreResult<Vec<T>> {
    read(what, value, |text| text.split(',').map(str::parse).collect::<Result<Vec<T>, _>>())
}

/// Reads `fr,en`.
pub(crate) fn languages(value: String) -> StoreResult<Vec<Language>> {
    list("languages", value)
}

/// Reads `cc-by-4.0,cc0-1.0`.
pub(crate) fn licences(value: String) -> StoreResult<Vec<Licence>> {
    list("licences", value)
}

/// Writes words separated by commas.
pub(crate) fn comma_list<T: ToString>(values: &[T]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}
