//! The page on which one signs in.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use actix_web::{HttpResponse, http::header};
use askama::Template;
use cimaise_core::Language;
use cimaise_web::{Alternate, App, Layout, Problem, Reader, SignedIn, private_page};
use cimaise_words::Voice;
use serde::Deserialize;
use url::form_urlencoded::Serializer;

use super::back::back;
use crate::answers::{Answer, see_other, with_query};
use crate::identities::{Way, Why, ways};
use crate::passkeys;

/// Where one goes after signing in.
#[derive(Deserialize)]
pub(crate) struct Next {
    next: Option<String>,
    /// Why a provider's account opened nothing.
    why: Option<String>,
}

#[derive(Template)]
#[template(path = "sign-in/sign-in.html")]
struct SignInPage {
    layout: Layout,
    t: Voice,
    action: String,
    next: String,
    email: String,
    wrong: bool,
    /// Why a provider's account opened nothing.
    why: Option<String>,
    /// Accounts that people have elsewhere.
    ways: Vec<Way>,
    /// The query that they are given along.
    onward: String,
    /// They are the only way in.
    only_elsewhere: bool,
    /// Browsers have passkeys at this address.
    passkeys: bool,
    others: Vec<Alternate>,
}

/// `GET /sign-in`
pub(crate) async fn sign_in_page(
    app: Data<App>,
    reader: Reader,
    known: Option<SignedIn>,
    query: Query<Next>,
) -> Answer {
    let next = back(query.next.as_deref());
    if known.is_some() {
        return Ok(see_other(next));
    }
    let mut page = page(&app, reader.voice(), next, "", false);
    page.why = Why::told(reader.voice(), query.why.as_deref());
    let mut answer = private_page(&page)?;
    if reader.negotiated {
        let vary = header::HeaderValue::from_static("accept-language");
        answer.headers_mut().insert(header::VARY, vary);
    }
    Ok(answer)
}

/// The same page after a wrong password: the address is kept.
pub(super) fn again(
    app: &App,
    voice: Voice,
    next: &str,
    email: &str,
) -> Result<HttpResponse, Problem> {
    let mut answer = private_page(&page(app, voice, next, email, true))?;
    *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(answer)
}

fn page(app: &App, voice: Voice, next: &str, email: &str, wrong: bool) -> SignInPage {
    let href = |language: Language| {
        let lang = Some(language.to_string());
        with_query("/sign-in", &[("lang", lang), ("next", Some(next.to_owned()))])
    };
    let others = Language::ALL.into_iter().filter(|language| *language != voice.language());
    let only_elsewhere = app.providers.only;
    let passkeys = !only_elsewhere && passkeys::are_possible(&app.edge);
    let mut layout = Layout::new(voice, voice.say("sign-in-title")).unlisted();
    if passkeys {
        layout = layout.with_script("scripts/passkeys-sign-in.js");
    }
    SignInPage {
        layout,
        t: voice,
        action: with_query("/sign-in", &[("lang", Some(voice.language().to_string()))]),
        next: next.to_owned(),
        email: email.to_owned(),
        wrong,
        why: None,
        onward: Serializer::new(String::new()).append_pair("next", next).finish(),
        ways: ways(app, voice.language()),
        only_elsewhere,
        passkeys,
        others: others.map(|language| Alternate { language, href: href(language) }).collect(),
    }
}
