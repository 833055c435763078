//! What is asked at the host of an institution: its pages are given there, the way in leads to them, and all else is
//! at the address of the house.

use actix_web::HttpResponse;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::Data;
use cimaise_core::Slug;

use crate::hosts::At;
use crate::{App, CachePolicy, Problem, Reader};

/// Leads who looks for other pages to the address of the house, and refuses with 421 `wrong-host` what would be done
/// there. A host that is nobody's, whatever it says, is that of the house.
pub async fn own_hosts<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    let app = request.app_data::<Data<App>>().cloned();
    let asked = app.and_then(|app| Some((app.hosts.asked(request.headers())?, app)));
    let Some((slug, app)) = asked else {
        return next.call(request).await.map(ServiceResponse::map_into_left_body);
    };
    let readable = matches!(*request.method(), Method::GET | Method::HEAD);
    let answer = match At::of(&slug, request.path()) {
        At::Here => return next.call(request).await.map(ServiceResponse::map_into_left_body),
        At::Home if readable => home(&request, &slug),
        At::House if readable => {
            let asked = request.uri().path_and_query().map_or("/", |asked| asked.as_str());
            led(app.edge.absolute(asked))
        }
        At::Home | At::House => {
            let house = app.edge.public_url.host_str().unwrap_or_default();
            let problem = Problem::new(StatusCode::MISDIRECTED_REQUEST, "wrong-host");
            return Ok(request.error_response(problem.with("host", house)).map_into_right_body());
        }
    };
    Ok(request.into_response(answer).map_into_right_body())
}

/// To the first page of the institution, in the language that the path names or the reader prefers.
fn home(request: &ServiceRequest, slug: &Slug) -> HttpResponse {
    let reader = Reader::read(request.path(), request.query_string(), request.headers());
    let mut answer = led(format!("/{}/{slug}", reader.language));
    if reader.negotiated {
        let vary = HeaderValue::from_static("accept-language");
        answer.headers_mut().insert(header::VARY, vary);
    }
    answer
}

fn led(location: String) -> HttpResponse {
    HttpResponse::Found()
        .insert_header((header::LOCATION, location))
        .insert_header((header::CACHE_CONTROL, CachePolicy::Revalidate.header()))
        .finish()
}
