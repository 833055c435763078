//! A clock that moves when it is told to.

use std::sync::Mutex;

use cimaise_core::Clock;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// Stands still until it is moved; each id is greater than the one before.
pub struct HouseClock {
    now: Mutex<Timestamp>,
    ids: Mutex<u64>,
}

impl HouseClock {
    pub fn at(start: &str) -> Self {
        Self { now: Mutex::new(start.parse().unwrap()), ids: Mutex::new(0) }
    }

    pub fn move_on(&self, by: SignedDuration) {
        *self.now.lock().unwrap() += by;
    }
}

impl Clock for HouseClock {
    fn now(&self) -> Timestamp {
        *self.now.lock().unwrap()
    }

    fn id(&self) -> Uuid {
        let mut ids = self.ids.lock().unwrap();
        *ids += 1;
        let mut counter = [0; 10];
        counter[2..].copy_from_slice(&ids.to_be_bytes());
        let millis = self.now().as_millisecond().unsigned_abs();
        uuid::Builder::from_unix_timestamp_millis(millis, &counter).into_uuid()
    }
}
