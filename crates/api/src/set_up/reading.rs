//! Reads what was typed; whatever does not fit is gathered, so that all of it is told at once.

use std::str::FromStr;

use cimaise_core::{Hanging, Language, Licence, Localized, TextError, Window};
use cimaise_web::{Problem, ProblemValue};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::typed::Typed;
use crate::instants::instant;

type Arguments = Vec<(&'static str, ProblemValue)>;

/// A reading under way.
pub(super) struct Reading<'a> {
    typed: &'a Typed,
    /// The institution's own language, in which required texts must be there.
    language: Language,
    zone: TimeZone,
    faults: Vec<(String, &'static str, Arguments)>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(typed: &'a Typed, language: Language, zone: TimeZone) -> Self {
        Self { typed, language, zone, faults: Vec::new() }
    }

    pub(super) fn typed(&self) -> &'a Typed {
        self.typed
    }

    pub(super) fn language(&self) -> Language {
        self.language
    }

    /// Something does not fit: the message `field-{code}`.
    pub(super) fn fault(&mut self, field: impl Into<String>, code: &'static str) {
        self.faults.push((field.into(), code, Vec::new()));
    }

    fn too_long(&mut self, field: impl Into<String>, most: usize) {
        self.faults.push((field.into(), "too-long", vec![("most", most.into())]));
    }

    /// The value, or 422 with every fault.
    pub(super) fn finish<T>(self, value: Option<T>) -> Result<T, Problem> {
        let told =
            |problem: Problem, (field, code, arguments)| problem.field_with(field, code, arguments);
        match value {
            Some(value) if self.faults.is_empty() => Ok(value),
            _ => Err(self.faults.into_iter().fold(Problem::invalid(), told)),
        }
    }

    /// A text in several languages of at most so many characters each.
    pub(super) fn texts(&mut self, name: &str, most: usize) -> Localized {
        let texts = Language::ALL.map(|language| {
            let field = format!("{name}.{language}");
            let text = self.typed.one(&field).replace("\r\n", "\n");
            if text.chars().count() > most {
                self.too_long(field, most);
            }
            (language, text)
        });
        Localized::new(texts)
    }

    /// The same, which must be there in the institution's own language.
    pub(super) fn required_texts(&mut self, name: &str, most: usize) -> Localized {
        let texts = self.texts(name, most);
        if texts.exactly(self.language).is_none() {
            self.fault(format!("{name}.{}", self.language), "missing");
        }
        texts
    }

    /// One line of at most so many characters, which must be there.
    pub(super) fn required_line(&mut self, name: &str, most: usize) -> String {
        let line = self.typed.one(name);
        if line.is_empty() {
            self.fault(name, "missing");
        } else if line.chars().count() > most {
            self.too_long(name, most);
        }
        line.to_owned()
    }

    /// A value with a parser of its own; none when it is blank.
    pub(super) fn optional<T>(
        &mut self,
        name: &str,
        parse: impl FnOnce(&str) -> Result<T, TextError>,
    ) -> Option<T> {
        let typed = self.typed.one(name);
        if typed.is_empty() {
            return None;
        }
        match parse(typed) {
            Ok(value) => return Some(value),
            Err(TextError::TooLong { max }) => self.too_long(name, max),
            Err(TextError::Missing) => self.fault(name, "missing"),
            Err(TextError::Malformed) => self.fault(name, "unreadable"),
        }
        None
    }

    /// From `opens_at` to `closes_at`.
    pub(super) fn window(&mut self) -> Option<Window> {
        let (opens_at, closes_at) = (self.instant("opens_at"), self.instant("closes_at"));
        let window = Window::new(opens_at?, closes_at?);
        if window.is_err() {
            self.fault("closes_at", "closes-too-early");
        }
        window.ok()
    }

    /// An instant with its offset (RFC 3339), or a local date and time in the institution's zone.
    fn instant(&mut self, name: &str) -> Option<Timestamp> {
        let typed = self.typed.one(name);
        if typed.is_empty() {
            self.fault(name, "missing");
            return None;
        }
        let instant = instant(typed, &self.zone);
        if instant.is_none() {
            self.fault(name, "unreadable");
        }
        instant
    }

    /// An instant that lies ahead of `now`, read likewise; none where it is blank.
    pub(super) fn later_than(&mut self, name: &str, now: Timestamp) -> Option<Timestamp> {
        if self.typed.one(name).is_empty() {
            return None;
        }
        let instant = self.instant(name);
        if instant.is_some_and(|at| at <= now) {
            self.fault(name, "past");
        }
        instant
    }

    /// When what is approved is hung; none where it is not said. Numbers that are left out are the usual
    /// ones.
    pub(super) fn hanging(&mut self) -> Option<Hanging> {
        let pace = self.word("hanging");
        let usual = Hanging::USUAL;
        let a_day = self.number_or("hung_a_day", (1, Hanging::A_DAY_LIMIT), usual.a_day);
        let from = self.number_or("hang_from", (0, 23), usual.from.into());
        let to = self.number_or("hang_to", (0, 23), usual.to.into());
        let hour = |hour: u16| u8::try_from(hour).ok();
        let hours = from.and_then(hour).zip(to.and_then(hour));
        if hours.is_some_and(|(from, to)| to < from) {
            self.fault("hang_to", "hour-too-early");
        }
        let (from, to) = hours?;
        Some(Hanging { pace: pace?, a_day: a_day?, from, to })
    }

    /// A limit between bounds, or none where it is blank; nothing where nothing is said of it.
    #[expect(
        clippy::option_option,
        reason = "no limit is a choice, and not to speak of it another"
    )]
    pub(super) fn limit(&mut self, name: &str, bounds: (u16, u16)) -> Option<Option<u16>> {
        let typed = self.typed;
        if !typed.says(name) {
            return None;
        }
        Some(if typed.one(name).is_empty() { None } else { self.number_or(name, bounds, 0) })
    }

    /// A whole number between bounds; the usual one where it is blank.
    pub(super) fn number_or(
        &mut self,
        name: &str,
        (least, most): (u16, u16),
        usual: u16,
    ) -> Option<u16> {
        let typed = self.typed.one(name);
        if typed.is_empty() {
            return Some(usual);
        }
        let number = typed.parse().ok().filter(|n| (least..=most).contains(n));
        if number.is_none() {
            let arguments = vec![("least", least.into()), ("most", most.into())];
            self.faults.push((name.to_owned(), "between", arguments));
        }
        number
    }

    /// One licence.
    pub(super) fn licence(&mut self, name: &str) -> Option<Licence> {
        let licence = self.typed.one(name).parse().ok();
        if licence.is_none() {
            self.fault(name, "missing");
        }
        licence
    }

    /// One of the house's words; none when it is blank.
    pub(super) fn word<T: FromStr>(&mut self, name: &str) -> Option<T> {
        let typed = self.typed.one(name);
        if typed.is_empty() {
            return None;
        }
        let word = typed.parse().ok();
        if word.is_none() {
            self.fault(name, "unreadable");
        }
        word
    }

    /// One licence or more, each once, in the order of the house.
    pub(super) fn licences(&mut self, name: &str) -> Vec<Licence> {
        let wanted: Result<Vec<Licence>, _> = self.typed.all(name).map(str::parse).collect();
        let Ok(wanted) = wanted else {
            self.fault(name, "unreadable");
            return Vec::new();
        };
        if wanted.is_empty() {
            self.fault(name, "choose-one");
        }
        Licence::ALL.iter().copied().filter(|licence| wanted.contains(licence)).collect()
    }

    /// One language or more, each once, as they were put in order; blank ones are none.
    pub(super) fn languages(&mut self, name: &str) -> Vec<Language> {
        let mut languages = Vec::new();
        for typed in self.typed.all(name).filter(|typed| !typed.is_empty()) {
            match typed.parse() {
                Ok(language) if languages.contains(&language) => {}
                Ok(language) => languages.push(language),
                Err(_) => self.fault(name, "unreadable"),
            }
        }
        if languages.is_empty() {
            self.fault(name, "choose-one");
        }
        languages
    }

    /// A whole number between bounds.
    pub(super) fn number(&mut self, name: &str, least: u8, most: u8) -> Option<u8> {
        let number = self.typed.one(name).parse().ok().filter(|n| (least..=most).contains(n));
        if number.is_none() {
            let arguments =
                vec![("least", u16::from(least).into()), ("most", u16::from(most).into())];
            self.faults.push((name.to_owned(), "between", arguments));
        }
        number
    }
}
