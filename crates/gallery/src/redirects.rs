//! Addresses without a language, as kits print them, and addresses typed almost right.

use actix_web::http::header::{self, HeaderValue};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use cimaise_store::institutions;
use cimaise_web::{App, CachePolicy, Problem, Reader};

/// 302 to the same path in the reader's language, when its first segment is an institution's.
pub async fn to_language(
    request: HttpRequest,
    app: Data<App>,
    reader: Reader,
) -> Result<HttpResponse, Problem> {
    let path = request.path().trim_end_matches('/');
    if let Some(first) = path.split('/').nth(1).map(ToOwned::to_owned) {
        let known = app.store.read(move |db| institutions::by_slug(db, &first)).await;
        known.map_err(Problem::from)?;
    }
    let path = if path.is_empty() { "/" } else { path };
    let target = format!("/{}{path}{}", reader.language, query(&request));
    let mut answer = HttpResponse::Found();
    answer.insert_header((header::VARY, HeaderValue::from_static("accept-language")));
    answer.insert_header((header::CACHE_CONTROL, CachePolicy::Revalidate.header()));
    Ok(answer.insert_header((header::LOCATION, target)).finish())
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
