//! Addresses without a language, as kits print them, and addresses typed almost right.

use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_web::{CachePolicy, Reader};

/// 302 to the same path in the reader's language.
pub async fn to_language(request: HttpRequest, reader: Reader) -> HttpResponse {
    let path = request.path().trim_end_matches('/');
    let path = if path.is_empty() { "/" } else { path };
    let target = format!("/{}{path}{}", reader.language, query(&request));
    let mut answer = HttpResponse::Found();
    answer.insert_header((header::VARY, HeaderValue::from_static("accept-language")));
    answer.insert_header((header::CACHE_CONTROL, CachePolicy::Revalidate.header()));
    answer.insert_header((header::LOCATION, target)).finish()
}

/// `/fr` to `/fr/`.
pub async fn to_index(request: HttpRequest) -> HttpResponse {
    moved(&format!("{}/{}", request.path(), query(&request)))
}

/// `/fr/musee/` to `/fr/musee`.
pub async fn without_slash(request: HttpRequest) -> HttpResponse {
    moved(&format!("{}{}", request.path().trim_end_matches('/'), query(&request)))
}

fn moved(target: &str) -> HttpResponse {
    HttpResponse::MovedPermanently()
        .insert_header((header::LOCATION, target))
        .insert_header((header::CACHE_CONTROL, CachePolicy::Revalidate.header()))
        .finish()
}

fn query(request: &HttpRequest) -> String {
    match request.query_string() {
        "" => String::new(),
        query => format!("?{query}"),
    }
}
