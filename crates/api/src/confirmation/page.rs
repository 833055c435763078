//! The page that asks who one is, with the form that waits for the answer.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_store::second_factors;
use cimaise_web::{App, InPerson, Layout, Problem, private_page};
use cimaise_words::Voice;

use super::Lacking;
use super::carried::{CODE, PASSWORD};
use crate::frame::{Tab, frame};
use crate::session::{Again, Ways};

#[derive(Template)]
#[template(path = "confirmation/confirmation.html")]
struct ConfirmationPage {
    layout: Layout,
    t: Voice,
    /// Where the form was sent, and is sent again.
    action: String,
    /// What it holds.
    fields: Vec<(String, String)>,
    /// For the browser, which may know the password of this address.
    email: String,
    /// What else shows it.
    again: Again,
    password: &'static str,
    code: &'static str,
    asks_code: bool,
    wrong_password: bool,
    wrong_code: bool,
    minutes: i64,
}

/// 403 before one was asked, 422 when what was shown does not suffice.
pub(super) async fn ask(
    app: &App,
    request: &HttpRequest,
    me: &InPerson,
    fields: Vec<(String, String)>,
    lacking: Option<Lacking>,
) -> Result<HttpResponse, Problem> {
    let (staff, action) = (me.staff.clone(), request.uri().to_string());
    let asking = InPerson { staff: staff.clone(), session: me.session };
    let (t, now) = (Voice::new(staff.person.language), app.now());
    let ways = Ways::of(app, t);
    let page = app.store.read(move |db| {
        let title = t.say("confirmation-title").to_string();
        Ok::<_, Problem>(ConfirmationPage {
            layout: frame(db, &staff, &title, Tab::Account)?,
            t,
            action,
            fields,
            again: Again::read(db, ways, &asking, now)?,
            asks_code: second_factors::asked_for(db, staff.person.id)?.is_some(),
            email: staff.person.email.to_string(),
            password: PASSWORD,
            code: CODE,
            wrong_password: lacking == Some(Lacking::Password),
            wrong_code: matches!(lacking, Some(Lacking::Code | Lacking::RightCode)),
            minutes: cimaise_core::Session::SURE_FOR.as_mins(),
        })
    });
    let mut answer = private_page(&page.await?)?;
    *answer.status_mut() = match lacking {
        None => StatusCode::FORBIDDEN,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(answer)
}
