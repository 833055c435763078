//! Dates and durations as a reader says them.

use std::borrow::Borrow;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::{Phrase, Voice};

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

impl Voice {
    /// An instant for the `datetime` of a `<time>`: HTML knows thousandths of a second, and nothing finer (HTML
    /// Standard, 2.3.5.7).
    pub fn machine(self, at: impl Borrow<Timestamp>) -> String {
        format!("{:.3}", at.borrow())
    }

    /// The day of an instant in a time zone: `4 novembre 2026`, `4 November 2026`.
    pub fn date(self, at: impl Borrow<Timestamp>, zone: &TimeZone) -> Phrase<'static> {
        self.day(at.borrow().to_zoned(zone.clone()).date())
    }

    /// A day of the calendar: `1er novembre 2026`, `1 November 2026`.
    pub fn day(self, day: impl Borrow<Date>) -> Phrase<'static> {
        let day = day.borrow();
        // The year goes as text, or it would be written 2 026.
        self.say("date")
            .with("year", day.year().to_string())
            .with("day", day.day())
            .with("month", self.month(*day))
    }

    /// A day without its year, for a season that everybody knows: `4 novembre`, `4 November`.
    pub fn short_date(self, at: impl Borrow<Timestamp>, zone: &TimeZone) -> Phrase<'static> {
        let day = at.borrow().to_zoned(zone.clone()).date();
        self.say("date-short").with("day", day.day()).with("month", self.month(day))
    }

    /// The day and the minute, 24 hours: `4 novembre 2026 à 18 h 05`, `4 November 2026 at 18:05`;
    /// at the full hour `à 18 h`, `at 18:00`.
    pub fn date_time(self, at: impl Borrow<Timestamp>, zone: &TimeZone) -> Phrase<'static> {
        let local = at.borrow().to_zoned(zone.clone());
        let key = if local.minute() == 0 { "date-hour" } else { "date-time" };
        self.say(key)
            .with("date", self.day(local.date()))
            .with("hour", local.hour().to_string())
            .with("minute", format!("{:02}", local.minute()))
    }

    /// How long ago `then` was, in one unit: `à l’instant`, `il y a 2 h`, `hier`, `3 months ago`.
    pub fn ago(self, then: impl Borrow<Timestamp>, now: impl Borrow<Timestamp>) -> Phrase<'static> {
        let seconds = now.borrow().as_second() - then.borrow().as_second();
        let (key, count) = match seconds {
            ..MINUTE => return self.say("ago-now"),
            MINUTE..HOUR => ("ago-minutes", seconds / MINUTE),
            HOUR..DAY => ("ago-hours", seconds / HOUR),
            _ if seconds < 60 * DAY => ("ago-days", seconds / DAY),
            _ if seconds < 730 * DAY => ("ago-months", seconds / (30 * DAY)),
            _ => ("ago-years", seconds / (365 * DAY)),
        };
        self.say(key).with("count", count)
    }

    /// How long until `then`, in one unit: `encore 3 jours`, `3 hours left`; once it is past, `terminé`.
    pub fn left(
        self,
        then: impl Borrow<Timestamp>,
        now: impl Borrow<Timestamp>,
    ) -> Phrase<'static> {
        let seconds = then.borrow().as_second() - now.borrow().as_second();
        let (key, count) = match seconds {
            ..=0 => return self.say("left-none"),
            1..HOUR => ("left-minutes", (seconds + MINUTE - 1) / MINUTE),
            HOUR..DAY => ("left-hours", seconds / HOUR),
            _ => ("left-days", seconds / DAY),
        };
        self.say(key).with("count", count)
    }

    fn month(self, day: Date) -> Phrase<'static> {
        let place = usize::from(day.month().unsigned_abs()).saturating_sub(1);
        self.say(MONTHS[place.min(11)])
    }
}

#[cfg(test)]
mod tests {
    use cimaise_core::Language;

    use super::*;

    const FR: Voice = Voice::new(Language::Fr);
    const EN: Voice = Voice::new(Language::En);

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_told_in_the_zone_of_the_house() {
        let paris = crate::time_zone("Europe/Paris");
        let late = at("2026-11-03T23:05:00Z");
        assert_eq!(FR.date(late, &paris).to_string(), "4 novembre 2026");
        assert_eq!(EN.date(late, &TimeZone::UTC).to_string(), "3 November 2026");
        assert_eq!(FR.date_time(late, &paris).to_string(), "4 novembre 2026 à 0\u{a0}h\u{a0}05");
        assert_eq!(EN.date_time(late, &paris).to_string(), "4 November 2026 at 0:05");
        let full = at("2026-11-04T17:00:00Z");
        assert_eq!(FR.date_time(full, &paris).to_string(), "4 novembre 2026 à 18\u{a0}h");
        assert_eq!(EN.date_time(full, &paris).to_string(), "4 November 2026 at 18:00");
        assert_eq!(FR.short_date(late, &paris).to_string(), "4 novembre");
    }

    #[test]
    fn the_first_of_the_month_is_an_ordinal_in_french() {
        assert_eq!(FR.day(Date::constant(2026, 8, 1)).to_string(), "1er août 2026");
        assert_eq!(EN.day(Date::constant(2026, 8, 1)).to_string(), "1 August 2026");
    }

    #[test]
    fn machines_are_told_thousandths_of_a_second() {
        assert_eq!(FR.machine(at("2026-11-28T21:42:24.000783Z")), "2026-11-28T21:42:24.000Z");
        assert_eq!(FR.machine(at("2026-11-28T21:42:24Z")), "2026-11-28T21:42:24.000Z");
    }

    #[test]
    fn the_past_is_told_in_one_unit() {
        let now = at("2026-11-21T12:00:00Z");
        let told = |then: &str| FR.ago(at(then), now).to_string();
        assert_eq!(told("2026-11-21T11:59:30Z"), "à l’instant");
        assert_eq!(told("2026-11-21T11:59:00Z"), "il y a 1\u{a0}min");
        assert_eq!(told("2026-11-21T10:00:00Z"), "il y a 2\u{a0}h");
        assert_eq!(told("2026-11-20T12:00:00Z"), "hier");
        assert_eq!(told("2026-11-10T12:00:00Z"), "il y a 11 jours");
        assert_eq!(told("2026-08-01T12:00:00Z"), "il y a 3 mois");
        assert_eq!(told("2023-08-01T12:00:00Z"), "il y a 3 ans");
    }

    #[test]
    fn a_clock_that_is_ahead_reads_as_now() {
        let now = at("2026-11-21T12:00:00Z");
        assert_eq!(EN.ago(at("2026-11-21T12:00:05Z"), now).to_string(), "just now");
    }

    #[test]
    fn what_is_left_is_told_in_one_unit() {
        let now = at("2026-11-21T12:00:00Z");
        assert_eq!(EN.left(at("2026-11-24T13:00:00Z"), now).to_string(), "3 days left");
        assert_eq!(FR.left(at("2026-11-21T12:00:30Z"), now).to_string(), "encore 1\u{a0}minute");
        assert_eq!(FR.left(now, now).to_string(), "terminé");
    }
}
