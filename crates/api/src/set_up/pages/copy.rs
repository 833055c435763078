//! The form by which a call is the model of the next.

use actix_web::web::{Data, Path};
use askama::Template;
use cimaise_core::{CallId, Localized, Staff};
use cimaise_store::{Db, institutions, themes};
use cimaise_web::{App, Layout, Problem, SignedIn};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;

use super::super::call_words::TITLE;
use super::super::changes::{allowed, editable_call};
use super::super::copy::next_window;
use super::super::{Typed, copy_call};
use super::form::{self, Filled, Posted, Refused};
use crate::answers::Answer;
use crate::frame::{Tab, frame};

#[derive(Template)]
#[template(path = "set-up/copy.html")]
struct CopyPage {
    layout: Layout,
    t: Voice,
    form: Filled,
    /// The title of the model, and those of its themes.
    model: Localized,
    themes: Vec<Localized>,
    zone: String,
    action: String,
    most: usize,
}

/// `GET /desk/calls/{call}/copy`
pub(crate) async fn new_copy(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
) -> Answer {
    form::show(&app, page(staff, *id, app.now())).await
}

/// `POST /desk/calls/{call}/copy`
pub(crate) async fn copy_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
    form: Posted,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    let copied = copy_call(&app, staff.clone(), *id, typed.clone()).await;
    let page = page(staff, *id, app.now());
    form::saved_or_again(&app, copied, ("call-copied", typed), page).await
}

fn page(
    staff: Staff,
    id: CallId,
    now: Timestamp,
) -> impl FnOnce(&mut Db, Option<&Refused>) -> Result<CopyPage, Problem> + Send + 'static {
    move |db, again| {
        let t = Voice::new(staff.person.language);
        let call = editable_call(db, &staff, id)?;
        allowed(staff.may_open_calls(call.institution))?;
        let institution = institutions::by_id(db, call.institution)?;
        let zone = time_zone(&institution.time_zone);
        let mut standing = Typed::default();
        standing.put_texts("title", call.title.iter());
        if let Some(window) = next_window(&call, &zone, now) {
            standing.put_window(&window, &zone);
        }
        let themes = themes::of_call(db, id)?.into_iter().map(|(theme, _)| theme.title);
        Ok(CopyPage {
            layout: frame(db, &staff, &t.say("set-up-copy-title").to_string(), Tab::Calls)?,
            t,
            form: Filled::new(&institution, standing, again, t),
            model: call.title,
            themes: themes.collect(),
            zone: institution.time_zone,
            action: format!("/desk/calls/{id}/copy"),
            most: TITLE,
        })
    }
}
