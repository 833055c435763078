//! A call read from what was typed.

use cimaise_core::{
    Call, Hanging, Institution, InstitutionId, Licence, Localized, OnReport, SecondOpinion,
    Telling, Terms, Window,
};
use cimaise_web::Problem;
use cimaise_words::time_zone;
use jiff::tz::TimeZone;

use super::NewCall;
use super::reading::Reading;
use super::term_words::TermWords;
use super::typed::Typed;

/// The most characters of each text of a call.
pub(crate) const TITLE: usize = 120;
/// See [`TITLE`].
pub(crate) const SUMMARY: usize = 400;
/// See [`TITLE`].
pub(crate) const RULES: usize = 6_000;

/// When everybody sees a new call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    AtOnce,
    Later,
}

impl std::str::FromStr for Shown {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        match word {
            "yes" => Ok(Self::AtOnce),
            "no" => Ok(Self::Later),
            _ => Err(()),
        }
    }
}

/// What can be said and changed of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CallWords {
    title: Localized,
    summary: Localized,
    rules: Localized,
    window: Window,
    licences: Vec<Licence>,
    pictures_max: u8,
    /// None where it was not said: it stays as it is.
    second_opinion: Option<SecondOpinion>,
    /// Likewise.
    on_report: Option<OnReport>,
    telling: Option<Telling>,
    /// Said of a new call alone; at once where it was not.
    announced: Option<Shown>,
    hanging: Option<Hanging>,
    terms: TermWords,
}

impl CallWords {
    /// Reads what was typed, dates in the institution's time zone; 422 with every fault. The house takes
    /// pictures of `house` megabytes.
    pub(crate) fn read(typed: &Typed, of: &Institution, house: u16) -> Result<Self, Problem> {
        let language = super::own_language(of);
        let mut reading = Reading::new(typed, language, time_zone(&of.time_zone));
        let title = reading.required_texts("title", TITLE);
        let summary = reading.texts("summary", SUMMARY);
        let rules = reading.required_texts("rules", RULES);
        let window = reading.window();
        let licences = reading.licences("licences");
        let pictures_max = reading.number("pictures_max", 1, Call::PICTURES_LIMIT);
        let second_opinion = reading.word("second_opinion");
        let on_report = reading.word("on_report");
        let telling = reading.word("telling");
        let announced = reading.word("announced");
        let hanging = reading.hanging();
        let terms = TermWords::read(&mut reading, house);
        let words = window.zip(pictures_max).map(|(window, pictures_max)| Self {
            title,
            summary,
            rules,
            window,
            licences,
            pictures_max,
            second_opinion,
            on_report,
            telling,
            announced,
            hanging,
            terms,
        });
        reading.finish(words)
    }

    /// A new call of these words, at an address made from its title.
    pub(crate) fn open(self, institution: InstitutionId) -> NewCall {
        NewCall {
            institution,
            slug: None,
            title: self.title,
            summary: self.summary,
            rules: self.rules,
            window: self.window,
            licences: self.licences,
            pictures_max: self.pictures_max,
            second_opinion: self.second_opinion.unwrap_or(SecondOpinion::Never),
            on_report: self.on_report.unwrap_or(OnReport::Hide),
            telling: self.telling.unwrap_or(Telling::ByItself),
            announced: self.announced != Some(Shown::Later),
            hanging: self.hanging.unwrap_or(Hanging::USUAL),
            terms: self.terms.over(Terms::default()),
        }
    }

    /// The same call with these words; its address stays: it may be printed somewhere.
    pub(crate) fn rewrite(self, call: Call) -> Call {
        Call {
            title: self.title,
            summary: self.summary,
            rules: self.rules,
            window: self.window,
            licences: self.licences,
            pictures_max: self.pictures_max,
            second_opinion: self.second_opinion.unwrap_or(call.second_opinion),
            on_report: self.on_report.unwrap_or(call.on_report),
            telling: self.telling.unwrap_or(call.telling),
            hanging: self.hanging.unwrap_or(call.hanging),
            terms: self.terms.over(call.terms),
            ..call
        }
    }
}

impl Typed {
    /// A call as its form shows it.
    pub(crate) fn of_call(call: &Call, zone: &TimeZone) -> Self {
        let mut typed = Self::default();
        typed.put_texts("title", call.title.iter());
        typed.put_texts("summary", call.summary.iter());
        typed.put_texts("rules", call.rules.iter());
        typed.put_window(&call.window, zone);
        for licence in &call.licences {
            typed.put("licences", licence);
        }
        typed.put("pictures_max", call.pictures_max);
        typed.put("second_opinion", call.second_opinion);
        typed.put("on_report", call.on_report);
        typed.put("telling", call.telling);
        typed.put_hanging(call.hanging);
        typed.put_terms(call);
        typed
    }

    /// How it hangs.
    pub(crate) fn put_hanging(&mut self, hanging: Hanging) {
        self.put("hanging", hanging.pace);
        self.put("hung_a_day", hanging.a_day);
        self.put("hang_from", hanging.from);
        self.put("hang_to", hanging.to);
    }

    /// Dates as `datetime-local` fields hold them.
    pub(crate) fn put_window(&mut self, window: &Window, zone: &TimeZone) {
        let local =
            |at: jiff::Timestamp| at.to_zoned(zone.clone()).strftime("%Y-%m-%dT%H:%M").to_string();
        self.put("opens_at", local(window.opens_at));
        self.put("closes_at", local(window.closes_at));
    }
}
