//! The form of a new selection.

use actix_web::web::{Data, Path};
use askama::Template;
use cimaise_core::{CallId, InstitutionId, Localized, Selection, Staff};
use cimaise_store::{Db, calls, institutions};
use cimaise_web::{App, Layout, Problem, SignedIn};
use cimaise_words::Voice;

use super::super::super::{Typed, begin_selection, selections_for};
use super::super::form::{self, Filled, Posted, Refused};
use super::list::address;
use crate::answers::Answer;
use crate::frame::{Tab, frame};

#[derive(Template)]
#[template(path = "set-up/selection-new.html")]
struct NewSelectionPage {
    layout: Layout,
    t: Voice,
    form: Filled,
    house: String,
    /// Where the form is posted, and where all of them are.
    action: String,
    /// The walls of all calls may be picked from.
    whole: bool,
    calls: Vec<(CallId, Localized)>,
    most: [usize; 3],
}

/// `GET /desk/institutions/{institution}/selections/new`
pub(crate) async fn new_selection(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
) -> Answer {
    form::show(&app, page(staff, *id)).await
}

/// `POST /desk/institutions/{institution}/selections`
pub(crate) async fn begin_selection_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
    form: Posted,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    let begun = begin_selection(&app, staff.clone(), *id, typed.clone()).await;
    let led = begun.map(|one| format!("/desk/selections/{}?done=begun", one.id));
    form::led_or_again(&app, led, typed, page(staff, *id)).await
}

fn page(
    staff: Staff,
    id: InstitutionId,
) -> impl FnOnce(&mut Db, Option<&Refused>) -> Result<NewSelectionPage, Problem> + Send + 'static {
    move |db, again| NewSelectionPage::load(db, &staff, id, again)
}

impl NewSelectionPage {
    fn load(
        db: &mut Db,
        staff: &Staff,
        id: InstitutionId,
        again: Option<&Refused>,
    ) -> Result<Self, Problem> {
        let t = Voice::new(staff.person.language);
        selections_for(db, staff, id)?;
        let institution = institutions::by_id(db, id)?;
        let mut found = calls::all_of_institution(db, id)?;
        found.retain(|call| staff.may_select(id, Some(call.id)));
        Ok(Self {
            layout: frame(db, staff, &t.say("selections-new").to_string(), Tab::Calls)?,
            t,
            form: Filled::new(&institution, Typed::default(), again, t),
            house: institution.name,
            action: address(id),
            whole: staff.may_select(id, None),
            calls: found.into_iter().map(|call| (call.id, call.title)).collect(),
            most: [Selection::TITLE, Selection::WORDS, Selection::CURATOR],
        })
    }
}
