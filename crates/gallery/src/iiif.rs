//! The walls for viewers that read IIIF: Presentation API 3.0 for collections and manifests, Image API 3.0 at
//! level 1 for the pictures. Anybody's page may read them.

mod asked;
pub mod collection;
pub mod cuts;
pub mod image;
pub mod info;
pub mod manifest;
mod parts;

use actix_web::HttpResponse;
use actix_web::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue};
use cimaise_web::{Problem, Representation};
use serde_json::Value;

/// The context of the Presentation API.
const PRESENTATION: &str = "http://iiif.io/api/presentation/3/context.json";

/// A collection or a manifest, to be kept.
fn written(resource: &Value) -> Result<Representation, Problem> {
    let body = serde_json::to_vec(resource).map_err(Problem::unexpected)?;
    let kind = "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"";
    Ok(Representation::new(kind, body).compressed())
}

/// Scripts of every page may read it: it says nothing that is not public, and nobody's cookie matters to it.
pub fn open_to_all(mut answer: HttpResponse) -> HttpResponse {
    let anybody = HeaderValue::from_static("*");
    answer.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, anybody);
    answer
}
