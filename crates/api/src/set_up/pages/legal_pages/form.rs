//! The form of a new page, empty or with a text of the house to begin with.

use actix_web::web::{Data, Path, Query};
use askama::Template;
use cimaise_core::{InstitutionId, LegalPage, PageStart, Staff};
use cimaise_store::{Db, institutions};
use cimaise_web::{App, Layout, Problem, SignedIn};
use cimaise_words::Voice;
use serde::Deserialize;

use super::super::super::{Typed, begin_page, pages_for, start_of};
use super::super::form::{self, Filled, Posted, Refused};
use super::list::address;
use crate::answers::Answer;
use crate::frame::{Tab, frame};

/// With what to begin.
#[derive(Deserialize)]
pub(crate) struct Begun {
    #[serde(default)]
    start: String,
}

#[derive(Template)]
#[template(path = "set-up/page-new.html")]
struct NewPage {
    layout: Layout,
    t: Voice,
    form: Filled,
    house: String,
    /// A text of the house stands in it.
    started: bool,
    /// Where the form is posted, and where all of them are.
    action: String,
    most: [usize; 2],
}

/// `GET /desk/institutions/{institution}/pages/new`
pub(crate) async fn new_page(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
    begun: Query<Begun>,
) -> Answer {
    form::show(&app, page(staff, *id, begun.start.parse().ok())).await
}

/// `POST /desk/institutions/{institution}/pages`
pub(crate) async fn begin_page_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
    form: Posted,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    let begun = begin_page(&app, staff.clone(), *id, typed.clone()).await;
    let led = begun.map(|one| format!("/desk/pages/{}?done=begun", one.id));
    form::led_or_again(&app, led, typed, page(staff, *id, None)).await
}

/// `POST /desk/institutions/{institution}/pages/words`: nothing is kept.
pub(crate) async fn look_at_new_page(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
    form: Posted,
) -> Answer {
    form::show_typed(&app, Typed::from(form.into_inner()), page(staff, *id, None)).await
}

fn page(
    staff: Staff,
    id: InstitutionId,
    start: Option<PageStart>,
) -> impl FnOnce(&mut Db, Option<&Refused>) -> Result<NewPage, Problem> + Send + 'static {
    move |db, again| {
        let t = Voice::new(staff.person.language);
        pages_for(db, &staff, id)?;
        let institution = institutions::by_id(db, id)?;
        let begun = start.map(|start| Typed::from(start_of(&institution, start)));
        let title = t.say("legal-pages-new").to_string();
        Ok(NewPage {
            layout: frame(db, &staff, &title, Tab::Calls)?.with_script("scripts/set-up-preview.js"),
            t,
            started: begun.is_some(),
            form: Filled::new(&institution, begun.unwrap_or_default(), again, t),
            house: institution.name,
            action: address(id),
            most: [LegalPage::TITLE, LegalPage::WORDS],
        })
    }
}
