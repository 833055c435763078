//! One page: its words, and whether everybody sees it.

use actix_web::web::{Data, Form, Path, Query};
use askama::Template;
use cimaise_core::{LegalPage, LegalPageId, Staff};
use cimaise_store::{Db, institutions};
use cimaise_web::{App, Layout, Problem, SignedIn};
use cimaise_words::Voice;
use serde::Deserialize;

use super::super::super::{
    Typed, editable_page, hide_page, move_page, remove_page, save_page, show_page,
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

/// Where it goes, from 1.
#[derive(Deserialize)]
pub(crate) struct Place {
    place: usize,
}

#[derive(Template)]
#[template(path = "set-up/page.html")]
struct EditPage {
    layout: Layout,
    t: Voice,
    form: Filled,
    house: String,
    notice: Option<String>,
    page: LegalPage,
    /// Where everybody finds it.
    href: String,
    back: String,
    most: [usize; 2],
}

/// `GET /desk/pages/{page}`
pub(crate) async fn edit_page(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<LegalPageId>,
    notice: Query<Notice>,
) -> Answer {
    form::show(&app, page(staff, *id, notice.into_inner().done)).await
}

/// `POST /desk/pages/{page}`
pub(crate) async fn save_page_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<LegalPageId>,
    form: Posted,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    let saved = save_page(&app, staff.clone(), *id, typed.clone()).await;
    let led = saved.map(|one| led(one.id, "saved"));
    form::led_or_again(&app, led, typed, page(staff, *id, String::new())).await
}

/// `POST /desk/pages/{page}/words`: nothing is kept.
pub(crate) async fn look_at_page(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<LegalPageId>,
    form: Posted,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    form::show_typed(&app, typed, page(staff, *id, String::new())).await
}

/// `POST /desk/pages/{page}/showing`
pub(crate) async fn show_page_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<LegalPageId>,
) -> Answer {
    show_page(&app, staff, *id).await?;
    Ok(see_other(led(*id, "shown")))
}

/// `POST /desk/pages/{page}/showing/undo`
pub(crate) async fn hide_page_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<LegalPageId>,
) -> Answer {
    hide_page(&app, staff, *id).await?;
    Ok(see_other(led(*id, "hidden")))
}

/// `POST /desk/pages/{page}/place`
pub(crate) async fn move_page_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<LegalPageId>,
    to: Form<Place>,
) -> Answer {
    let moved = move_page(&app, staff, *id, to.place).await?;
    Ok(see_other(format!("{}?done=moved#page-{}", address(moved.institution), moved.id)))
}

/// `POST /desk/pages/{page}/removal`
pub(crate) async fn remove_page_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<LegalPageId>,
) -> Answer {
    let removed = remove_page(&app, staff, *id).await?;
    Ok(see_other(format!("{}?done=removed", address(removed.institution))))
}

/// The page after something was done.
fn led(id: LegalPageId, done: &str) -> String {
    format!("/desk/pages/{id}?done={done}")
}

fn page(
    staff: Staff,
    id: LegalPageId,
    done: String,
) -> impl FnOnce(&mut Db, Option<&Refused>) -> Result<EditPage, Problem> + Send + 'static {
    move |db, again| {
        let t = Voice::new(staff.person.language);
        let page = editable_page(db, &staff, id)?;
        let institution = institutions::by_id(db, page.institution)?;
        let title = page.title.get(t.language()).to_owned();
        let known = ["begun", "saved", "shown", "hidden"].contains(&done.as_str());
        Ok(EditPage {
            layout: frame(db, &staff, &title, Tab::Calls)?.with_script("scripts/set-up-preview.js"),
            t,
            form: Filled::new(&institution, Typed::of_page(&page), again, t),
            notice: known.then(|| t.say(&format!("legal-pages-done-{done}")).to_string()),
            href: format!("/{}/pages/{}.html", institution.slug, page.slug),
            house: institution.name,
            back: address(page.institution),
            page,
            most: [LegalPage::TITLE, LegalPage::WORDS],
        })
    }
}
