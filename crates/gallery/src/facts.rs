//! The short facts under a title: from when, until when, how many hang.

use cimaise_core::{Season, Window};
use cimaise_words::Voice;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// Where the clock finds a call or a theme, and what to say of it.
#[derive(Clone, Debug)]
pub struct Dates {
    /// It takes contributions.
    pub open: bool,
    /// It does not yet.
    pub before: bool,
    /// `ouvert jusqu’au 4 novembre`.
    pub said: String,
}

impl Dates {
    /// The dates of a window, told in the institution's zone. Nothing here depends on the present
    /// but the season, so that a page keeps as long as its season.
    pub fn new(voice: Voice, season: Season, window: Window, zone: &TimeZone) -> Self {
        let said = match season {
            Season::Before => {
                voice.say("gallery-opens").with("date", instant(voice, window.opens_at, zone))
            }
            Season::Open => voice.say("gallery-open-until").with("date", end(voice, window, zone)),
            Season::Closed => {
                voice.say("gallery-ended").with("date", last_day(voice, window.closes_at, zone))
            }
            Season::Archived => voice.say("gallery-archived"),
        };
        let said = said.to_string();
        Self { open: season == Season::Open, before: season == Season::Before, said }
    }
}

/// From which day to which a window is open, for paper: whole, whatever day it is read.
pub fn from_to(voice: Voice, window: Window, zone: &TimeZone) -> String {
    let phrase = voice.say("gallery-from-to").with("from", instant(voice, window.opens_at, zone));
    let until = if ends_a_day(window.closes_at, zone) {
        last_day(voice, window.closes_at, zone)
    } else {
        voice.date_time(window.closes_at, zone).to_string()
    };
    phrase.with("until", until).to_string()
}

/// The end of an open window: the day alone when it lasts to its end, without the year when the
/// window is shorter than a year.
fn end(voice: Voice, window: Window, zone: &TimeZone) -> String {
    let last = window.closes_at - SignedDuration::from_secs(1);
    let short =
        window.opens_at.duration_until(window.closes_at) < SignedDuration::from_hours(300 * 24);
    if !ends_a_day(window.closes_at, zone) {
        voice.date_time(window.closes_at, zone).to_string()
    } else if short {
        voice.short_date(last, zone).to_string()
    } else {
        voice.date(last, zone).to_string()
    }
}

fn last_day(voice: Voice, closes_at: Timestamp, zone: &TimeZone) -> String {
    voice.date(closes_at - SignedDuration::from_secs(1), zone).to_string()
}

/// A day, with its hour unless it is midnight.
fn instant(voice: Voice, at: Timestamp, zone: &TimeZone) -> String {
    let time = at.to_zoned(zone.clone()).time();
    if time == jiff::civil::Time::midnight() {
        voice.date(at, zone).to_string()
    } else {
        voice.date_time(at, zone).to_string()
    }
}

/// Closing at midnight, or in the last minute before it, is the end of a day.
fn ends_a_day(closes_at: Timestamp, zone: &TimeZone) -> bool {
    let time = closes_at.to_zoned(zone.clone()).time();
    time == jiff::civil::Time::midnight() || (time.hour() == 23 && time.minute() == 59)
}

#[cfg(test)]
mod tests {
    use cimaise_core::Language;

    use super::*;

    fn said(season: Season, opens_at: &str, closes_at: &str) -> String {
        let window =
            Window { opens_at: opens_at.parse().unwrap(), closes_at: closes_at.parse().unwrap() };
        let zone = cimaise_words::time_zone("Europe/Paris");
        Dates::new(Voice::new(Language::Fr), season, window, &zone).said
    }

    #[test]
    fn a_window_that_closes_at_midnight_is_open_through_the_day_before() {
        let (opens, closes) = ("2026-09-30T22:00:00Z", "2026-11-04T23:00:00Z");
        assert_eq!(said(Season::Open, opens, closes), "ouvert jusqu’au 4 novembre");
        assert_eq!(said(Season::Closed, opens, closes), "terminé le 4 novembre 2026");
        assert_eq!(said(Season::Before, opens, closes), "ouvre le 1er octobre 2026");
    }

    #[test]
    fn paper_tells_the_first_and_the_last_day() {
        let window = |closes_at: &str| Window {
            opens_at: "2026-09-30T22:00:00Z".parse().unwrap(),
            closes_at: closes_at.parse().unwrap(),
        };
        let zone = cimaise_words::time_zone("Europe/Paris");
        let said = |closes_at| from_to(Voice::new(Language::Fr), window(closes_at), &zone);
        assert_eq!(said("2026-11-04T23:00:00Z"), "Du 1er octobre 2026 au 4 novembre 2026");
        assert_eq!(
            said("2026-11-04T17:00:00Z"),
            "Du 1er octobre 2026 au 4 novembre 2026 à 18\u{a0}h"
        );
    }

    #[test]
    fn an_hour_inside_the_day_is_told() {
        let (opens, closes) = ("2026-10-01T07:00:00Z", "2026-11-04T17:00:00Z");
        assert_eq!(
            said(Season::Open, opens, closes),
            "ouvert jusqu’au 4 novembre 2026 à 18\u{a0}h"
        );
        assert_eq!(said(Season::Before, opens, closes), "ouvre le 1er octobre 2026 à 9\u{a0}h");
    }

    #[test]
    fn a_long_window_names_its_year() {
        let said = said(Season::Open, "2026-01-01T00:00:00Z", "2027-01-31T23:00:00Z");
        assert_eq!(said, "ouvert jusqu’au 31 janvier 2027");
    }
}
