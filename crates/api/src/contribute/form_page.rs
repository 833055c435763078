//! The form, fresh or with what was typed and what must be seen again.

use askama::Template;
use cimaise_core::{AgeAnswer, AgeRule, AltText, Credit, EmailAddress, Language, Story, Title};
use cimaise_media::{Format, Limits};
use cimaise_web::{App, FieldProblem, House, Layout, Problem};
use cimaise_words::{Html, Voice, plain};

use super::code_page::with_code;
use super::door::Door;
use super::draft::Draft;
use super::licence_words::{licence_meaning, licence_name};
use super::sentences::{limits_in_words, sentences};

/// The page of the form.
#[derive(Template)]
#[template(path = "contribute/form.html")]
pub(super) struct FormPage<'a> {
    layout: Layout,
    t: Voice,
    draft: &'a Draft,
    door: &'a Door,
    limits: Limits,
    action: String,
    wall: String,
    accept: String,
    limits_in_words: String,
    licences: Vec<LicenceChoice>,
    statements: Vec<StatementChoice>,
    rules: Html,
    /// What the theme asks, without marks: it describes a field.
    prompt: String,
    /// What the script says, by the end of its `data-say-` attribute.
    sentences: Vec<(&'static str, String)>,
    errors: Vec<FieldProblem>,
}

struct LicenceChoice {
    code: &'static str,
    name: String,
    meaning: String,
    address: Option<&'static str>,
    chosen: bool,
}

struct StatementChoice {
    id: String,
    text: String,
    language: Language,
    required: bool,
    /// It is asked of who is younger than the call asks, alone.
    of_younger: bool,
    ticked: bool,
}

impl<'a> FormPage<'a> {
    /// The form of a theme with what was typed, and with a problem's fields marked.
    pub fn new(
        door: &'a Door,
        app: &'a App,
        language: Language,
        draft: &'a Draft,
        problem: Option<&Problem>,
    ) -> Self {
        let t = Voice::new(language);
        let (path, limits) = (door.path(), door.limits(&app.pictures));
        let action = format!("/{language}{path}/contribute");
        let title = if problem.is_some() { "contribute-title-again" } else { "contribute-title" };
        let mut layout = Layout::new(t, t.say(title))
            .of(House::of(&door.institution, language))
            .in_every_language(&with_code(&format!("{path}/contribute"), &draft.invitation))
            .with_script("scripts/contribute.js");
        let theme = door.theme.title.get(language);
        layout.description = Some(t.say("contribute-description").with("theme", theme).to_string());
        layout.canonical = Some(app.edge.absolute_in(&door.institution, &action));
        layout.listed = problem.is_none() && !door.call.terms.by_invitation;
        Self {
            layout,
            t,
            draft,
            door,
            limits,
            wall: format!("/{language}{path}"),
            action,
            accept: accepted_types(),
            limits_in_words: limits_in_words(t, &limits, door.pictures_max()),
            licences: licences(t, door, draft),
            statements: statements(door, language, draft),
            rules: Html::of(door.call.rules.get(language), 1),
            prompt: plain(door.theme.prompt.get(language)),
            sentences: sentences(t, &limits, door.pictures_max()),
            errors: problem.map(|problem| problem.fields(t)).unwrap_or_default(),
        }
    }

    /// It asks for a code, or brought one.
    fn asks_for_code(&self) -> bool {
        self.door.call.terms.by_invitation || self.error("invitation").is_some()
    }

    fn language(&self) -> Language {
        self.t.language()
    }

    /// What is wrong with a field, if something is.
    fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.detail.as_str())
    }

    /// What is wrong with the files, each with the name of its file.
    fn picture_errors(&self) -> Vec<String> {
        let of_pictures = self.errors.iter().filter(|error| error.field.starts_with("picture"));
        of_pictures.map(|error| self.named(error)).collect()
    }

    /// Each field to be seen again: where it is, and what it is about.
    fn error_links(&self) -> Vec<FieldProblem> {
        let link = |error: &FieldProblem| FieldProblem {
            field: anchor(&error.field),
            code: error.code.clone(),
            detail: self.named(error),
        };
        self.errors.iter().map(link).collect()
    }

    fn named(&self, error: &FieldProblem) -> String {
        let Some(name) = self.name_of(&error.field) else { return error.detail.clone() };
        self.t.say("contribute-about").with("name", name).with("detail", &error.detail).to_string()
    }

    /// What people call a field: its label, or the name of its file.
    fn name_of(&self, field: &str) -> Option<String> {
        if let Some(place) = field.strip_prefix("picture-").and_then(|n| n.parse::<usize>().ok()) {
            let name = self.draft.uploads.get(place.checked_sub(1)?).map(|u| u.name.clone())?;
            return Some(name).filter(|name| !name.is_empty());
        }
        if let Some(id) = field.strip_prefix("consent-") {
            let statement = self.statements.iter().find(|statement| statement.id == id)?;
            // It is long: its beginning tells it from the others.
            return statement.text.split([',', '.', ';', ':']).next().map(str::to_owned);
        }
        let label = match field {
            "title" => self.t.say("contribute-label-title"),
            "story" => self.t.say("contribute-label-story"),
            "credit" => self.t.say("contribute-label-credit"),
            "email" => self.t.say("contribute-label-email"),
            "invitation" => self.t.say("contribute-label-invitation"),
            "age" => self.t.say("contribute-legend-age"),
            "licence" => self.t.say("contribute-label-licence"),
            _ => return None,
        };
        Some(label.to_string())
    }

    /// Places, from 2, of the pictures whose descriptions wait folded.
    fn further_places(&self) -> std::ops::RangeInclusive<usize> {
        2..=self.door.pictures_max()
    }

    /// Something stands in the folded part: it is shown open.
    fn further_is_open(&self) -> bool {
        self.further_places().any(|place| {
            !self.draft.alt(place).is_empty() || self.error(&format!("alt-{place}")).is_some()
        })
    }
}

/// The element that a field's error leads to.
fn anchor(field: &str) -> String {
    match field {
        "submission" => "content".to_owned(),
        "licence" => "licence-1".to_owned(),
        "age" => "age-of-age".to_owned(),
        _ if field.starts_with("picture") => Draft::PICTURES.to_owned(),
        _ => field.to_owned(),
    }
}

fn licences(t: Voice, door: &Door, draft: &Draft) -> Vec<LicenceChoice> {
    let offered = door.call.licences.iter().map(|&licence| LicenceChoice {
        code: licence.code(),
        name: licence_name(t, licence),
        meaning: licence_meaning(t, licence),
        address: licence.address(),
        chosen: draft.licence == licence.code(),
    });
    offered.collect()
}

fn statements(door: &Door, language: Language, draft: &Draft) -> Vec<StatementChoice> {
    let asked = door.statements.iter().map(|statement| {
        let id = statement.id.to_string();
        let of_younger =
            door.call.terms.admits_with_adult() && statement.code == AgeRule::STATEMENT;
        StatementChoice {
            text: statement.text.get(language).to_owned(),
            language: statement.text.language_of(language),
            required: statement.required && !of_younger,
            of_younger,
            ticked: draft.consents.contains(&id),
            id,
        }
    });
    asked.collect()
}

/// What a field for files says that it takes.
pub(crate) fn accepted_types() -> String {
    Format::taken().map(Format::media_type).collect::<Vec<_>>().join(",")
}

/// A text as its author cut it: an empty line between two paragraphs.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    let cut = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    cut.map(str::to_owned).collect()
}
