//! How often one account's password may be tried, from wherever.
//!
//! `cimaise_web::Limiter` counts by client address; someone with many addresses would still have
//! many tries at one account. Counted by what was typed, so that it tells nothing of who exists.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use actix_web::http::StatusCode;
use cimaise_web::Problem;
use jiff::{SignedDuration, Timestamp};

/// How many tries may come together.
const BURST: i32 = 10;
/// How long until one more try is given back.
const EVERY: SignedDuration = SignedDuration::from_secs(12);
/// When this many addresses are known, those that have been quiet are forgotten.
const CROWDED: usize = 4_096;

/// The counts of this process: each of its workers must see the same.
pub(super) static ACCOUNTS: LazyLock<Accounts> = LazyLock::new(Accounts::default);

/// The same for the codes that people show besides their password, by the person.
pub(super) static CODES: LazyLock<Accounts> = LazyLock::new(Accounts::default);

/// For each address typed, until when its tries are used up (the generic cell rate algorithm).
#[derive(Default)]
pub(super) struct Accounts(Mutex<HashMap<String, Timestamp>>);

impl Accounts {
    /// Counts one try, or refuses with 429 `too-many-requests` and `Retry-After`.
    pub(super) fn count(&self, typed: &str, now: Timestamp) -> Result<(), Problem> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= CROWDED {
            known.retain(|_, used_until| *used_until > now);
        }
        let used_until = known.entry(key(typed)).or_insert(now);
        let start = (*used_until).max(now);
        let wait = now.duration_until(start) - EVERY * (BURST - 1);
        if wait > SignedDuration::ZERO {
            let whole = wait.as_secs() + i64::from(wait.subsec_nanos() > 0);
            let seconds = u64::try_from(whole).unwrap_or(1);
            return Err(Problem::new(StatusCode::TOO_MANY_REQUESTS, "too-many-requests")
                .with("seconds", seconds)
                .retry_after(seconds));
        }
        *used_until = start + EVERY;
        Ok(())
    }

    /// The password was right: nothing is held against its owner.
    pub(super) fn forget(&self, typed: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&key(typed));
    }
}

fn key(typed: &str) -> String {
    typed.trim().chars().take(254).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    #[test]
    fn after_ten_tries_an_account_waits_twelve_seconds_a_try() {
        let accounts = Accounts::default();
        for _ in 0..10 {
            accounts.count("a@example.org", at(0)).unwrap();
        }
        let refused = accounts.count(" A@example.org", at(0)).unwrap_err();
        assert_eq!(refused.seconds_to_wait(), Some(12));
        assert!(accounts.count("b@example.org", at(0)).is_ok());
        assert!(accounts.count("a@example.org", at(11)).is_err());
        assert!(accounts.count("a@example.org", at(12)).is_ok());
        assert!(accounts.count("a@example.org", at(12)).is_err());
    }

    #[test]
    fn the_right_password_wipes_the_slate() {
        let accounts = Accounts::default();
        for _ in 0..10 {
            accounts.count("a@example.org", at(0)).unwrap();
        }
        accounts.forget("a@example.org");
        assert!(accounts.count("a@example.org", at(0)).is_ok());
    }
}
