//! Answers that stand ready: given again at the door, before any room is asked, while they hold.

mod front;

use std::sync::Arc;

use actix_http::{HttpMessage as _, Request};
use actix_web::HttpResponse;
use actix_web::http::Method;
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use cimaise_core::Clock;
use jiff::Timestamp;
use moka::sync::Cache;

pub use self::front::Front;
use crate::Representation;
use crate::hosts::{At, Hosts};

/// Whether an answer may be given once more. It is asked before each time: it has to be quick, and must
/// not ask the database.
pub trait Holds: Send + Sync {
    /// Whether it is still so.
    fn holds(&self, now: Timestamp) -> bool;
}

/// The shelf of a process. Cheap to clone.
#[derive(Clone)]
pub struct Shelf {
    clock: Arc<dyn Clock>,
    hosts: Hosts,
    answers: Cache<String, Arc<Ready>>,
}

/// What stands ready under an address.
struct Ready {
    /// As they left the house, but for those that depend on what a request takes. A list: each answer puts them into
    /// a map that was used before, which costs less than a copy of a map.
    headers: Vec<(HeaderName, HeaderValue)>,
    representation: Representation,
    holds: Arc<dyn Holds>,
}

/// A mark on an answer: what it shows may be given again at this address alone.
#[derive(Clone)]
struct Again {
    address: String,
    representation: Representation,
    holds: Arc<dyn Holds>,
}

/// Marks an answer of a [`Representation`], for the shelf: the same will do for whoever asks for `address`
/// (path and query), whatever else they say, while it `holds`.
pub fn again(
    mut answer: HttpResponse,
    address: String,
    representation: Representation,
    holds: Arc<dyn Holds>,
) -> HttpResponse {
    answer.extensions_mut().insert(Again { address, representation, holds });
    answer
}

impl Shelf {
    /// A shelf for at most about `bytes` bytes of answers.
    pub fn new(clock: Arc<dyn Clock>, hosts: Hosts, bytes: u64) -> Self {
        let weigh = |address: &String, ready: &Arc<Ready>| {
            // Headers are about as much as a page of text.
            let weight = address.len() + 2048 + ready.representation.weight();
            u32::try_from(weight).unwrap_or(u32::MAX)
        };
        Self { clock, hosts, answers: Cache::builder().max_capacity(bytes).weigher(weigh).build() }
    }

    /// The answer to a request, if one stands ready. At the host of an institution, only what is given there: that is
    /// the same as at the house's own.
    fn ready(&self, request: &Request) -> Option<Arc<Ready>> {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return None;
        }
        if let Some(slug) = self.hosts.asked(request.headers())
            && At::of(&slug, request.path()) != At::Here
        {
            return None;
        }
        let ready = self.answers.get(address_of(request)?)?;
        ready.holds.holds(self.clock.now()).then_some(ready)
    }

    /// Keeps what was answered under `address`, if it is marked so.
    fn keep(&self, address: &str, again: Again, headers: &HeaderMap) {
        if again.address != address || headers.contains_key(header::SET_COOKIE) {
            return;
        }
        let depend = [header::ETAG, header::CONTENT_TYPE, header::CONTENT_ENCODING];
        let headers = headers.iter().filter(|(name, _)| !depend.contains(name));
        let headers = headers.map(|(name, value)| (name.clone(), value.clone())).collect();
        let Again { representation, holds, .. } = again;
        let ready = Arc::new(Ready { headers, representation, holds });
        self.answers.insert(address.to_owned(), ready);
    }
}

/// Path and query, as they were asked for.
fn address_of(request: &Request) -> Option<&str> {
    request.uri().path_and_query().map(actix_web::http::uri::PathAndQuery::as_str)
}

#[cfg(test)]
mod tests;
