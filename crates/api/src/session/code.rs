//! The second step of signing in: the password was right, and a code is asked for.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_store::sessions;
use cimaise_web::{App, Layout, Problem, Purpose, Reader, SessionToken, private_page};
use cimaise_words::Voice;
use serde::Deserialize;

use super::back::back;
use super::{Shown, begin, codes};
use crate::answers::{Answer, see_other, with_query};

/// Where one goes after signing in.
#[derive(Deserialize)]
pub(crate) struct Next {
    next: Option<String>,
}

/// What the form holds.
#[derive(Deserialize)]
pub(crate) struct CodeForm {
    #[serde(default)]
    code: String,
    next: Option<String>,
}

#[derive(Template)]
#[template(path = "sign-in/code.html")]
struct CodePage {
    layout: Layout,
    t: Voice,
    action: String,
    next: String,
    wrong: bool,
}

/// The address of the page, on the way to another.
pub(crate) fn path(t: Voice, next: &str) -> String {
    let lang = Some(t.language().to_string());
    with_query("/sign-in/code", &[("lang", lang), ("next", Some(next.to_owned()))])
}

/// `GET /sign-in/code`
pub(crate) async fn code_page(reader: Reader, query: Query<Next>) -> Answer {
    private_page(&page(reader.voice(), back(query.next.as_deref()), false))
}

/// `POST /sign-in/code`
pub(crate) async fn sign_in_by_code(
    app: Data<App>,
    request: HttpRequest,
    reader: Reader,
    form: Form<CodeForm>,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::SignIn)?;
    let CodeForm { code, next } = form.into_inner();
    let next = back(next.as_deref());
    let Some(waiting) = SessionToken::of(&request) else { return Ok(see_other("/sign-in")) };
    let (digest, now) = (waiting.digest(), app.now());
    let known = app.store.read(move |db| sessions::waiting(db, &digest, now)).await;
    let Some(staff) = known.map_err(Problem::from)? else { return Ok(see_other("/sign-in")) };
    if !codes::shows(&app, staff.person.id, code).await? {
        let mut answer = private_page(&page(reader.voice(), next, true))?;
        *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(answer);
    }
    let token = begin(&app, &request, &staff, Shown::Code(digest)).await?;
    let mut answer = see_other(next);
    let cookie = token.cookie(&app.edge, app.session_length.as_secs());
    answer.add_cookie(&cookie).map_err(Problem::unexpected)?;
    Ok(answer)
}

fn page(t: Voice, next: &str, wrong: bool) -> CodePage {
    CodePage {
        layout: Layout::new(t, t.say("sign-in-code-title")).unlisted(),
        t,
        action: with_query("/sign-in/code", &[("lang", Some(t.language().to_string()))]),
        next: next.to_owned(),
        wrong,
    }
}
