//! The form of one statement.

use actix_web::web::{Data, Path, Query};
use askama::Template;
use cimaise_core::{CONSENT_STARTERS, CallId, Institution, Localized, Staff};
use cimaise_store::{Db, consents};
use cimaise_web::{App, Layout, Problem, SignedIn};
use cimaise_words::Voice;
use serde::Deserialize;

use super::super::super::consent_words::TEXT;
use super::super::super::consents::editable;
use super::super::super::{Typed, add_consent, reword_consent};
use super::super::form::{self, Filled, Posted, Refused};
use super::list::address;
use crate::answers::Answer;
use crate::frame::{Tab, frame};

/// With which words to begin.
#[derive(Deserialize)]
pub(crate) struct Start {
    starter: Option<String>,
}

#[derive(Template)]
#[template(path = "set-up/consent.html")]
struct ConsentPage {
    layout: Layout,
    t: Voice,
    form: Filled,
    /// Of which call.
    call: Localized,
    /// Where the form is posted.
    action: String,
    /// The list.
    back: String,
    /// The version that stands, when it is known already.
    version: Option<i32>,
    most: usize,
}

/// Which statement the form is about.
enum About {
    New(Option<String>),
    Known(String),
}

/// `GET /desk/calls/{call}/consents/new`
pub(crate) async fn new_consent(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
    start: Query<Start>,
) -> Answer {
    let about = About::New(start.into_inner().starter);
    form::show(&app, page(staff, *id, about)).await
}

/// `GET /desk/calls/{call}/consents/{code}`
pub(crate) async fn edit_consent(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    which: Path<(CallId, String)>,
) -> Answer {
    let (id, code) = which.into_inner();
    form::show(&app, page(staff, id, About::Known(code))).await
}

/// `POST /desk/calls/{call}/consents`
pub(crate) async fn add_consent_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
    form: Posted,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    let added = add_consent(&app, staff.clone(), *id, typed.clone()).await;
    let led = added.map(|_| format!("{}?done=added", address(*id)));
    form::led_or_again(&app, led, typed, page(staff, *id, About::New(None))).await
}

/// `POST /desk/calls/{call}/consents/{code}`
pub(crate) async fn save_consent(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    which: Path<(CallId, String)>,
    form: Posted,
) -> Answer {
    let (id, code) = which.into_inner();
    let typed = Typed::from(form.into_inner());
    let saved = reword_consent(&app, staff.clone(), (id, code.clone()), typed.clone()).await;
    let led = saved.map(|_| format!("{}?done=saved", address(id)));
    form::led_or_again(&app, led, typed, page(staff, id, About::Known(code))).await
}

/// Reads the form of a statement.
fn page(
    staff: Staff,
    id: CallId,
    about: About,
) -> impl FnOnce(&mut Db, Option<&Refused>) -> Result<ConsentPage, Problem> + Send + 'static {
    move |db, again| {
        let t = Voice::new(staff.person.language);
        let (call, institution) = editable(db, &staff, id)?;
        let back = address(id);
        let (title, action, standing, version) = match about {
            About::New(starter) => {
                ("consents-new", back.clone(), begun(starter.as_deref(), &institution), None)
            }
            About::Known(code) => {
                let consent = consents::by_code(db, id, &code)?;
                let version = Some(consent.statement.version);
                ("consents-edit", format!("{back}/{code}"), Typed::of_consent(&consent), version)
            }
        };
        Ok(ConsentPage {
            layout: frame(db, &staff, &t.say(title).to_string(), Tab::Calls)?,
            t,
            form: Filled::new(&institution, standing, again, t),
            call: call.title,
            action,
            back,
            version,
            most: TEXT,
        })
    }
}

/// A new statement in the words of one that is often asked; required where no words are known.
fn begun(starter: Option<&str>, institution: &Institution) -> Typed {
    let mut typed = Typed::default();
    let known = CONSENT_STARTERS.iter().find(|(code, _)| Some(*code) == starter);
    if let Some((code, _)) = known {
        let key = format!("consent-{code}");
        let say = |language: &cimaise_core::Language| {
            (*language, Voice::new(*language).say(&key).to_string())
        };
        typed.put("starter", code);
        typed.put_texts("text", institution.languages.iter().map(say));
    }
    let required = known.is_none_or(|(_, required)| *required);
    typed.put("required", if required { "yes" } else { "no" });
    typed
}
