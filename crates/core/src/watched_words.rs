//! The words of which an institution wants to be told: its text list.

use std::collections::BTreeSet;

use crate::folded::folded_words;

/// Words and phrases, as they were typed, each once. Whatever contains one is flagged for whoever
/// decides; nothing is refused by it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WatchedWords(Vec<Watched>);

/// Why a list does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnfitList {
    /// More lines than fit.
    #[error("more than {} lines", WatchedWords::MOST)]
    TooMany,
    /// A line is too long.
    #[error("line {line} has more than {} characters", WatchedWords::LONGEST)]
    TooLong {
        /// Which, from 1.
        line: usize,
    },
    /// A line has nothing that could be found: neither letter nor digit.
    #[error("line {line} has neither letter nor digit")]
    NoWord {
        /// Which, from 1.
        line: usize,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Watched {
    typed: String,
    words: Vec<String>,
    /// Its last word may go on.
    begins: bool,
}

impl WatchedWords {
    /// The most lines.
    pub const MOST: usize = 500;
    /// The most characters of a line.
    pub const LONGEST: usize = 80;

    /// Reads a list, one word or phrase a line. A line that ends with `*` is found where its last word
    /// only begins. Empty lines count for nothing; of lines that find the same, the first stays.
    ///
    /// # Errors
    /// What does not fit first.
    pub fn parse(text: &str) -> Result<Self, UnfitList> {
        let mut known = BTreeSet::new();
        let mut list = Vec::new();
        for (line, typed) in (1..).zip(text.lines()) {
            let typed: String = typed.chars().filter(|c| !c.is_control()).collect();
            let typed = typed.trim();
            if typed.is_empty() {
                continue;
            }
            if typed.chars().count() > Self::LONGEST {
                return Err(UnfitList::TooLong { line });
            }
            let (words, begins) = (folded_words(typed), typed.ends_with('*'));
            if words.is_empty() {
                return Err(UnfitList::NoWord { line });
            }
            if known.insert((words.clone(), begins)) {
                list.push(Watched { typed: typed.to_owned(), words, begins });
            }
        }
        if list.len() > Self::MOST { Err(UnfitList::TooMany) } else { Ok(Self(list)) }
    }

    /// One line each, as they were typed.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|one| one.typed.as_str())
    }

    /// Nothing is watched for.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The lines that a text contains, in the order of the list. Whole words are compared, without
    /// regard to capitals, accents and what stands between them.
    pub fn found_in(&self, text: &str) -> Vec<&str> {
        let text = folded_words(text);
        self.0.iter().filter(|one| one.is_in(&text)).map(|one| one.typed.as_str()).collect()
    }
}

impl Watched {
    fn is_in(&self, text: &[String]) -> bool {
        text.windows(self.words.len()).any(|window| {
            let mut pairs = self.words.iter().zip(window);
            let Some((last, there)) = pairs.next_back() else { return false };
            pairs.all(|(word, there)| word == there)
                && if self.begins { there.starts_with(last.as_str()) } else { last == there }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(list: &'a WatchedWords, text: &str) -> Vec<&'a str> {
        list.found_in(text)
    }

    #[test]
    fn whole_words_are_found_whatever_their_capitals_and_accents() {
        let list = WatchedWords::parse("Crétin\nsœur\nidiot").unwrap();
        assert_eq!(found(&list, "Quel CRETIN, cet idiot"), ["Crétin", "idiot"]);
        assert_eq!(found(&list, "Ma soeur l'idiot"), ["sœur", "idiot"]);
        assert_eq!(found(&list, "l’idiote et les crétins"), Vec::<&str>::new());
    }

    #[test]
    fn a_star_finds_what_only_begins_so() {
        let list = WatchedWords::parse("idiot*").unwrap();
        assert_eq!(found(&list, "deux idiotes"), ["idiot*"]);
        assert_eq!(found(&list, "un vidiot"), Vec::<&str>::new());
    }

    #[test]
    fn a_phrase_is_found_whatever_stands_between_its_words() {
        let list = WatchedWords::parse("buy now").unwrap();
        assert_eq!(found(&list, "Buy --\nnow!"), ["buy now"]);
        assert_eq!(found(&list, "buy it now"), Vec::<&str>::new());
    }

    #[test]
    fn accents_are_folded_however_they_are_written() {
        let list = WatchedWords::parse("été").unwrap();
        assert_eq!(found(&list, "e\u{301}te\u{301}"), ["été"]);
    }

    #[test]
    fn empty_lines_and_doubles_count_for_nothing() {
        let list = WatchedWords::parse("\r\n Idiot \r\n\r\nidiot\nIDIOT*\n").unwrap();
        assert_eq!(list.lines().collect::<Vec<_>>(), ["Idiot", "IDIOT*"]);
        assert!(WatchedWords::parse(" \n").unwrap().is_empty());
    }

    #[test]
    fn what_does_not_fit_is_told_with_its_line() {
        let long = "a".repeat(81);
        assert_eq!(
            WatchedWords::parse(&format!("one\n{long}")),
            Err(UnfitList::TooLong { line: 2 })
        );
        assert_eq!(WatchedWords::parse("one\n\n**"), Err(UnfitList::NoWord { line: 3 }));
        let words: Vec<String> = (0..501).map(|n| format!("word{n}\n")).collect();
        let many = words.concat();
        assert_eq!(WatchedWords::parse(&many), Err(UnfitList::TooMany));
        assert!(WatchedWords::parse(&many.replace("word500\n", "")).is_ok());
    }
}
