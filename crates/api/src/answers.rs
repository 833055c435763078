//! The few forms of answers that this room gives.

use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::QueuePart;
use cimaise_web::{CachePolicy, Problem, Representation};
use serde::Serialize;
use url::form_urlencoded::Serializer;

const JSON: &str = "application/json";

/// JSON that concerns whoever asks: never kept by anyone.
pub(crate) fn private_json(status: StatusCode, body: &impl Serialize) -> Answer {
    let body = serde_json::to_vec(body).map_err(Problem::unexpected)?;
    Ok(HttpResponse::build(status)
        .insert_header((header::CONTENT_TYPE, JSON))
        .insert_header((header::CACHE_CONTROL, CachePolicy::Private.header()))
        .body(body))
}

/// JSON for everybody, other sites' pages included, sent again only when it changed.
pub(crate) fn public_json(request: &HttpRequest, body: &impl Serialize) -> Answer {
    let body = serde_json::to_vec(body).map_err(Problem::unexpected)?;
    let mut answer = Representation::new(JSON, body).answer(request, CachePolicy::Revalidate);
    let anyone = header::HeaderValue::from_static("*");
    answer.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, anyone);
    Ok(answer)
}

/// Done, and nothing to say.
pub(crate) fn nothing() -> HttpResponse {
    HttpResponse::NoContent()
        .insert_header((header::CACHE_CONTROL, CachePolicy::Private.header()))
        .finish()
}

/// Done: look there now (RFC 9110, section 15.4.4).
pub(crate) fn see_other(path: impl AsRef<str>) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((header::LOCATION, path.as_ref()))
        .insert_header((header::CACHE_CONTROL, CachePolicy::Private.header()))
        .finish()
}

/// A path with a query; pairs without a value are left out.
pub(crate) fn with_query(path: &str, pairs: &[(&str, Option<String>)]) -> String {
    let mut query = Serializer::new(String::new());
    for (name, value) in pairs {
        if let Some(value) = value.as_deref().filter(|value| !value.is_empty()) {
            query.append_pair(name, value);
        }
    }
    let query = query.finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// A path of the desk, with the part of the queue to which a person keeps.
pub(crate) fn keeping(path: &str, part: &QueuePart) -> String {
    with_query(path, &pairs_of(part))
}

/// A part of the queue as [`with_query`] takes it.
pub(crate) fn pairs_of(part: &QueuePart) -> Vec<(&'static str, Option<String>)> {
    part.pairs().into_iter().map(|(name, value)| (name, Some(value))).collect()
}

/// A script of the desk asks, not a form: it takes JSON and no page.
pub(crate) fn wants_json(request: &HttpRequest) -> bool {
    let lines = request.headers().get_all(header::ACCEPT).filter_map(|line| line.to_str().ok());
    let types = lines
        .flat_map(|line| line.split(','))
        .filter_map(|range| range.split(';').next())
        .map(str::trim);
    let (mut json, mut html) = (false, false);
    for kind in types {
        json |= kind.eq_ignore_ascii_case(JSON);
        html |= kind.eq_ignore_ascii_case("text/html");
    }
    json && !html
}

/// Done: a form of the desk looks there now, its script is told where that is.
pub(crate) fn onwards(request: &HttpRequest, location: String) -> Answer {
    if wants_json(request) {
        return private_json(StatusCode::OK, &Onwards { location });
    }
    Ok(see_other(location))
}

#[derive(Serialize)]
struct Onwards {
    location: String,
}

/// What a handler gives.
pub(crate) type Answer = Result<HttpResponse, Problem>;

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn a_browser_gets_pages_and_a_script_json() {
        let wants = |accept: &str| {
            wants_json(&TestRequest::get().insert_header(("accept", accept)).to_http_request())
        };
        assert!(wants("application/json"));
        assert!(wants("application/json;q=0.9, */*;q=0.1"));
        assert!(!wants("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
        assert!(!wants("text/html, application/json"));
    }

    #[test]
    fn a_query_keeps_what_was_typed() {
        let query = with_query("/desk", &[("words", Some("à & b".into())), ("theme", None)]);
        assert_eq!(query, "/desk?words=%C3%A0+%26+b");
        assert_eq!(with_query("/desk", &[("theme", Some(String::new()))]), "/desk");
    }
}
