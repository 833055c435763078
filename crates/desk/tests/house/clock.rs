//! A clock that moves when it is told to.

use std::sync::Mutex;

use cimaise_core::Clock;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// Stands still between two calls of [`HouseClock::advance`]; ids rise all the same.
pub struct HouseClock(Mutex<(Timestamp, u64)>);

impl HouseClock {
    pub fn at(start: &str) -> Self {
        Self(Mutex::new((start.parse().unwrap(), 0)))
    }

    pub fn advance(&self, by: SignedDuration) {
        self.0.lock().unwrap().0 += by;
    }
}

impl Clock for HouseClock {
    fn now(&self) -> Timestamp {
        self.0.lock().unwrap().0
    }

    fn id(&self) -> Uuid {
        let mut state = self.0.lock().unwrap();
        state.1 += 1;
        let mut rest = [0; 10];
        rest[2..].copy_from_slice(&state.1.to_be_bytes());
        let millis = u64::try_from(state.0.as_millisecond()).unwrap();
        uuid::Builder::from_unix_timestamp_millis(millis, &rest).into_uuid()
    }
}
