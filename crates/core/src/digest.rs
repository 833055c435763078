//! When somebody of the staff hears what waits.

use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, Zoned};
use serde::Serialize;

use crate::coded::coded;

coded! {
    /// How often.
    Rhythm {
        /// Never: they look by themselves.
        Never = "never",
        /// Once an hour at most, outside of the quiet hours.
        Hourly = "hourly",
        /// Once a day, at an hour of theirs.
        Daily = "daily",
    }
}

/// What a person wishes. Hours are those of the institution's zone, 0 to 23. A mail leaves only when
/// something new waits, however often it could.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct DigestWishes {
    /// How often.
    pub rhythm: Rhythm,
    /// The hour of a daily one.
    pub hour: u8,
    /// The first quiet hour, in which no hourly one leaves.
    pub quiet_from: u8,
    /// The first hour that is not quiet any more; the same as the first for no quiet at all.
    pub quiet_to: u8,
    /// One decides from the mail, by links that need no session: see [`crate::DecisionLink`].
    pub links: bool,
}

impl DigestWishes {
    /// What holds until somebody wishes otherwise.
    pub const USUAL: Self =
        Self { rhythm: Rhythm::Daily, hour: 8, quiet_from: 20, quiet_to: 8, links: true };

    /// How far is looked ahead, in hours: two days, across any change of the clock.
    const AHEAD: i64 = 50;

    /// When the next may leave, after an instant; never when none is wanted.
    pub fn next(self, after: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let local = after.to_zoned(zone.clone());
        let full_hours = (0..=Self::AHEAD).filter_map(|hours| full_hour(&local, hours));
        let mut later = full_hours.filter(|at| at.timestamp() > after);
        later.find(|at| self.suits(at)).map(|at| at.timestamp())
    }

    fn suits(self, at: &Zoned) -> bool {
        let hour = u8::try_from(at.hour()).unwrap_or_default();
        match self.rhythm {
            Rhythm::Never => false,
            Rhythm::Hourly => !self.is_quiet(hour),
            Rhythm::Daily => hour == self.hour,
        }
    }

    const fn is_quiet(self, hour: u8) -> bool {
        if self.quiet_from <= self.quiet_to {
            self.quiet_from <= hour && hour < self.quiet_to
        } else {
            self.quiet_from <= hour || hour < self.quiet_to
        }
    }
}

/// The full hour that is so many hours after the one that runs.
fn full_hour(local: &Zoned, hours: i64) -> Option<Zoned> {
    let running = local.with().minute(0).second(0).subsec_nanosecond(0).build().ok()?;
    running.checked_add(Span::new().hours(hours)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOURLY: DigestWishes = DigestWishes { rhythm: Rhythm::Hourly, ..DigestWishes::USUAL };

    fn next(wishes: DigestWishes, after: &str) -> Option<String> {
        let zone = TimeZone::get("Europe/Paris").unwrap();
        let next = wishes.next(after.parse().unwrap(), &zone)?;
        Some(next.to_string())
    }

    #[test]
    fn a_daily_one_leaves_at_its_hour_of_the_institution() {
        let usual = DigestWishes::USUAL;
        assert_eq!(next(usual, "2026-11-27T06:59:59Z").unwrap(), "2026-11-27T07:00:00Z");
        assert_eq!(next(usual, "2026-11-27T07:00:00Z").unwrap(), "2026-11-28T07:00:00Z");
    }

    #[test]
    fn the_clock_of_summer_moves_it_by_an_hour() {
        // In Paris it is summer time from 29 March 2026, two o'clock.
        let usual = DigestWishes::USUAL;
        assert_eq!(next(usual, "2026-03-28T07:00:00Z").unwrap(), "2026-03-29T06:00:00Z");
        let at_two = DigestWishes { hour: 2, ..usual };
        assert_eq!(next(at_two, "2026-03-28T12:00:00Z").unwrap(), "2026-03-30T00:00:00Z");
    }

    #[test]
    fn an_hourly_one_keeps_quiet_at_night() {
        assert_eq!(next(HOURLY, "2026-11-27T10:12:00Z").unwrap(), "2026-11-27T11:00:00Z");
        assert_eq!(next(HOURLY, "2026-11-27T18:00:00Z").unwrap(), "2026-11-28T07:00:00Z");
        let never_quiet = DigestWishes { quiet_from: 8, quiet_to: 8, ..HOURLY };
        assert_eq!(next(never_quiet, "2026-11-27T18:00:00Z").unwrap(), "2026-11-27T19:00:00Z");
        let at_noon = DigestWishes { quiet_from: 12, quiet_to: 14, ..HOURLY };
        assert_eq!(next(at_noon, "2026-11-27T10:30:00Z").unwrap(), "2026-11-27T13:00:00Z");
    }

    #[test]
    fn who_wants_none_gets_none() {
        let never = DigestWishes { rhythm: Rhythm::Never, ..DigestWishes::USUAL };
        assert_eq!(next(never, "2026-11-27T10:12:00Z"), None);
    }
}
