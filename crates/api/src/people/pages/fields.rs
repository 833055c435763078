//! The fields of a post: which role, and where.

use cimaise_core::{CallId, InstitutionId, Language, Place, Post, Role, Staff, ThemeId};
use cimaise_store::{Db, StoreResult, calls, themes};
use cimaise_web::{FieldProblem, Problem};
use cimaise_words::Voice;

use super::super::reading::PLACES;
use crate::set_up::Typed;

/// A form as it stands or as it was typed, with what must be seen again.
pub(super) struct Fields {
    typed: Typed,
    pub(super) problems: Vec<FieldProblem>,
    /// The roles that can be given here.
    pub(super) roles: Vec<Role>,
    /// The institution as a whole can be given.
    pub(super) everywhere: bool,
    /// The calls in which something can be given.
    pub(super) calls: Vec<CallChoice>,
}

/// A call on offer, with its themes.
pub(super) struct CallChoice {
    pub(super) id: CallId,
    pub(super) title: String,
    pub(super) language: Language,
    pub(super) themes: Vec<ThemeChoice>,
}

/// A theme on offer.
pub(super) struct ThemeChoice {
    pub(super) id: ThemeId,
    pub(super) title: String,
    pub(super) language: Language,
}

impl Fields {
    /// What a person may give in an institution.
    pub(super) fn read(
        db: &mut Db,
        t: Voice,
        staff: &Staff,
        institution: InstitutionId,
        standing: Typed,
        again: Option<(Typed, Problem)>,
    ) -> StoreResult<Self> {
        let (typed, problems) = match again {
            Some((typed, problem)) => (typed, problem.fields(t)),
            None => (standing, Vec::new()),
        };
        let may = |role, place: Option<Place>| {
            Post::new(role, place).is_ok_and(|post| staff.may_fill(institution, &post))
        };
        let mut calls = Vec::new();
        for call in calls::all_of_institution(db, institution)? {
            if may(Role::Moderator, Some(Place { call: call.id, theme: None })) {
                calls.push(CallChoice {
                    id: call.id,
                    title: call.title.get(t.language()).to_owned(),
                    language: call.title.language_of(t.language()),
                    themes: themes_of(db, t, call.id)?,
                });
            }
        }
        let everywhere = may(Role::Moderator, None);
        let somewhere = |role: &&Role| {
            let place = calls.first().map(|call| Place { call: call.id, theme: None });
            may(**role, None) || (place.is_some() && may(**role, place))
        };
        let roles = Role::ALL.iter().filter(somewhere).copied().collect();
        Ok(Self { typed, problems, roles, everywhere, calls })
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

    /// Whether that choice of [`PLACES`] is on.
    pub(super) fn is_where(&self, choice: &str) -> bool {
        self.value(PLACES) == choice
    }
}

fn themes_of(db: &mut Db, t: Voice, call: CallId) -> StoreResult<Vec<ThemeChoice>> {
    let all = themes::of_call(db, call)?.into_iter();
    let choice = all.map(|(theme, _)| ThemeChoice {
        id: theme.id,
        title: theme.title.get(t.language()).to_owned(),
        language: theme.title.language_of(t.language()),
    });
    Ok(choice.collect())
}
