//! What is indexed of a publication: a text of folded words, and marks that no word can be.

use std::collections::BTreeSet;

use cimaise_core::folded_words;
use uuid::Uuid;

/// Longer words are cut: a server refuses those of two kilobytes.
const LONGEST: usize = 40;
const LONGEST_CREDIT: usize = 200;

/// What a publication is found by.
pub(super) struct Words<'a> {
    /// Its institution and its theme.
    pub scopes: [Uuid; 2],
    pub credit: &'a str,
    pub title: &'a str,
    pub story: &'a str,
    pub alts: Vec<&'a str>,
}

impl Words<'_> {
    /// Each once, in a fixed order, separated by spaces.
    pub fn indexed(&self) -> String {
        let mut all: BTreeSet<String> = self.scopes.iter().map(|id| scope(*id)).collect();
        all.extend(of_credit(self.credit));
        let texts = [self.credit, self.title, self.story].into_iter().chain(self.alts.clone());
        all.extend(texts.flat_map(folded_words).map(|word| cut(&word)));
        all.into_iter().collect::<Vec<_>>().join(" ")
    }
}

/// A word as it is indexed.
pub(super) fn cut(word: &str) -> String {
    word.chars().take(LONGEST).collect()
}

/// The mark of what hangs in an institution or in a theme.
pub(super) fn scope(id: Uuid) -> String {
    format!("§{}", id.simple())
}

/// The mark of what one name stands under, whatever its capitals and accents.
pub(super) fn of_credit(credit: &str) -> Option<String> {
    let name = folded_words(credit).join("·");
    (!name.is_empty()).then(|| format!("©{name}").chars().take(LONGEST_CREDIT).collect())
}

/// Whether what stands under a name can be found by it: it has a letter or a digit.
pub fn credit_is_found(credit: &str) -> bool {
    of_credit(credit).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_indexed_once_and_no_mark_is_a_word() {
        let words = Words {
            scopes: [Uuid::nil(), Uuid::max()],
            credit: "Zoé, 9 ans",
            title: "Été, été",
            story: "§00 ©zoe",
            alts: vec!["Zoe"],
        };
        let (nil, max) = ("0".repeat(32), "f".repeat(32));
        assert_eq!(words.indexed(), format!("00 9 ans ete zoe §{nil} §{max} ©zoe·9·ans"));
    }

    #[test]
    fn what_has_neither_letter_nor_digit_is_no_name() {
        assert_eq!(of_credit("— ?"), None);
        assert_eq!(of_credit("É"), Some("©e".to_owned()));
    }
}
