//! From a template to an answer.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::{CachePolicy, Problem, Representation};

const HTML: &str = "text/html; charset=utf-8";

/// A page that concerns one person: never kept by anyone.
pub fn private_page(page: &impl Template) -> Result<HttpResponse, Problem> {
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, HTML))
        .insert_header((header::CACHE_CONTROL, CachePolicy::Private.header()))
        .body(page.render()?))
}

/// A page for everybody, sent again only when it changed.
pub fn public_page(request: &HttpRequest, page: &impl Template) -> Result<HttpResponse, Problem> {
    Ok(Representation::new(HTML, page.render()?).answer(request, CachePolicy::Revalidate))
}

/// A page for everybody, rendered and compressed once, to be kept in memory and answered many times.
pub fn rendered(page: &impl Template) -> Result<Representation, Problem> {
    Ok(Representation::new(HTML, page.render()?).compressed())
}
