//! From what was typed to a notice, or to what must be seen again.

use cimaise_core::{EmailAddress, NoticeKind, NotifierName, TextError, Words};
use cimaise_web::Problem;
use serde::Deserialize;

use crate::contribute::Findings;

/// What the form holds; what is not sent is blank.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) words: String,
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) email: String,
    #[serde(default)]
    pub(super) good_faith: String,
}

/// A notice that can be taken.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) kind: NoticeKind,
    pub(super) words: Words,
    pub(super) name: NotifierName,
    pub(super) email: Option<EmailAddress>,
}

impl Typed {
    /// Reads it; 422 with every fault.
    pub(super) fn read(&self) -> Result<Said, Problem> {
        let mut found = Findings(Problem::invalid());
        let kind: Option<NoticeKind> = self.kind.trim().parse().ok();
        if kind.is_none() {
            found
                .add("kind", if self.kind.trim().is_empty() { "choose-one" } else { "unreadable" });
        }
        let words = found.text("words", Words::parse(&self.words));
        let name = found.text("name", NotifierName::parse(&self.name));
        let email = match EmailAddress::parse(&self.email) {
            Err(TextError::Missing) => None,
            read => found.address("email", read),
        };
        let is_blank = |typed: &str| typed.trim().is_empty();
        if kind.is_some_and(NoticeKind::needs_words) && is_blank(&self.words) {
            found.add("words", "missing");
        }
        if kind.is_some_and(NoticeKind::needs_name) {
            for (field, typed) in [("name", &self.name), ("email", &self.email)] {
                if is_blank(typed) {
                    found.add(field, "missing");
                }
            }
        }
        if is_blank(&self.good_faith) {
            found.add("good_faith", "good-faith-missing");
        }
        match (kind, words, name) {
            (Some(kind), Some(words), Some(name)) if !found.0.has_fields() => {
                Ok(Said { kind, words, name, email })
            }
            _ => Err(found.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(kind: &str, words: &str, email: &str, good_faith: &str) -> Vec<String> {
        let typed = Typed {
            kind: kind.into(),
            words: words.into(),
            name: String::new(),
            email: email.into(),
            good_faith: good_faith.into(),
        };
        let voice = cimaise_words::Voice::new(cimaise_core::Language::En);
        let told = |problem: Problem| {
            let fields = problem.fields(voice).into_iter();
            fields.map(|one| format!("{} {}", one.field, one.code)).collect()
        };
        typed.read().map_or_else(told, |_| Vec::new())
    }

    #[test]
    fn who_is_on_it_needs_no_words_and_no_name() {
        assert_eq!(faults("shows-me", "", "", "yes"), [""; 0]);
    }

    #[test]
    fn a_crime_is_told_without_a_name() {
        assert_eq!(faults("breaks-law", "Voici.", "", "yes"), [""; 0]);
        assert_eq!(faults("breaks-law", "", "", "yes"), ["words missing"]);
    }

    #[test]
    fn who_claims_a_work_says_who_they_are() {
        let wanted = ["name missing", "email missing"];
        assert_eq!(faults("my-work", "Mon dessin.", "", "yes"), wanted);
    }

    #[test]
    fn good_faith_is_said_and_all_faults_are_told_at_once() {
        assert_eq!(
            faults("", "", "nobody", ""),
            ["kind choose-one", "email not-an-address", "good_faith good-faith-missing"]
        );
        assert_eq!(faults("pretty", "", "", "yes"), ["kind unreadable"]);
    }
}
