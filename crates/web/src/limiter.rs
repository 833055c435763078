//! How often one subscriber may do a costly thing.

use std::hash::Hash;
use std::net::{IpAddr, Ipv4Addr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use cimaise_core::{ApiTokenId, Clock};
use governor::clock::Clock as GovernorClock;
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use serde::{Deserialize, Serialize};

use crate::client_address::{client_address, subscriber};
use crate::{Edge, Problem};

/// How often the addresses that have been quiet are forgotten, in checks.
const SWEEP: u32 = 4_096;

/// What is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Sending a form, or announcing a file.
    Upload,
    /// Sending the rest of a file.
    Resume,
    /// Trying a password.
    SignIn,
    /// Acting through a follow-up link.
    FollowUp,
    /// Asking for links that were lost.
    LostLink,
    /// Giving notice of a picture.
    Notice,
    /// Looking for words on the walls.
    Search,
    /// Trying a code of an invitation.
    Code,
}

/// So many at once, then so many a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Rate {
    /// How many may come together; a class of thirty shares one address.
    pub burst: NonZeroU32,
    /// How many more each minute gives back.
    pub per_minute: NonZeroU32,
}

/// The rate of each [`Purpose`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// See [`Purpose::Upload`].
    pub upload: Rate,
    /// See [`Purpose::Resume`].
    pub resume: Rate,
    /// See [`Purpose::SignIn`].
    pub sign_in: Rate,
    /// See [`Purpose::FollowUp`].
    pub follow_up: Rate,
    /// See [`Purpose::LostLink`].
    pub lost_link: Rate,
    /// See [`Purpose::Notice`].
    pub notice: Rate,
    /// See [`Purpose::Search`].
    pub search: Rate,
    /// See [`Purpose::Code`].
    pub code: Rate,
    /// What a program asks with one token, wherever it is.
    pub token: Rate,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            upload: rate(300, 60),
            resume: rate(1500, 600),
            sign_in: rate(10, 5),
            follow_up: rate(200, 60),
            lost_link: rate(30, 5),
            notice: rate(30, 5),
            search: rate(300, 120),
            code: rate(120, 20),
            token: rate(300, 300),
        }
    }
}

impl Limits {
    /// Rates that one busy address does not reach: for the demonstration's past, and for tests.
    pub fn without_hurry() -> Self {
        let rate = rate(1_000_000, 1_000_000);
        Self {
            upload: rate,
            resume: rate,
            sign_in: rate,
            follow_up: rate,
            lost_link: rate,
            notice: rate,
            search: rate,
            code: rate,
            token: rate,
        }
    }
}

fn rate(burst: u32, per_minute: u32) -> Rate {
    let at_least_one = |number| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
    Rate { burst: at_least_one(burst), per_minute: at_least_one(per_minute) }
}

type Keyed<K = IpAddr> = RateLimiter<K, DashMapStateStore<K>, HouseClock, NoOpMiddleware<Duration>>;

/// Counts by client address and purpose, and by token, in memory.
pub struct Limiter {
    clock: HouseClock,
    upload: Keyed,
    resume: Keyed,
    sign_in: Keyed,
    follow_up: Keyed,
    lost_link: Keyed,
    notice: Keyed,
    search: Keyed,
    code: Keyed,
    token: Keyed<ApiTokenId>,
    checks: AtomicU32,
}

impl Limiter {
    /// A limiter that has seen nobody yet.
    pub fn new(limits: Limits, clock: Arc<dyn Clock>) -> Self {
        let clock = HouseClock(clock);
        let quota = |rate: Rate| Quota::per_minute(rate.per_minute).allow_burst(rate.burst);
        let keyed = |rate| Keyed::dashmap_with_clock(quota(rate), clock.clone());
        Self {
            upload: keyed(limits.upload),
            resume: keyed(limits.resume),
            sign_in: keyed(limits.sign_in),
            follow_up: keyed(limits.follow_up),
            lost_link: keyed(limits.lost_link),
            notice: keyed(limits.notice),
            search: keyed(limits.search),
            code: keyed(limits.code),
            token: Keyed::dashmap_with_clock(quota(limits.token), clock.clone()),
            checks: AtomicU32::new(0),
            clock,
        }
    }

    /// Counts one, or refuses with 429 `too-many-requests` and `Retry-After`.
    pub fn check(&self, request: &HttpRequest, purpose: Purpose) -> Result<(), Problem> {
        let proxies = Edge::of(request).map_or(0, |edge| edge.proxies);
        // Those whose address is unknown share one count: no way around the limit.
        let address = client_address(request, proxies).unwrap_or(Ipv4Addr::UNSPECIFIED.into());
        self.count(self.keyed(purpose), &subscriber(address))
    }

