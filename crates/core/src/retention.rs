//! For how long a call keeps what no longer serves: clocks that its institution sets.

use jiff::{SignedDuration, Timestamp};

use crate::{Appeal, Window};

/// After how many days something goes; what is `None` stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Retention {
    /// The files of what was refused or taken down, from the day on which nothing can be contested any
    /// more.
    pub files: Option<Days>,
    /// Addresses, and what somebody is known again by, of what does not hang: from the closing of the call,
    /// and never before nothing can be contested any more.
    pub contacts: Option<Days>,
    /// The words of the log, from the day they were written: who and what stay, as ids.
    pub words: Option<Days>,
}

/// A number of days, 0 to [`Days::MOST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days(u16);

impl Days {
    /// Ten years.
    pub const MOST: u16 = 3_650;

    /// As many days; none when they are too many.
    pub const fn new(days: u16) -> Option<Self> {
        if days <= Self::MOST { Some(Self(days)) } else { None }
    }

    /// How many.
    pub const fn get(self) -> u16 {
        self.0
    }

    /// Their length; none is shortened by summer time.
    pub fn length(self) -> SignedDuration {
        SignedDuration::from_hours(24 * i64::from(self.0))
    }
}

impl Retention {
    /// How long what was chosen is shown before it acts.
    pub const NOTICE: SignedDuration = SignedDuration::from_hours(7 * 24);

    /// A day more than can be contested: until then nothing goes, in whatever zone.
    const CONTESTED: SignedDuration = Appeal::WINDOW.saturating_add(SignedDuration::from_hours(48));

    /// Nothing goes by itself.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Decisions that were told before this instant can no longer be contested at `now`.
    pub fn told_before(now: Timestamp) -> Timestamp {
        now - Self::CONTESTED
    }

    /// Of decisions that were told before this instant, the files are due at `now`.
    pub fn files_before(&self, now: Timestamp) -> Option<Timestamp> {
        self.files.map(|days| Self::told_before(now) - days.length())
    }

    /// Whether addresses are due at `now` in a call that was open in a window.
    pub fn contacts_are_due(&self, window: &Window, now: Timestamp) -> bool {
        self.contacts.is_some_and(|days| window.closes_at <= now - days.length())
    }

    /// Words that were written before this instant are due at `now`.
    pub fn words_before(&self, now: Timestamp) -> Option<Timestamp> {
        self.words.map(|days| now - days.length())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn files_outlast_the_last_day_on_which_one_may_contest() {
        let told = at("2026-03-01T23:30:00Z");
        let retention = Retention { files: Days::new(0), ..Retention::default() };
        for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Paris"] {
            let zone = jiff::tz::TimeZone::get(zone).unwrap();
            let last = Appeal::until(told, &zone);
            assert!(retention.files_before(last).unwrap() < told);
        }
        assert!(
            retention.files_before(told + SignedDuration::from_hours(187 * 24)).unwrap() > told
        );
    }

    #[test]
    fn addresses_are_due_so_many_days_after_the_call_closes() {
        let window = Window::new(at("2026-03-01T00:00:00Z"), at("2026-04-01T00:00:00Z")).unwrap();
        let retention = Retention { contacts: Days::new(30), ..Retention::default() };
        assert!(!retention.contacts_are_due(&window, at("2026-04-30T23:59:59Z")));
        assert!(retention.contacts_are_due(&window, at("2026-05-01T00:00:00Z")));
        assert!(!Retention::default().contacts_are_due(&window, at("2036-05-01T00:00:00Z")));
    }

    #[test]
    fn ten_years_are_the_most() {
        assert_eq!(Days::new(3_650).map(Days::get), Some(3_650));
        assert_eq!(Days::new(3_651), None);
    }
}
