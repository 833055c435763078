//! Addresses made from titles.

use cimaise_core::{Language, Localized, Slug};
use cimaise_store::{StoreError, StoreResult};

/// The address wished for, or the first free one made from the title in the institution's own
/// language: `robots`, `robots-2`, `robots-3`.
pub(super) fn free(
    wished: Option<&Slug>,
    title: &Localized,
    language: Language,
    fallback: &str,
    mut is_taken: impl FnMut(&Slug) -> StoreResult<bool>,
) -> StoreResult<Slug> {
    if let Some(wished) = wished {
        return Ok(wished.clone());
    }
    let plain = Slug::from_title(title.get(language), fallback);
    let numbered = (2..=999).map(|number| plain.numbered(number));
    for candidate in std::iter::once(plain.clone()).chain(numbered) {
        if !is_taken(&candidate)? {
            return Ok(candidate);
        }
    }
    Err(StoreError::Taken("slug"))
}

/// Whether looking a slug up found something.
pub(super) fn found<T>(looked_up: StoreResult<T>) -> StoreResult<bool> {
    match looked_up {
        Ok(_) => Ok(true),
        Err(StoreError::NotFound) => Ok(false),
        Err(other) => Err(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slug(title: &str, wished: Option<&str>, taken: &[&str]) -> String {
        let wished = wished.map(|text| Slug::parse(text).unwrap());
        let title = Localized::new([(Language::Fr, title)]);
        let is_taken = |slug: &Slug| Ok(taken.contains(&slug.as_str()));
        free(wished.as_ref(), &title, Language::Fr, "appel", is_taken).unwrap().to_string()
    }

    #[test]
    fn a_title_gives_the_first_free_address() {
        assert_eq!(slug("Paper Toy", None, &[]), "paper-toy");
        assert_eq!(slug("Paper Toy", None, &["paper-toy", "paper-toy-2"]), "paper-toy-3");
        assert_eq!(slug("絵", None, &[]), "appel");
    }

    #[test]
    fn a_wished_address_is_kept_as_it_is() {
        assert_eq!(slug("Paper Toy", Some("toys"), &["toys"]), "toys");
    }
}
