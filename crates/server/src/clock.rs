//! The one place that asks the system for the time, and a clock that is set by hand.

use std::sync::{Mutex, PoisonError};

use cimaise_core::Clock;
use jiff::{SignedDuration, Timestamp};
use uuid::{ContextV7, Uuid};

/// The system's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that everyone else is given")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    #[expect(clippy::disallowed_methods, reason = "this is where ids come from")]
    fn id(&self) -> Uuid {
        Uuid::now_v7()
    }
}

/// A clock that stands still until it is moved: for the demonstration's past, and for tests.
pub struct SetClock {
    at: Mutex<Timestamp>,
    ids: Mutex<ContextV7>,
}

impl SetClock {
    /// A clock that stands at `at`.
    pub fn new(at: Timestamp) -> Self {
        Self { at: Mutex::new(at), ids: Mutex::new(ContextV7::new()) }
    }

    /// Moves it to `at`, unless that is in its past.
    pub fn go_to(&self, at: Timestamp) {
        let mut now = self.at.lock().unwrap_or_else(PoisonError::into_inner);
        *now = (*now).max(at);
    }

    /// Moves it forward.
    pub fn advance(&self, by: SignedDuration) {
        let mut now = self.at.lock().unwrap_or_else(PoisonError::into_inner);
        *now = (*now).max(*now + by);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        *self.at.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ids of one instant follow each other.
    fn id(&self) -> Uuid {
        let now = self.now();
        let seconds = u64::try_from(now.as_second()).unwrap_or_default();
        let nanoseconds = u32::try_from(now.subsec_nanosecond()).unwrap_or_default();
        let ids = self.ids.lock().unwrap_or_else(PoisonError::into_inner);
        Uuid::new_v7(uuid::Timestamp::from_unix(&*ids, seconds, nanoseconds))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_instant_follow_each_other() {
        let clock = SetClock::new("2026-03-01T12:00:00Z".parse().unwrap());
        let ids: Vec<Uuid> = (0..1000).map(|_| clock.id()).collect();
        let mut sorted = ids.clone();
        sorted.sort_unstable();
        assert_eq!(ids, sorted);
    }

    #[test]
    fn it_never_goes_back() {
        let start = "2026-03-01T12:00:00Z".parse().unwrap();
        let clock = SetClock::new(start);
        clock.go_to("2026-02-01T12:00:00Z".parse().unwrap());
        assert_eq!(clock.now(), start);
    }
}
