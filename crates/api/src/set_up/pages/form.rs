//! A form as it is shown: what stands in each field, and what must be seen again.

use cimaise_core::{Institution, Language, Licence};
use cimaise_web::{FieldProblem, Problem};
use cimaise_words::Voice;

use super::super::typed::Typed;

/// A form, new or shown once more.
pub(super) struct Filled {
    typed: Typed,
    problems: Vec<FieldProblem>,
    /// The languages of the institution, its own first.
    pub(super) languages: Vec<Language>,
}

/// A licence on offer.
pub(super) struct LicenceChoice {
    pub(super) code: &'static str,
    pub(super) label: String,
    /// What it means, in a sentence.
    pub(super) meaning: String,
}

impl Filled {
    pub(super) fn new(typed: Typed, institution: &Institution) -> Self {
        Self { typed, problems: Vec::new(), languages: institution.languages.clone() }
    }

    /// The same, with what must be seen again.
    pub(super) fn again(mut self, problem: Option<&Problem>, voice: Voice) -> Self {
        self.problems = problem.map(|problem| problem.fields(voice)).unwrap_or_default();
        self
    }

    pub(super) fn problems(&self) -> &[FieldProblem] {
        &self.problems
    }

    pub(super) fn value(&self, name: &str) -> &str {
        self.typed.one(name)
    }

    pub(super) fn has(&self, name: &str, value: &str) -> bool {
        self.typed.all(name).any(|own| own == value)
    }

    pub(super) fn error(&self, name: &str) -> Option<&str> {
        self.problems.iter().find(|problem| problem.field == name).map(|p| p.detail.as_str())
    }
}

/// All licences, said plainly.
pub(super) fn licences(t: Voice) -> Vec<LicenceChoice> {
    let choice = |licence: &Licence| {
        let key = format!("set-up-licence-{}", licence.code().replace('.', "-"));
        let own_name = licence.short_name().map(str::to_owned);
        LicenceChoice {
            code: licence.code(),
            label: own_name.unwrap_or_else(|| t.say(&key).to_string()),
            meaning: t.say(&format!("{key}.meaning")).to_string(),
        }
    };
    Licence::ALL.iter().map(choice).collect()
}
