//! When people do things: visitors by day, the team while the museum is open.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// The first hour at which somebody sends something, and where a day of this story begins.
const MORNING: i8 = 8;
/// How many minutes visitors have from then on: until half past ten in the evening.
const AWAKE: i64 = 870;
/// When the team begins, and when it goes home, in minutes after midnight.
const OPEN: (i64, i64) = (9 * 60 + 30, 18 * 60);
/// How long a moderator takes to look.
const LOOK: SignedDuration = SignedDuration::from_mins(95);

/// The hours that the people of a house keep, in its time zone.
pub struct Hours {
    zone: TimeZone,
}

impl Hours {
    /// The hours of a house there.
    pub fn of(zone: TimeZone) -> Self {
        Self { zone }
    }

    /// When a visitor sent what the story has sent at `at`: a day and its night folded into the
    /// time that one is awake. What came first stays first, and nothing moves to after `at`.
    pub fn sent(&self, at: Timestamp) -> Timestamp {
        let since_morning = self.civil(at) - SignedDuration::from_hours(MORNING.into());
        let seconds = seconds_of_day(since_morning) * AWAKE / (24 * 60);
        let morning = since_morning.date().at(MORNING, 0, 0, 0);
        self.instant(morning + SignedDuration::from_secs(seconds), at).min(at)
    }

    /// When the team has looked at what it got at `at`: while it is there, else in the morning.
    pub fn decided(&self, at: Timestamp) -> Timestamp {
        let looked = self.civil(at + LOOK);
        let minute = seconds_of_day(looked) / 60;
        let (opens, closes) = OPEN;
        let begins = if minute < opens {
            looked.date()
        } else if minute < closes {
            return at + LOOK;
        } else {
            looked.date().saturating_add(SignedDuration::from_hours(24))
        };
        // Not everything in the first minute of the day.
        let minutes = opens + i64::from(looked.minute()) / 2;
        let then = begins.at(0, 0, looked.second(), 0) + SignedDuration::from_mins(minutes);
        self.instant(then, at + LOOK)
    }

    fn civil(&self, at: Timestamp) -> DateTime {
        at.to_zoned(self.zone.clone()).datetime()
    }

    fn instant(&self, civil: DateTime, otherwise: Timestamp) -> Timestamp {
        civil.to_zoned(self.zone.clone()).map_or(otherwise, |zoned| zoned.timestamp())
    }
}

fn seconds_of_day(at: DateTime) -> i64 {
    (i64::from(at.hour()) * 60 + i64::from(at.minute())) * 60 + i64::from(at.second())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paris() -> Hours {
        Hours::of(TimeZone::get("Europe/Paris").unwrap())
    }

    fn read(at: &str) -> Timestamp {
        at.parse().unwrap()
    }

    #[test]
    fn nobody_sends_in_the_night_and_the_order_stays() {
        let told = ["T03:00:00+01:00", "T07:59:00+01:00", "T08:00:00+01:00", "T20:00:00+01:00"]
            .map(|time| paris().sent(read(&format!("2026-11-20{time}"))));
        assert_eq!(
            told,
            [
                read("2026-11-19T19:28:45+01:00"),
                read("2026-11-19T22:29:23+01:00"),
                read("2026-11-20T08:00:00+01:00"),
                read("2026-11-20T15:15:00+01:00"),
            ]
        );
    }

    #[test]
    fn the_team_decides_while_it_is_there() {
        let told = ["T06:10:00+01:00", "T10:00:00+01:00", "T17:00:00+01:00", "T22:30:00+01:00"]
            .map(|time| paris().decided(read(&format!("2026-11-20{time}"))));
        assert_eq!(
            told,
            [
                read("2026-11-20T09:52:00+01:00"),
                read("2026-11-20T11:35:00+01:00"),
                read("2026-11-21T09:47:00+01:00"),
                read("2026-11-21T09:32:00+01:00"),
            ]
        );
    }
}
