//! The page on which a contributor changes what they sent.

use askama::Template;
use cimaise_core::{AltText, Credit, Flag, Language, Story, Title, Words};
use cimaise_web::{App, FieldProblem, House, Layout, Problem};
use cimaise_words::Voice;

use crate::contribute::{Draft, accepted_types, limits_in_words};
use crate::follow_up::facts::Facts;
use crate::follow_up::page::{Shown, shown};
use crate::follow_up::told::{Told, Why};

#[derive(Template)]
#[template(path = "follow-up/change.html")]
pub(super) struct ChangePage<'a> {
    layout: Layout,
    t: Voice,
    facts: &'a Facts,
    draft: Draft,
    /// What was asked, if something was.
    why: Option<&'a Why>,
    /// The follow-up page.
    path: String,
    accept: String,
    limits_in_words: String,
    pictures: Vec<Place>,
    errors: Vec<FieldProblem>,
    /// Why nothing could be changed, where it is no field's fault.
    problem: Option<String>,
}

/// A picture that may be described anew, or replaced.
struct Place {
    /// From 1.
    number: usize,
    /// As it is, where it can be shown.
    shown: Option<Shown>,
}

impl<'a> ChangePage<'a> {
    /// With what was sent.
    pub(super) fn fresh(app: &App, facts: &'a Facts, language: Language, token: &str) -> Self {
        let sent = &facts.contribution;
        let alts = facts.pictures.iter().map(|picture| picture.alt.to_string());
        let draft = Draft {
            title: sent.title.to_string(),
            story: sent.story.to_string(),
            credit: sent.credit.to_string(),
            faces: Some(facts.flags.contains(&Flag::Faces)),
            alts: (1..).zip(alts.clone()).collect(),
            alts_before: (1..).zip(alts).collect(),
            ..Draft::default()
        };
        Self::new(app, facts, language, token, draft, Vec::new())
    }

    /// With what was typed, and what must be seen again.
    pub(super) fn again(
        app: &App,
        facts: &'a Facts,
        language: Language,
        token: &str,
        draft: Draft,
        problem: &Problem,
    ) -> Self {
        let t = Voice::new(language);
        let mut page = Self::new(app, facts, language, token, draft, problem.fields(t));
        if !problem.has_fields() {
            page.problem = Some(t.say(&format!("problem-{}.detail", problem.code())).to_string());
        }
        page
    }

    fn new(
        app: &App,
        facts: &'a Facts,
        language: Language,
        token: &str,
        draft: Draft,
        errors: Vec<FieldProblem>,
    ) -> Self {
        let t = Voice::new(language);
        let path = format!("/{language}/follow/{token}");
        let layout = Layout::new(t, t.say("change-title"))
            .of(House::of(&facts.institution, language))
            .in_every_language(&format!("/follow/{token}/change"))
            .unlisted();
        let mut seen = shown(facts, &path);
        let pictures = facts.pictures.iter().map(|picture| {
            let at = seen.iter().position(|one| one.place == picture.position);
            let number = usize::try_from(picture.position).unwrap_or_default();
            Place { number, shown: at.map(|at| seen.swap_remove(at)) }
        });
        Self {
            pictures: pictures.collect(),
            layout,
            t,
            limits_in_words: limits_in_words(t, &facts.limits(&app.pictures), 1),
            facts,
            draft,
            why: match &facts.told {
                Told::ChangeAsked(why) => Some(why),
                _ => None,
            },
            path,
            accept: accepted_types(),
            errors,
            problem: None,
        }
    }

    fn language(&self) -> Language {
        self.t.language()
    }

    /// What is wrong with a field, if something is.
    fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.detail.as_str())
    }

    /// A good file came with what must be seen again: no page can hold it.
    fn lost_files(&self) -> bool {
        let again = !self.errors.is_empty() || self.problem.is_some();
        again && !self.draft.replaced.is_empty()
    }
}
