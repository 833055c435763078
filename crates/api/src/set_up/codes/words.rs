//! Codes to be made, read from what was typed.

use cimaise_core::{CodeList, CodesFor, Institution};
use cimaise_web::Problem;
use cimaise_words::time_zone;
use jiff::Timestamp;

use super::super::own_language;
use super::super::reading::Reading;
use super::super::typed::Typed;

/// What can be said of codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CodeWords {
    pub(super) note: String,
    /// How many.
    pub(super) number: u16,
    /// How often each is good; none: as often as one likes.
    pub(super) uses_max: Option<u32>,
    pub(super) expires_at: Option<Timestamp>,
}

impl CodeWords {
    /// 422 with every fault.
    pub(super) fn read(typed: &Typed, of: &Institution, now: Timestamp) -> Result<Self, Problem> {
        let mut reading = Reading::new(typed, own_language(of), time_zone(&of.time_zone));
        let note = match typed.one("note") {
            "" => String::new(),
            _ => reading.required_line("note", CodeList::NOTE),
        };
        let kind = reading.word("for");
        if typed.one("for").is_empty() {
            reading.fault("for", "choose-one");
        }
        let (number, uses_max) = match kind {
            Some(CodesFor::Each) => {
                (reading.number_or("number", (1, CodeList::CODES), 1), Some(Some(1)))
            }
            _ => (Some(1), reading.limit("uses_max", (1, CodeList::USES))),
        };
        let uses_max = uses_max.flatten().map(Into::into);
        let expires_at = reading.later_than("expires_at", now);
        reading.finish(number.map(|number| Self { note, number, uses_max, expires_at }))
    }
}
