//! The forms of signing in and out.

use actix_web::HttpRequest;
use actix_web::web::{Data, Form};
use cimaise_web::{App, Problem, Reader, SessionToken};
use secrecy::SecretString;
use serde::Deserialize;

use super::back::back;
use super::{Opened, close, code, open, page};
use crate::answers::{Answer, see_other};

/// What the form holds.
#[derive(Deserialize)]
pub(crate) struct SignIn {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: SecretString,
    next: Option<String>,
}

/// `POST /sign-in`
pub(crate) async fn sign_in(
    app: Data<App>,
    request: HttpRequest,
    reader: Reader,
    form: Form<SignIn>,
) -> Answer {
    let SignIn { email, password, next } = form.into_inner();
    let next = back(next.as_deref());
    let (token, next) = match open(&app, &request, &email, password).await? {
        Opened::Wrong => return page::again(&app, reader.voice(), next, &email),
        Opened::WantsCode(half) => (half, code::path(reader.voice(), next)),
        Opened::In(token) => (token, next.to_owned()),
    };
    let mut answer = see_other(next);
    let cookie = token.cookie(&app.edge, app.session_length.as_secs());
    answer.add_cookie(&cookie).map_err(Problem::unexpected)?;
    Ok(answer)
}

/// `POST /sign-out`
pub(crate) async fn sign_out(app: Data<App>, request: HttpRequest) -> Answer {
    close(&app, &request).await?;
    let mut answer = see_other("/sign-in");
    answer.add_cookie(&SessionToken::farewell(&app.edge)).map_err(Problem::unexpected)?;
    Ok(answer)
}
