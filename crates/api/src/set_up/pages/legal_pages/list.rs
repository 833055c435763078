//! The pages of an institution in their order, and what a new one may be begun with.

use actix_web::web::{Data, Path, Query};
use askama::Template;
use cimaise_core::{InstitutionId, LegalPage, PageStart, Staff};
use cimaise_store::{Db, institutions};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::Voice;
use serde::Deserialize;

use super::super::super::pages_for;
use crate::answers::Answer;
use crate::frame::{Tab, frame};

/// What was just done.
#[derive(Deserialize)]
pub(crate) struct Notice {
    #[serde(default)]
    done: String,
}

#[derive(Template)]
#[template(path = "set-up/pages.html")]
struct PagesPage {
    layout: Layout,
    t: Voice,
    house: String,
    notice: Option<String>,
    /// Where a new one is begun.
    new: String,
    starts: &'static [PageStart],
    pages: Vec<LegalPage>,
}

/// `GET /desk/institutions/{institution}/pages`
pub(crate) async fn list_pages(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
    notice: Query<Notice>,
) -> Answer {
    let (id, done) = (id.into_inner(), notice.into_inner().done);
    let page = app.store.read(move |db| load(db, &staff, id, &done)).await?;
    private_page(&page)
}

/// Where the pages of an institution are.
pub(super) fn address(id: InstitutionId) -> String {
    format!("/desk/institutions/{id}/pages")
}

fn load(db: &mut Db, staff: &Staff, id: InstitutionId, done: &str) -> Result<PagesPage, Problem> {
    let t = Voice::new(staff.person.language);
    let pages = pages_for(db, staff, id)?;
    let known = ["removed", "moved"].contains(&done);
    Ok(PagesPage {
        layout: frame(db, staff, &t.say("legal-pages-title").to_string(), Tab::Calls)?,
        t,
        house: institutions::by_id(db, id)?.name,
        notice: known.then(|| t.say(&format!("legal-pages-done-{done}")).to_string()),
        new: format!("{}/new", address(id)),
        starts: PageStart::ALL,
        pages,
    })
}
