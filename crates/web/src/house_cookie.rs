//! The cookies of the house: for the whole site, sent to this host alone, read by no script.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, CookieBuilder, SameSite};

use crate::Edge;

/// One of them.
pub(crate) struct HouseCookie {
    /// Its name over TLS, where the prefix forbids other hosts to set it (RFC 6265bis, section 4.1.3.2),
    /// and without.
    pub(crate) names: [&'static str; 2],
    /// Whether it comes along when somebody follows a link from another site.
    pub(crate) same_site: SameSite,
}

impl HouseCookie {
    /// What a request's cookie holds, genuine or not.
    pub(crate) fn value(&self, request: &HttpRequest, edge: Option<&Edge>) -> Option<String> {
        let cookie = request.cookie(self.name(edge.is_some_and(Edge::is_https)))?;
        Some(cookie.value().to_owned())
    }

    /// The cookie to set, kept by the browser for so many seconds.
    pub(crate) fn set(&self, edge: &Edge, value: String, seconds: i64) -> Cookie<'static> {
        self.bare(edge, value).max_age(Duration::seconds(seconds)).finish()
    }

    /// The cookie that makes a browser forget it.
    pub(crate) fn farewell(&self, edge: &Edge) -> Cookie<'static> {
        let mut cookie = self.bare(edge, String::new()).finish();
        cookie.make_removal();
        cookie
    }

    fn name(&self, https: bool) -> &'static str {
        self.names[usize::from(!https)]
    }

    fn bare(&self, edge: &Edge, value: String) -> CookieBuilder<'static> {
        Cookie::build(self.name(edge.is_https()), value)
            .path("/")
            .http_only(true)
            .secure(edge.is_https())
            .same_site(self.same_site)
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    const COOKIE: HouseCookie =
        HouseCookie { names: ["__Host-rail", "rail"], same_site: SameSite::Strict };

    fn edge(public_url: &str) -> Edge {
        Edge { public_url: public_url.parse().unwrap(), proxies: 0, hub: None }
    }

    fn showing(cookie: Cookie<'_>) -> HttpRequest {
        TestRequest::get().cookie(cookie).to_http_request()
    }

    #[test]
    fn it_comes_back_as_it_was_set() {
        for edge in [edge("https://cimaise.example"), edge("http://localhost:8080")] {
            let request = showing(COOKIE.set(&edge, "oak".to_owned(), 60));
            assert_eq!(COOKIE.value(&request, Some(&edge)), Some("oak".to_owned()));
        }
    }

    #[test]
    fn over_tls_it_is_bound_to_the_host() {
        let told = COOKIE.set(&edge("https://cimaise.example"), "oak".to_owned(), 60).to_string();
        assert_eq!(told, "__Host-rail=oak; HttpOnly; SameSite=Strict; Secure; Path=/; Max-Age=60");
    }

    #[test]
    fn a_plain_one_is_not_believed_over_tls() {
        let (plain, tls) = (edge("http://cimaise.example"), edge("https://cimaise.example"));
        let request = showing(COOKIE.set(&plain, "oak".to_owned(), 60));
        assert_eq!(COOKIE.value(&request, Some(&tls)), None);
    }

    #[test]
    fn a_farewell_has_no_value_and_is_over() {
        let cookie = COOKIE.farewell(&edge("http://localhost"));
        assert_eq!((cookie.value(), cookie.max_age()), ("", Some(Duration::ZERO)));
        assert_eq!(cookie.path(), Some("/"));
    }
}
