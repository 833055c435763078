//! Who is asking, when a person of the staff is.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::error::InternalError;
use actix_web::http::header;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use cimaise_core::Staff;
use cimaise_store::sessions;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{App, Problem, SessionToken};

/// A handler that takes this answers only to someone who signed in. What they may do with which
/// call, `cimaise_core`'s rules say.
pub struct SignedIn(pub Staff);

impl FromRequest for SignedIn {
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, actix_web::Error>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            match staff_of(&request).await? {
                Some(staff) => Ok(Self(staff)),
                None => Err(turned_away(&request)),
            }
        })
    }
}

async fn staff_of(request: &HttpRequest) -> Result<Option<Staff>, Problem> {
    let Some(token) = SessionToken::of(request) else { return Ok(None) };
    let Some(app) = request.app_data::<Data<App>>().cloned() else {
        return Err(Problem::unexpected("the application has no App"));
    };
    let (digest, now) = (token.digest(), app.now());
    app.store.read(move |db| Ok(sessions::staff(db, &digest, now)?)).await
}

/// A program is told, and so is who sends a form too late; who opens a page of the desk is led to
/// the sign-in page, and back.
fn turned_away(request: &HttpRequest) -> actix_web::Error {
    let page = request.method().is_safe() && !request.path().starts_with("/api/");
    if !page {
        return Problem::signed_out().into();
    }
    let back = request.uri().path_and_query().map_or("/desk", |asked| asked.as_str());
    let sign_in = format!("/sign-in?next={}", utf8_percent_encode(back, NON_ALPHANUMERIC));
    let redirect = HttpResponse::SeeOther()
        .insert_header((header::LOCATION, sign_in))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .finish();
    InternalError::from_response("signed out", redirect).into()
}
