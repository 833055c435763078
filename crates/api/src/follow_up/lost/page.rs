//! `/{lang}/follow`: the page where one asks.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{EmailAddress, Language};
use cimaise_web::{App, FieldProblem, Layout, Problem, private_page};
use cimaise_words::Voice;
use serde::Deserialize;

use super::ask;
use crate::answers::see_other;
use crate::contribute::spoken;

/// What the form holds.
#[derive(Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    email: String,
}

/// Whence one comes.
#[derive(Deserialize)]
pub(crate) struct Arrival {
    /// There when one has just asked.
    sent: Option<String>,
}

#[derive(Template)]
#[template(path = "follow-up/lost.html")]
struct LostPage {
    layout: Layout,
    t: Voice,
    action: String,
    email: String,
    sent: bool,
    error: Option<FieldProblem>,
}

impl LostPage {
    fn new(language: Language, asked: Asked) -> Self {
        let t = Voice::new(language);
        let layout = Layout::new(t, t.say("lost-title")).in_every_language("/follow").unlisted();
        let action = format!("/{language}/follow");
        Self { layout, t, action, email: asked.email, sent: false, error: None }
    }
}

/// Shows the form, or that it was received.
pub(crate) async fn show(
    request: HttpRequest,
    arrival: Query<Arrival>,
) -> Result<HttpResponse, Problem> {
    let page = LostPage::new(spoken(&request)?, Asked::default());
    private_page(&LostPage { sent: arrival.sent.is_some(), ..page })
}

/// Takes it.
pub(crate) async fn send(
    request: HttpRequest,
    app: Data<App>,
    form: Form<Asked>,
) -> Result<HttpResponse, Problem> {
    let (language, asked) = (spoken(&request)?, form.into_inner());
    match ask(&app, &request, &asked.email, language).await {
        Ok(()) => Ok(see_other(format!("/{language}/follow?sent"))),
        Err(problem) if problem.has_fields() => {
            let page = LostPage::new(language, asked);
            let error = problem.fields(page.t).into_iter().next();
            let mut answer = private_page(&LostPage { error, ..page })?;
            *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(answer)
        }
        Err(problem) => Err(problem),
    }
}
