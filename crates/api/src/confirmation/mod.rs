//! Acts that ask again who one is: whoever finds a desk left open, or a stolen cookie, does not take an
//! institution over, nor carry away what it keeps of people.
//!
//! A handler names [`Confirmed`] in its signature, and that is all it has to do. It keeps what is sent
//! inside, since what is not confirmed yet must be carried along.

mod carried;
mod page;
mod prove;

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Data};
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use cimaise_store::sessions;
use cimaise_web::{App, InPerson, Problem, answered};
use futures_util::stream;

use self::carried::{Carried, split};
pub(crate) use self::prove::{Lacking, Proof, prove};

/// The most of a form that is carried along, in bytes.
const MOST: usize = 64 * 1024;

/// Somebody signed in who showed who they are within [`cimaise_core::Session::SURE_FOR`], and what they
/// sent.
///
/// Where that was longer ago, a program is told so (403 `confirmation-needed`; it confirms at
/// `POST /api/v1/session/confirmation`), and whoever sends a form is asked on a page that carries its
/// fields along: sent from there, the form does what it was sent for.
///
/// Not for forms that hold a password or a code of their own: they prove by it what is asked here, and
/// no password is ever carried through a page.
pub(crate) struct Confirmed<T> {
    /// Who.
    pub(crate) me: InPerson,
    /// What they sent.
    pub(crate) sent: T,
}

impl<T: FromRequest + 'static> FromRequest for Confirmed<T> {
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, actix_web::Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        let bytes = Bytes::from_request(&request, payload);
        Box::pin(async move {
            let me = InPerson::extract(&request).await?;
            let body = let_through(&request, &me, bytes.await?).await?;
            let mut payload = payload_of(body);
            let sent = T::from_request(&request, &mut payload).await.map_err(Into::into)?;
            Ok(Self { me, sent })
        })
    }
}

/// What the handler gets to read; what is asked instead, where who sends it has to show who they are.
async fn let_through(
    request: &HttpRequest,
    me: &InPerson,
    body: Bytes,
) -> Result<Bytes, actix_web::Error> {
    let Some(app) = request.app_data::<Data<App>>().cloned() else {
        return Err(Problem::unexpected("the application has no App").into());
    };
    let is_form = request.content_type() == "application/x-www-form-urlencoded";
    let Carried { fields, proof } = if is_form { split(&body) } else { Carried::default() };
    // What the page asked for is not the act's to read, though they were confirmed elsewhere meanwhile.
    let own = if proof.is_some() { carried::join(&fields) } else { body };
    if me.session.is_sure(app.now()) {
        return Ok(own);
    }
    if request.path().starts_with("/api/") {
        return Err(Problem::new(StatusCode::FORBIDDEN, "confirmation-needed").into());
    }
    if own.len() > MOST {
        return Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large").into());
    }
    let lacking = match proof {
        None => None,
        Some(proof) => match confirm(&app, request, me, proof).await? {
            Ok(()) => return Ok(own),
            Err(lacking) => Some(lacking),
        },
    };
    Err(answered(page::ask(&app, request, me, fields, lacking).await?))
}

/// From now on, for a while, they are not asked again; or what is lacking.
pub(crate) async fn confirm(
    app: &App,
    request: &HttpRequest,
    me: &InPerson,
    proof: Proof,
) -> Result<Result<(), Lacking>, Problem> {
    if let Err(lacking) = prove(app, request, &me.staff, proof).await? {
        return Ok(Err(lacking));
    }
    let (session, now) = (me.session.id, app.now());
    let write = app.store.write(move |tx| sessions::confirm(tx, session, now)).await;
    write.map_err(Problem::from)?;
    Ok(Ok(()))
}

fn payload_of(body: Bytes) -> Payload {
    let once: Pin<Box<dyn stream::Stream<Item = Result<Bytes, PayloadError>>>> =
        Box::pin(stream::once(std::future::ready(Ok(body))));
    Payload::from(once)
}
