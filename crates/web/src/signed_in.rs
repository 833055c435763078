//! Who is asking, when a person of the staff is.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::error::InternalError;
use actix_web::http::{StatusCode, header};
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use cimaise_core::{Session, Staff};
use cimaise_store::{second_factors, sessions};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::bearer::{self, Bearer};
use crate::{App, Problem, SessionToken};

/// A handler that takes this answers only to someone who signed in, and to no token: see
/// [`crate::ToRead`] for that. What they may do with which
/// call, `cimaise_core`'s rules say.
pub struct SignedIn(pub Staff);

/// The same, by which session they are here.
pub struct InPerson {
    /// Who.
    pub staff: Staff,
    /// Their session.
    pub session: Session,
}

/// For what somebody does with their own account: open to who still owes a code besides their password. Whoever has
/// a passkey and did not show it looks and changes nothing: a password alone would set up what stands in for it.
pub struct OwnAccount(pub InPerson);

/// What somebody owes besides their password, where they work.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owed {
    Nothing,
    /// A code, which they have not set up.
    ToSetUp,
    /// A passkey, which they have.
    ToShow,
}

type Coming<T> = Pin<Box<dyn Future<Output = Result<T, actix_web::Error>>>>;

impl FromRequest for SignedIn {
    type Error = actix_web::Error;
    type Future = Coming<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { Ok(Self(who_owes_nothing(&request).await?.staff)) })
    }
}

impl FromRequest for InPerson {
    type Error = actix_web::Error;
    type Future = Coming<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { who_owes_nothing(&request).await })
    }
}

impl FromRequest for OwnAccount {
    type Error = actix_web::Error;
    type Future = Coming<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            match who(&request).await? {
                (_, Owed::ToShow) if !request.method().is_safe() => Err(sent_to_show()),
                (me, _) => Ok(Self(me)),
            }
        })
    }
}

async fn who_owes_nothing(request: &HttpRequest) -> Result<InPerson, actix_web::Error> {
    match who(request).await? {
        (me, Owed::Nothing) => Ok(me),
        _ if is_page(request) => Err(led_to("/desk/account/second-factor")),
        (_, Owed::ToSetUp) => {
            Err(Problem::new(StatusCode::FORBIDDEN, "second-factor-wanted").into())
        }
        (_, Owed::ToShow) => Err(sent_to_show()),
    }
}

/// Who asks, and what they owe.
async fn who(request: &HttpRequest) -> Result<(InPerson, Owed), actix_web::Error> {
    // What is no matter of scopes is for who signs in.
    if Bearer::of(request).is_some() {
        return Err(bearer::not_enough(None).into());
    }
    known(request).await?.ok_or_else(|| turned_away(request))
}

async fn known(request: &HttpRequest) -> Result<Option<(InPerson, Owed)>, Problem> {
    let Some(token) = SessionToken::of(request) else { return Ok(None) };
    let Some(app) = request.app_data::<Data<App>>().cloned() else {
        return Err(Problem::unexpected("the application has no App"));
    };
    let (digest, now) = (token.digest(), app.now());
    let found = app.store.read(move |db| {
        let Some((staff, session)) = sessions::known(db, &digest, now)? else { return Ok(None) };
        let owed = if !second_factors::is_owed_in(db, &staff, session.id)? {
            Owed::Nothing
        } else if second_factors::is_unshown(db, &staff, session.id)? {
            Owed::ToShow
        } else {
            Owed::ToSetUp
        };
        Ok::<_, Problem>(Some((InPerson { staff, session }, owed)))
    });
    let Some((me, owed)) = found.await? else { return Ok(None) };
    let session = me.session;
    if session.should_be_noted(now) {
        let note = app.store.write(move |tx| sessions::note(tx, session.id, now));
        note.await.map_err(Problem::from)?;
    }
    Ok(Some((me, owed)))
}

/// Whoever has a passkey signs in with it.
fn sent_to_show() -> actix_web::Error {
    Problem::new(StatusCode::FORBIDDEN, "second-factor-unshown").into()
}

fn is_page(request: &HttpRequest) -> bool {
    request.method().is_safe() && !request.path().starts_with("/api/")
}

/// A program is told, and so is who sends a form too late; who opens a page of the desk is led to
/// the sign-in page, and back.
fn turned_away(request: &HttpRequest) -> actix_web::Error {
    if !is_page(request) {
        return Problem::signed_out().into();
    }
    let back = request.uri().path_and_query().map_or("/desk", |asked| asked.as_str());
    let sign_in = format!("/sign-in?next={}", utf8_percent_encode(back, NON_ALPHANUMERIC));
    led_to(&sign_in)
}

fn led_to(path: &str) -> actix_web::Error {
    let redirect = HttpResponse::SeeOther()
        .insert_header((header::LOCATION, path))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .finish();
    InternalError::from_response("somewhere else first", redirect).into()
}
