//! Who sends, known again by a key of their own when they send the same pictures twice. It tells
//! nothing else of them, opens nothing, and nobody who only looks has one.

use std::fmt;

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite};

use crate::Edge;
use crate::house_cookie::HouseCookie;

const COOKIE: HouseCookie =
    HouseCookie { names: ["__Host-cimaise-sender", "cimaise-sender"], same_site: SameSite::Lax };

/// How long a browser keeps it after the latest sending, in seconds.
const LASTS: i64 = 30 * 24 * 60 * 60;

/// A sender, from [`FollowUpKey`](crate::FollowUpKey).
#[derive(Clone)]
pub struct Sender {
    key: String,
    digest: Vec<u8>,
}

impl Sender {
    pub(crate) const fn new(key: String, digest: Vec<u8>) -> Self {
        Self { key, digest }
    }

    /// What they keep and show when they send again: 43 characters of base64url.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// What the store keeps: a keyed digest, from which the key cannot be made.
    pub fn digest(&self) -> &[u8] {
        &self.digest
    }

    /// The key as a browser keeps it, thirty days from now.
    pub fn cookie(&self, edge: &Edge) -> Cookie<'static> {
        COOKIE.set(edge, self.key.clone(), LASTS)
    }
}

impl fmt::Debug for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sender(..)")
    }
}

/// The key that a request's cookie holds, genuine or not.
pub(crate) fn key_of(request: &HttpRequest, edge: &Edge) -> Option<String> {
    COOKIE.value(request, Some(edge))
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;
    use crate::FollowUpKey;

    fn edge(public_url: &str) -> Edge {
        Edge { public_url: public_url.parse().unwrap(), proxies: 0, hub: None }
    }

    fn house(byte: u8) -> FollowUpKey {
        FollowUpKey::new(vec![byte; 32]).unwrap()
    }

    fn showing(cookie: Cookie<'_>) -> HttpRequest {
        TestRequest::post().cookie(cookie).to_http_request()
    }

    #[test]
    fn a_browser_shows_the_key_that_it_was_given() {
        for edge in [edge("https://cimaise.example"), edge("http://localhost:8080")] {
            let sender = house(1).new_sender().unwrap();
            let request = showing(sender.cookie(&edge));
            assert_eq!(house(1).sender_of(&request, &edge).unwrap().digest(), sender.digest());
            assert!(house(2).sender_of(&request, &edge).is_none(), "another house gave it");
        }
    }

    #[test]
    fn over_tls_the_cookie_is_bound_to_the_host() {
        let edge = edge("https://cimaise.example");
        let cookie = house(1).new_sender().unwrap().cookie(&edge);
        assert_eq!(cookie.name(), "__Host-cimaise-sender");
        let told = cookie.to_string();
        let (_, attributes) = told.split_once(';').unwrap();
        assert_eq!(attributes, " HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=2592000");
    }

    #[test]
    fn a_plain_cookie_is_not_believed_over_tls() {
        let (plain, tls) = (edge("http://cimaise.example"), edge("https://cimaise.example"));
        let request = showing(house(1).new_sender().unwrap().cookie(&plain));
        assert!(house(1).sender_of(&request, &tls).is_none());
    }

    #[test]
    fn two_senders_are_two() {
        let (one, other) = (house(1).new_sender().unwrap(), house(1).new_sender().unwrap());
        assert_ne!((one.key(), one.digest()), (other.key(), other.digest()));
    }

    #[test]
    fn no_key_is_printed() {
        assert_eq!(format!("{:?}", house(1).new_sender().unwrap()), "Sender(..)");
    }
}
