//! How what was approved comes to the wall: at once, or some a day, and the turns of a day.

use jiff::civil::{Date, time};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use serde::Serialize;

use crate::coded::coded;

coded! {
    /// When the approved pictures of a call are hung.
    HangingPace {
        /// As soon as they are approved.
        AtOnce = "at-once",
        /// So many a day, in their order.
        Drip = "drip",
    }
}

coded! {
    /// Where something goes in the order in which a call hangs.
    HangingMove {
        /// Before all others.
        First = "first",
        /// One place sooner.
        Up = "up",
        /// One place later.
        Down = "down",
        /// After all others.
        Last = "last",
    }
}

/// How a call hangs. Hours are those of the institution's zone, 0 to 23.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Hanging {
    /// At once, or some a day.
    pub pace: HangingPace,
    /// How many a day, 1 to 500, where it drips.
    pub a_day: u16,
    /// The hour from which they are spread.
    pub from: u8,
    /// The hour until which they are spread; the same as the first for all together.
    pub to: u8,
}

impl Hanging {
    /// What holds until a call chooses otherwise: at once.
    pub const USUAL: Self = Self { pace: HangingPace::AtOnce, a_day: 5, from: 9, to: 18 };

    /// The most that a call may hang a day.
    pub const A_DAY_LIMIT: u16 = 500;

    /// It hangs some a day.
    pub fn drips(self) -> bool {
        self.pace == HangingPace::Drip
    }

    /// The turns of a day, UTC, in their order: one for each picture.
    fn turns_of(self, day: Date, zone: &TimeZone) -> Vec<Timestamp> {
        let long = i64::from(self.to.saturating_sub(self.from)) * 3600;
        let first = day.to_datetime(time(i8::try_from(self.from).unwrap_or(0), 0, 0, 0));
        let turn = |number: i64| {
            let later = Span::new().seconds(number * long / i64::from(self.a_day.max(1)));
            Some(first.checked_add(later).ok()?.to_zoned(zone.clone()).ok()?.timestamp())
        };
        let mut turns: Vec<_> = (0..i64::from(self.a_day)).filter_map(turn).collect();
        // An hour that the clock of summer leaves out comes with the one after it.
        turns.sort_unstable();
        turns
    }

    /// How many turns came after `since`, up to `now`. Of the days before nothing is made up: what a
    /// house missed while it slept must not come all at once.
    pub fn turns_since(self, since: Timestamp, now: Timestamp, zone: &TimeZone) -> usize {
        let today = now.to_zoned(zone.clone()).date();
        let came = |at: &&Timestamp| **at > since && **at <= now;
        self.turns_of(today, zone).iter().filter(came).count()
    }

    /// The turns to come after `now`, UTC, day by day.
    pub fn turns_after(
        self,
        now: Timestamp,
        zone: &TimeZone,
    ) -> impl Iterator<Item = Timestamp> + '_ {
        let today = now.to_zoned(zone.clone()).date();
        let days = (0..).map_while(move |days| today.checked_add(Span::new().days(days)).ok());
        days.flat_map(move |day| self.turns_of(day, zone)).filter(move |at| *at > now)
    }
}

/// What is approved and does not hang yet: its place in the order of its call, or its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HangsLater {
    /// The approval by which it will hang.
    pub decision: crate::DecisionId,
    /// What will hang.
    pub contribution: crate::ContributionId,
    /// In which call.
    pub call: crate::CallId,
    /// Its place in the order: the lower, the sooner.
    pub place: i64,
    /// The instant that somebody named for it, UTC; it takes no turn then.
    pub on: Option<Timestamp>,
}

impl HangsLater {
    /// How far ahead a date may be named, in days.
    pub const AHEAD_LIMIT: i64 = 731;
}

#[cfg(test)]
mod tests {
    use super::*;

    const THREE: Hanging = Hanging { pace: HangingPace::Drip, a_day: 3, from: 9, to: 18 };

    fn paris() -> TimeZone {
        TimeZone::get("Europe/Paris").unwrap()
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn next(hanging: Hanging, after: &str, count: usize) -> Vec<String> {
        let zone = paris();
        let turns = hanging.turns_after(at(after), &zone).take(count);
        turns.map(|turn| turn.to_string()).collect()
    }

    #[test]
    fn a_day_has_its_turns_evenly_from_the_first_hour() {
        assert_eq!(
            next(THREE, "2026-11-27T08:00:00Z", 4),
            [
                "2026-11-27T11:00:00Z",
                "2026-11-27T14:00:00Z",
                "2026-11-28T08:00:00Z",
                "2026-11-28T11:00:00Z"
            ]
        );
    }

    #[test]
    fn the_same_hour_twice_is_all_together() {
        let together = Hanging { to: 9, ..THREE };
        let nine = ["2026-11-27T08:00:00Z"; 3];
        assert_eq!(next(together, "2026-11-27T07:59:59Z", 3), nine);
        let since = |since, now| together.turns_since(at(since), at(now), &paris());
        assert_eq!(since("2026-11-27T07:59:59Z", "2026-11-27T08:00:00Z"), 3);
        assert_eq!(since("2026-11-27T08:00:00Z", "2026-11-27T20:00:00Z"), 0);
    }

    #[test]
    fn the_turns_follow_the_clock_of_the_wall() {
        // In Paris it is summer time from 29 March 2026, two o'clock, to 25 October, three o'clock.
        let nine = |day| next(THREE, day, 1);
        assert_eq!(nine("2026-03-28T00:00:00Z"), ["2026-03-28T08:00:00Z"]);
        assert_eq!(nine("2026-03-29T00:00:00Z"), ["2026-03-29T07:00:00Z"]);
        assert_eq!(nine("2026-10-25T00:00:00Z"), ["2026-10-25T08:00:00Z"]);
    }

    #[test]
    fn a_day_without_its_third_hour_keeps_all_its_turns() {
        let early = Hanging { a_day: 4, from: 1, to: 5, ..THREE };
        assert_eq!(
            next(early, "2026-03-28T22:00:00Z", 5),
            [
                "2026-03-29T00:00:00Z",
                "2026-03-29T01:00:00Z",
                "2026-03-29T01:00:00Z",
                "2026-03-29T02:00:00Z",
                "2026-03-29T23:00:00Z"
            ]
        );
    }

    #[test]
    fn what_was_missed_on_other_days_is_not_made_up() {
        let since = |since, now| THREE.turns_since(at(since), at(now), &paris());
        assert_eq!(since("2026-11-27T08:00:00Z", "2026-11-27T14:00:00Z"), 2);
        assert_eq!(since("2026-11-20T08:00:00Z", "2026-11-27T12:00:00Z"), 2);
        assert_eq!(since("2026-11-20T08:00:00Z", "2026-11-27T07:59:00Z"), 0);
    }
}
