//! One selection: its words, its pieces in their order, and whether everybody sees it.

use actix_web::web::{Data, Path, Query};
use askama::Template;
use cimaise_core::{Localized, Selection, SelectionId, Staff};
use cimaise_store::selections::Place;
use cimaise_store::{Db, calls, institutions};
use cimaise_web::{App, Layout, Problem, SignedIn};
use cimaise_words::Voice;
use serde::Deserialize;

use super::super::super::{
    Typed, announce_selection, editable_selection, remove_selection, save_selection,
    take_selection_back,
};
use super::super::form::{self, Filled, Posted, Refused};
use super::list::address;
use crate::answers::{Answer, see_other};
use crate::frame::{Tab, frame};

/// What was just done.
#[derive(Deserialize)]
pub(crate) struct Notice {
    #[serde(default)]
    done: String,
}

#[derive(Template)]
#[template(path = "set-up/selection.html")]
pub(super) struct SelectionPage {
    layout: Layout,
    t: Voice,
    form: Filled,
    house: String,
    /// To which call it keeps.
    call: Option<Localized>,
    notice: Option<String>,
    selection: Selection,
    /// Where everybody finds it.
    href: String,
    back: String,
    places: Vec<Place>,
    most: [usize; 3],
}

/// `GET /desk/selections/{selection}`
pub(crate) async fn edit_selection(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<SelectionId>,
    notice: Query<Notice>,
) -> Answer {
    form::show(&app, page(staff, *id, notice.into_inner().done)).await
}

/// `POST /desk/selections/{selection}`
pub(crate) async fn save_selection_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<SelectionId>,
    form: Posted,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    let saved = save_selection(&app, staff.clone(), *id, typed.clone()).await;
    let led = saved.map(|one| led(one.id, "saved"));
    form::led_or_again(&app, led, typed, page(staff, *id, String::new())).await
}

/// `POST /desk/selections/{selection}/announcement`
pub(crate) async fn announce_selection_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<SelectionId>,
) -> Answer {
    announce_selection(&app, staff, *id).await?;
    Ok(see_other(led(*id, "announced")))
}

/// `POST /desk/selections/{selection}/announcement/undo`
pub(crate) async fn take_selection_back_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<SelectionId>,
) -> Answer {
    take_selection_back(&app, staff, *id).await?;
    Ok(see_other(led(*id, "taken-back")))
}

/// `POST /desk/selections/{selection}/removal`
pub(crate) async fn remove_selection_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<SelectionId>,
) -> Answer {
    let removed = remove_selection(&app, staff, *id).await?;
    Ok(see_other(format!("{}?done=removed", address(removed.institution))))
}

/// The page after something was done.
pub(super) fn led(id: SelectionId, done: &str) -> String {
    format!("/desk/selections/{id}?done={done}")
}

/// Reads the page of a selection.
pub(super) fn page(
    staff: Staff,
    id: SelectionId,
    done: String,
) -> impl FnOnce(&mut Db, Option<&Refused>) -> Result<SelectionPage, Problem> + Send + 'static {
    move |db, again| SelectionPage::load(db, &staff, id, (&done, again))
}

impl SelectionPage {
    fn load(
        db: &mut Db,
        staff: &Staff,
        id: SelectionId,
        (done, again): (&str, Option<&Refused>),
    ) -> Result<Self, Problem> {
        let t = Voice::new(staff.person.language);
        let selection = editable_selection(db, staff, id)?;
        let institution = institutions::by_id(db, selection.institution)?;
        let title = selection.title.get(t.language()).to_owned();
        let call = selection.call.map(|call| calls::by_id(db, call)).transpose()?;
        // What was typed to pick something is no word of it.
        let mut form = Filled::new(&institution, Typed::of_selection(&selection), again, t);
        form.stand_for(Typed::of_selection(&selection), "title");
        Ok(Self {
            layout: frame(db, staff, &title, Tab::Calls)?,
            t,
            form,
            call: call.map(|call| call.title),
            notice: notice(t, done),
            href: format!("/{}/selections/{}.html", institution.slug, selection.slug),
            house: institution.name,
            back: address(selection.institution),
            places: Place::all(db, id)?,
            selection,
            most: [Selection::TITLE, Selection::WORDS, Selection::CURATOR],
        })
    }
}

fn notice(t: Voice, code: &str) -> Option<String> {
    let known = ["begun", "saved", "announced", "taken-back", "picked", "moved", "unpicked"];
    known.contains(&code).then(|| t.say(&format!("selections-done-{code}")).to_string())
}