    /// The same for what a program asks with a token.
    pub fn check_token(&self, token: ApiTokenId) -> Result<(), Problem> {
        self.count(&self.token, &token)
    }

    fn count<K: Clone + Eq + Hash>(&self, keyed: &Keyed<K>, key: &K) -> Result<(), Problem> {
        if self.checks.fetch_add(1, Ordering::Relaxed) % SWEEP == SWEEP - 1 {
            keyed.retain_recent();
        }
        keyed.check_key(key).map_err(|until| {
            let wait = until.wait_time_from(self.clock.now());
            let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
            Problem::new(StatusCode::TOO_MANY_REQUESTS, "too-many-requests")
                .with("seconds", seconds)
                .retry_after(seconds)
        })
    }

    fn keyed(&self, purpose: Purpose) -> &Keyed {
        match purpose {
            Purpose::Upload => &self.upload,
            Purpose::Resume => &self.resume,
            Purpose::SignIn => &self.sign_in,
            Purpose::FollowUp => &self.follow_up,
            Purpose::LostLink => &self.lost_link,
            Purpose::Notice => &self.notice,
            Purpose::Search => &self.search,
            Purpose::Code => &self.code,
        }
    }
}

/// The house's clock, as the time since 1970.
#[derive(Clone)]
struct HouseClock(Arc<dyn Clock>);

impl GovernorClock for HouseClock {
    type Instant = Duration;

    fn now(&self) -> Duration {
        Duration::try_from(self.0.now().as_duration()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use actix_web::test::TestRequest;
    use jiff::{SignedDuration, Timestamp};
    use uuid::Uuid;

    use super::*;

    struct Watch(Mutex<Timestamp>);

    impl Watch {
        fn advance(&self, seconds: i64) {
            *self.0.lock().unwrap() += SignedDuration::from_secs(seconds);
        }
    }

    impl Clock for Watch {
        fn now(&self) -> Timestamp {
            *self.0.lock().unwrap()
        }

        fn id(&self) -> Uuid {
            Uuid::nil()
        }
    }

    fn from(address: &str) -> HttpRequest {
        TestRequest::get().peer_addr(format!("{address}:99").parse().unwrap()).to_http_request()
    }

    fn limiter() -> (Arc<Watch>, Limiter) {
        let watch = Arc::new(Watch(Mutex::new("2026-11-21T12:00:00Z".parse().unwrap())));
        let limits = Limits { sign_in: rate(2, 6), ..Limits::default() };
        (Arc::clone(&watch), Limiter::new(limits, watch))
    }

    #[test]
    fn after_the_burst_one_waits_and_is_told_how_long() {
        let (watch, limiter) = limiter();
        let check = |address: &str| limiter.check(&from(address), Purpose::SignIn);
        assert!(check("203.0.113.9").is_ok());
        assert!(check("203.0.113.9").is_ok());
        let refused = check("203.0.113.9").unwrap_err();
        assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(refused.seconds_to_wait(), Some(10));
        watch.advance(9);
        assert!(check("203.0.113.9").is_err());
        watch.advance(1);
        assert!(check("203.0.113.9").is_ok());
    }

    #[test]
    fn each_token_is_counted_by_itself_wherever_it_is() {
        let watch = Arc::new(Watch(Mutex::new("2026-11-21T12:00:00Z".parse().unwrap())));
        let limits = Limits { token: rate(1, 60), ..Limits::default() };
        let limiter = Limiter::new(limits, watch.clone());
        let [one, other] = [1, 2].map(|id| ApiTokenId(Uuid::from_u128(id)));
        assert!(limiter.check_token(one).is_ok());
        assert_eq!(limiter.check_token(one).unwrap_err().seconds_to_wait(), Some(1));
        assert!(limiter.check_token(other).is_ok());
        watch.advance(1);
        assert!(limiter.check_token(one).is_ok());
    }

    #[test]
    fn others_and_other_purposes_are_counted_apart() {
        let (_watch, limiter) = limiter();
        for _ in 0..2 {
            limiter.check(&from("203.0.113.9"), Purpose::SignIn).unwrap();
        }
        assert!(limiter.check(&from("203.0.113.9"), Purpose::SignIn).is_err());
        assert!(limiter.check(&from("203.0.113.9"), Purpose::FollowUp).is_ok());
        assert!(limiter.check(&from("203.0.113.10"), Purpose::SignIn).is_ok());
    }
}
