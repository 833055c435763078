//! What every request and answer of the protocol has in common.

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{CACHE_CONTROL, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use cimaise_web::{Problem, language_of};
use cimaise_words::Voice;

use super::problems;

pub(super) const TUS_VERSION: HeaderName = HeaderName::from_static("tus-version");
const TUS_RESUMABLE: HeaderName = HeaderName::from_static("tus-resumable");
const METHOD_OVERRIDE: HeaderName = HeaderName::from_static("x-http-method-override");

/// The one version that is spoken.
pub(super) const VERSION: HeaderValue = HeaderValue::from_static("1.0.0");

/// Refuses other versions with 412, lets a POST stand for another method, and names the version in
/// each answer; a problem is told here, so that its answer keeps those headers.
pub(super) async fn spoken<B: MessageBody>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    if let Some(method) = overridden(request.method(), request.headers()) {
        request.head_mut().method = method;
    }
    let voice = Voice::new(language_of(request.request()));
    let mut response = if speaks_it(request.method(), request.headers()) {
        told(next.call(request).await?, voice)
    } else {
        let mut answer = problems::other_version().json(voice);
        answer.headers_mut().insert(TUS_VERSION, VERSION);
        request.into_response(answer).map_into_right_body()
    };
    response.headers_mut().insert(TUS_RESUMABLE, VERSION);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn told<B: MessageBody>(
    response: ServiceResponse<B>,
    voice: Voice,
) -> ServiceResponse<EitherBody<B>> {
    let problem = response.response().error().and_then(|error| error.as_error::<Problem>());
    match problem.map(|problem| problem.json(voice)) {
        Some(answer) => response.into_response(answer).map_into_right_body(),
        None => response.map_into_left_body(),
    }
}

/// OPTIONS needs no version; what is no method of the protocol is refused for that.
fn speaks_it(method: &Method, headers: &HeaderMap) -> bool {
    let of_the_protocol =
        [Method::HEAD, Method::POST, Method::PATCH, Method::DELETE].contains(method);
    !of_the_protocol || headers.get(TUS_RESUMABLE) == Some(&VERSION)
}

/// Only a POST is taken for another method: it was looked at as what may change something.
fn overridden(method: &Method, headers: &HeaderMap) -> Option<Method> {
    let named = headers.get(METHOD_OVERRIDE).filter(|_| method == Method::POST)?;
    let known = [Method::HEAD, Method::PATCH, Method::DELETE];
    known.into_iter().find(|known| named.as_bytes().eq_ignore_ascii_case(known.as_str().as_bytes()))
}
