//! The staff's session cookie. The store keeps only the digest: a stolen table opens no desk.

use std::fmt;

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::header::{self, HeaderMap};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret, SecretBox};
use sha2::{Digest, Sha256};

use crate::house_cookie::HouseCookie;
use crate::{Edge, Problem, bearer};

/// The cookie's name over TLS, and without.
pub const SESSION_COOKIE_NAMES: [&str; 2] = ["__Host-cimaise", "cimaise"];

const COOKIE: HouseCookie = HouseCookie { names: SESSION_COOKIE_NAMES, same_site: SameSite::Lax };

const BYTES: usize = 32;

/// 32 random bytes that stand for a session.
pub struct SessionToken(SecretBox<[u8; BYTES]>);

impl SessionToken {
    /// A new token from the system's randomness.
    pub fn random() -> Result<Self, Problem> {
        let mut bytes = Box::new([0; BYTES]);
        getrandom::fill(bytes.as_mut_slice()).map_err(Problem::unexpected)?;
        Ok(Self(SecretBox::new(bytes)))
    }

    /// The token that a request carries; none, where a program bears one of its own.
    pub fn of(request: &HttpRequest) -> Option<Self> {
        if bearer::is_borne(request.path(), request.headers()) {
            return None;
        }
        let value = COOKIE.value(request, Edge::of(request))?;
        let bytes: [u8; BYTES] = URL_SAFE_NO_PAD.decode(value).ok()?.try_into().ok()?;
        Some(Self(SecretBox::new(Box::new(bytes))))
    }

    /// SHA-256 of the token: what the store keeps and looks up.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.0.expose_secret()).into()
    }

    /// The cookie to set, kept by the browser for so many seconds.
    pub fn cookie(&self, edge: &Edge, seconds: i64) -> Cookie<'static> {
        COOKIE.set(edge, URL_SAFE_NO_PAD.encode(self.0.expose_secret()), seconds)
    }

    /// The cookie that makes a browser forget its session.
    pub fn farewell(edge: &Edge) -> Cookie<'static> {
        COOKIE.farewell(edge)
    }
}

impl fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionToken(..)")
    }
}

/// Whether a request carries a session cookie of either name, genuine or not.
pub(crate) fn is_carried(headers: &HeaderMap) -> bool {
    let lines = headers.get_all(header::COOKIE).filter_map(|line| line.to_str().ok());
    let mut names =
        lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.split('=').next());
    names.any(|name| SESSION_COOKIE_NAMES.contains(&name.trim()))
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;
    use actix_web::web::Data;

    use super::*;

    fn edge(public_url: &str) -> Edge {
        Edge { public_url: public_url.parse().unwrap(), proxies: 0, hub: None }
    }

    #[test]
    fn the_cookie_comes_back_as_the_same_session() {
        for house in ["https://cimaise.example", "http://localhost:8080"] {
            let token = SessionToken::random().unwrap();
            let request = TestRequest::get()
                .app_data(Data::new(edge(house)))
                .cookie(token.cookie(&edge(house), 60))
                .to_http_request();
            assert_eq!(SessionToken::of(&request).unwrap().digest(), token.digest());
            assert!(is_carried(request.headers()));
        }
    }

    #[test]
    fn over_tls_the_cookie_is_bound_to_the_host() {
        let cookie = SessionToken::random().unwrap().cookie(&edge("https://cimaise.example"), 60);
        assert_eq!(cookie.name(), "__Host-cimaise");
        let (_, attributes) = cookie.to_string().split_once(';').map(own).unwrap();
        assert_eq!(attributes, " HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=60");
    }

    fn own((value, attributes): (&str, &str)) -> (String, String) {
        (value.to_owned(), attributes.to_owned())
    }

    #[test]
    fn a_plain_cookie_is_not_believed_over_tls() {
        let token = SessionToken::random().unwrap();
        let request = TestRequest::get()
            .app_data(Data::new(edge("https://cimaise.example")))
            .cookie(token.cookie(&edge("http://cimaise.example"), 60))
            .to_http_request();
        assert!(SessionToken::of(&request).is_none());
    }
}
