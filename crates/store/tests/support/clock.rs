//! A clock that stands still until a story moves it.

use std::sync::{Mutex, PoisonError};

use cimaise_core::Clock;
use jiff::{SignedDuration, Timestamp};
use uuid::{ContextV7, Uuid};

/// Its ids follow each other, those of one instant too.
pub struct SetClock {
    at: Mutex<Timestamp>,
    ids: Mutex<ContextV7>,
}

impl SetClock {
    /// A clock that stands at `at`.
    pub fn new(at: Timestamp) -> Self {
        Self { at: Mutex::new(at), ids: Mutex::new(ContextV7::new()) }
    }

    /// Moves it forward.
    pub fn advance(&self, by: SignedDuration) {
        let mut at = self.at.lock().unwrap_or_else(PoisonError::into_inner);
        *at += by;
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        *self.at.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn id(&self) -> Uuid {
        let now = self.now();
        let seconds = u64::try_from(now.as_second()).unwrap();
        let nanoseconds = u32::try_from(now.subsec_nanosecond()).unwrap();
        let ids = self.ids.lock().unwrap_or_else(PoisonError::into_inner);
        Uuid::new_v7(uuid::Timestamp::from_unix(&*ids, seconds, nanoseconds))
    }
}
