//! The selections of an institution, for who makes them.

use actix_web::web::{Data, Path, Query};
use askama::Template;
use cimaise_core::{InstitutionId, Localized, Selection, SelectionId, Staff};
use cimaise_store::selections::picked;
use cimaise_store::{Db, calls, institutions};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::Voice;
use serde::Deserialize;

use super::super::super::selections_for;
use crate::answers::Answer;
use crate::frame::{Tab, frame};

/// What was just done.
#[derive(Deserialize)]
pub(crate) struct Notice {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "set-up/selections.html")]
struct SelectionsPage {
    layout: Layout,
    t: Voice,
    house: String,
    notice: Option<String>,
    /// Where a new one is begun.
    new: String,
    selections: Vec<Entry>,
}

struct Entry {
    id: SelectionId,
    title: Localized,
    announced: bool,
    /// To which call it keeps.
    call: Option<Localized>,
    curator: Option<String>,
    pieces: usize,
}

/// `GET /desk/institutions/{institution}/selections`
pub(crate) async fn list_selections(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
    notice: Query<Notice>,
) -> Answer {
    let (id, removed) = (id.into_inner(), notice.done.as_deref() == Some("removed"));
    let page = app.store.read(move |db| load(db, &staff, id, removed)).await?;
    private_page(&page)
}

/// Where the selections of an institution are.
pub(super) fn address(id: InstitutionId) -> String {
    format!("/desk/institutions/{id}/selections")
}

fn load(
    db: &mut Db,
    staff: &Staff,
    id: InstitutionId,
    removed: bool,
) -> Result<SelectionsPage, Problem> {
    let t = Voice::new(staff.person.language);
    let found = selections_for(db, staff, id)?;
    let selections: Result<_, Problem> = found.into_iter().map(|one| entry(db, one)).collect();
    Ok(SelectionsPage {
        layout: frame(db, staff, &t.say("selections-title").to_string(), Tab::Calls)?,
        t,
        house: institutions::by_id(db, id)?.name,
        notice: removed.then(|| t.say("selections-done-removed").to_string()),
        new: format!("{}/new", address(id)),
        selections: selections?,
    })
}

fn entry(db: &mut Db, selection: Selection) -> Result<Entry, Problem> {
    let call = selection.call.map(|call| calls::by_id(db, call)).transpose()?;
    Ok(Entry {
        id: selection.id,
        announced: selection.is_announced(),
        call: call.map(|call| call.title),
        curator: selection.curator,
        pieces: picked(db, selection.id)?.len(),
        title: selection.title,
    })
}
