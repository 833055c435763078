//! Every error of every room leaves as a problem, in the reader's language and form.

use std::fmt;

use actix_web::HttpResponse;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::header::{self, HeaderMap};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;

use super::Problem;
use crate::Reader;
use crate::negotiate::weighed;

/// A page that is the answer though its handler was not reached: it leaves as it is.
pub fn answered(page: HttpResponse) -> actix_web::Error {
    InternalError::from_response(Answered, page).into()
}

#[derive(Debug)]
struct Answered;

impl fmt::Display for Answered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("answered before its handler")
    }
}

/// The answer to an address that nobody serves.
pub async fn no_such_page() -> Result<HttpResponse, Problem> {
    Err(Problem::not_found())
}

/// Renders the errors of what it wraps: JSON under `/api/` or for whom prefers it, else a page.
pub async fn problem_pages<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    let reader = Reader::read(request.path(), request.query_string(), request.headers());
    let json = wants_json(request.path(), request.headers());
    let head = request.method() == Method::HEAD;
    let response = match next.call(request).await {
        Ok(response) => response,
        // Without its request, an error of an inner middleware can only be told by actix itself,
        // which asks the problem for its JSON.
        Err(error) => return Err(problem_of(&error).into()),
    };
    let Some(problem) = problem_in(&response, head) else {
        return Ok(response.map_into_left_body());
    };
    let voice = reader.voice();
    let mut answer = if json { problem.json(voice) } else { problem.page(voice) };
    if reader.negotiated {
        let vary = header::HeaderValue::from_static("accept, accept-language");
        answer.headers_mut().insert(header::VARY, vary);
    }
    if let Some(allow) = response.headers().get(header::ALLOW) {
        answer.headers_mut().insert(header::ALLOW, allow.clone());
    }
    Ok(response.into_response(answer).map_into_right_body())
}

/// The problem that a response stands for. Actix answers some requests itself, with a bare status.
fn problem_in<B>(response: &ServiceResponse<B>, head: bool) -> Option<Problem> {
    if response.status().is_redirection() {
        return None;
    }
    if let Some(error) = response.response().error() {
        if error.as_error::<InternalError<Answered>>().is_some() {
            return None;
        }
        return Some(problem_of(error));
    }
    let status = response.status();
    let bare = !response.headers().contains_key(header::CONTENT_TYPE) && !head;
    let by_actix = matches!(status, StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED);
    (bare && by_actix).then(|| of_status(status))
}

fn problem_of(error: &actix_web::Error) -> Problem {
    if let Some(problem) = error.as_error::<Problem>() {
        return problem.clone();
    }
    let status = error.as_response_error().status_code();
    if status.is_server_error() { Problem::unexpected(error) } else { of_status(status) }
}

/// What actix refused before a room could: an unreadable body, a wrong method.
fn of_status(status: StatusCode) -> Problem {
    let code = match status {
        StatusCode::NOT_FOUND => "not-found",
        StatusCode::METHOD_NOT_ALLOWED => "method-not-allowed",
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "unsupported-type",
        _ => "unreadable",
    };
    Problem::new(status, code)
}

fn wants_json(path: &str, headers: &HeaderMap) -> bool {
    path.starts_with("/api/") || weight(headers, "application/json") > weight(headers, "text/html")
}

/// How much a media type is wanted: its own range counts before `type/*`, and that before `*/*`
/// (RFC 9110, section 12.5.1). A problem's JSON is JSON.
fn weight(headers: &HeaderMap, wanted: &str) -> u16 {
    let lines = headers.get_all(header::ACCEPT).filter_map(|line| line.to_str().ok());
    let ranges = lines.flat_map(|line| line.split(',')).filter_map(weighed);
    let best = ranges.filter_map(|(range, weight)| {
        let range = if range == "application/problem+json" { "application/json" } else { range };
        let whole_type = range.strip_suffix("/*").is_some_and(|kind| wanted.starts_with(kind));
        let precision = match range {
            "*/*" => 0,
            _ if whole_type => 1,
            _ if range.eq_ignore_ascii_case(wanted) => 2,
            _ => return None,
        };
        Some((precision, weight))
    });
    best.max().map_or(0, |(_, weight)| weight)
}

#[cfg(test)]
mod tests;
