//! A JSON body, or a clear word on why it cannot be read.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use cimaise_web::Problem;
use serde::de::DeserializeOwned;

/// The body of a request, read as JSON (RFC 8259).
pub(crate) struct Body<T>(pub(crate) T);

impl<T: DeserializeOwned + 'static> FromRequest for Body<T> {
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, actix_web::Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_json = is_json(request.content_type());
        let bytes = Bytes::from_request(request, payload);
        Box::pin(async move {
            if !is_json {
                let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
                return Err(Problem::new(status, "json-wanted").into());
            }
            // Too much of it is 413, told by actix and worded by the house.
            let read = serde_json::from_slice(&bytes.await?);
            Ok(Self(read.map_err(|error| unreadable(&error))?))
        })
    }
}

/// `application/json` and what is built on it (RFC 6839, section 3.1).
fn is_json(content_type: &str) -> bool {
    let content_type = content_type.to_ascii_lowercase();
    content_type == "application/json" || content_type.ends_with("+json")
}

/// 400 when it is no JSON, 422 when it is not what was asked for. What `serde_json` says of it is
/// for programmers, in their English.
fn unreadable(error: &serde_json::Error) -> Problem {
    let status =
        if error.is_data() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::BAD_REQUEST };
    let said = error.to_string();
    let reason = said.rsplit_once(" at line ").map_or(said.as_str(), |(reason, _)| reason);
    Problem::new(status, "unreadable-json")
        .with("line", error.line())
        .with("column", error.column())
        .with("reason", reason)
}
