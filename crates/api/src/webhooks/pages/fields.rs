//! The fields of a webhook: where, what, of which call, whether at all.

use cimaise_core::{CallId, InstitutionId, Language, WebhookAddress, WebhookEvent};
use cimaise_store::{Db, StoreResult, calls};
use cimaise_web::{FieldProblem, Problem};
use cimaise_words::Voice;

use crate::set_up::Typed;

/// A form as it stands or as it was typed, with what must be seen again.
pub(super) struct Fields {
    typed: Typed,
    problems: Vec<FieldProblem>,
    /// The calls to which it can be narrowed.
    pub(super) calls: Vec<(CallId, String, Language)>,
    pub(super) events: Vec<WebhookEvent>,
    pub(super) longest: usize,
}

impl Fields {
    pub(super) fn read(
        db: &mut Db,
        t: Voice,
        institution: InstitutionId,
        standing: Typed,
        again: Option<(Typed, Problem)>,
    ) -> StoreResult<Self> {
        let (typed, problems) = match again {
            Some((typed, problem)) => (typed, problem.fields(t)),
            None => (standing, Vec::new()),
        };
        let titled = |call: cimaise_core::Call| {
            let (title, language) = (call.title.get(t.language()), t.language());
            (call.id, title.to_owned(), call.title.language_of(language))
        };
        Ok(Self {
            typed,
            problems,
            calls: calls::all_of_institution(db, institution)?.into_iter().map(titled).collect(),
            events: WebhookEvent::offered().collect(),
            longest: WebhookAddress::LONGEST,
        })
    }

    pub(super) fn problems(&self) -> &[FieldProblem] {
        &self.problems
    }

    pub(super) fn value(&self, name: &str) -> &str {
        self.typed.one(name)
    }

    pub(super) fn has(&self, name: &str, value: impl ToString) -> bool {
        let value = value.to_string();
        self.typed.all(name).any(|own| own == value)
    }

    pub(super) fn error(&self, name: &str) -> Option<&str> {
        self.problems.iter().find(|one| one.field == name).map(|one| one.detail.as_str())
    }
}
