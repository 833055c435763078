//! What a visitor looks for on the walls.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer};

use crate::folded::folded_words;

/// Words as somebody typed them. Nothing that can be typed is wrong: what is too much is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchWords {
    typed: String,
    words: Vec<String>,
}

impl SearchWords {
    /// The most words that are looked for.
    pub const MOST: usize = 8;
    /// The most characters of what was typed that are read.
    pub const LONGEST: usize = 200;
    /// The last word finds those that begin with it, from so many letters on.
    const BEGINNING: usize = 3;

    /// Reads what was typed.
    pub fn parse(text: &str) -> Self {
        let typed = text.chars().filter(|c| !c.is_control()).take(Self::LONGEST);
        let typed: String = typed.collect();
        let mut words = folded_words(&typed);
        words.truncate(Self::MOST);
        Self { typed: typed.trim().to_owned(), words }
    }

    /// As it was typed.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// There is nothing that could be found.
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Each word, folded, and whether it may go on.
    pub fn words(&self) -> impl Iterator<Item = (&str, bool)> {
        let last = self.words.len().saturating_sub(1);
        self.words.iter().enumerate().map(move |(place, word)| {
            let begins = place == last && word.chars().count() >= Self::BEGINNING;
            (word.as_str(), begins)
        })
    }

    /// Whether a text has such a word: `begins` as [`Self::words`] says.
    pub fn is_in(text: &[String], word: &str, begins: bool) -> bool {
        text.iter().any(|one| if begins { one.starts_with(word) } else { one == word })
    }
}

impl FromStr for SearchWords {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::parse(text))
    }
}

impl fmt::Display for SearchWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.typed)
    }
}

impl<'de> Deserialize<'de> for SearchWords {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::parse(&String::deserialize(deserializer)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<(String, bool)> {
        SearchWords::parse(text).words().map(|(word, begins)| (word.to_owned(), begins)).collect()
    }

    #[test]
    fn the_last_word_may_go_on_from_three_letters_on() {
        let (yes, no) = (true, false);
        assert_eq!(words("L’Été à"), [("l".into(), no), ("ete".into(), no), ("a".into(), no)]);
        assert_eq!(words(" le CHA "), [("le".into(), no), ("cha".into(), yes)]);
        assert_eq!(words("\0 — !"), []);
    }

    #[test]
    fn what_is_too_much_is_left_out() {
        let many = SearchWords::parse("un deux trois quatre cinq six sept huit neuf dix");
        assert_eq!(many.words().count(), SearchWords::MOST);
        let long = SearchWords::parse(&"é".repeat(1000));
        assert_eq!(long.typed().chars().count(), SearchWords::LONGEST);
    }
}
