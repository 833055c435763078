//! The page on which a request of one person is answered. Their address stands in no address of ours.

use actix_web::web::{Data, Form, Path, Query};
use askama::Template;
use cimaise_core::{EmailAddress, InstitutionId, Staff};
use cimaise_store::{StoreError, institutions};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::Voice;
use serde::Deserialize;

use super::by_link::as_file;
use super::by_staff::{address, count, erase_all, gather};
use crate::answers::{Answer, see_other};
use crate::confirmation::Confirmed;
use crate::frame::{Tab, frame};

/// What the forms hold.
#[derive(Deserialize)]
pub(crate) struct SubjectForm {
    #[serde(default)]
    email: String,
    sure: Option<String>,
}

/// What was just done.
#[derive(Deserialize)]
pub(crate) struct Notice {
    erased: Option<usize>,
}

#[derive(Template)]
#[template(path = "set-up/subjects.html")]
struct SubjectsPage {
    layout: Layout,
    t: Voice,
    /// As it was typed.
    email: String,
    email_max: usize,
    error: Option<String>,
    notice: Option<String>,
    /// What was found in each institution; nothing before one has asked.
    found: Option<Vec<Found>>,
}

struct Found {
    institution: InstitutionId,
    name: String,
    count: usize,
}

/// `GET /desk/subjects`
pub(crate) async fn search(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    notice: Query<Notice>,
) -> Answer {
    let t = Voice::new(staff.person.language);
    let erased = notice.erased.map(|count| t.say("subjects-erased").with("count", count));
    let page = SubjectsPage::blank(&app, &staff).await?;
    private_page(&SubjectsPage { notice: erased.map(|said| said.to_string()), ..page })
}

/// `POST /desk/subjects`: looks for an address.
pub(crate) async fn find(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    form: Form<SubjectForm>,
) -> Answer {
    let page = SubjectsPage::blank(&app, &staff).await?;
    let email = form.into_inner().email;
    let found = match address(&email) {
        Ok(address) => found(&app, &staff, &address).await?,
        Err(problem) => {
            let error = problem.fields(page.t).pop().map(|field| field.detail);
            let mut answer = private_page(&SubjectsPage { email, error, ..page })?;
            *answer.status_mut() = problem.status();
            return Ok(answer);
        }
    };
    private_page(&SubjectsPage { email, found: Some(found), ..page })
}

/// `POST /desk/institutions/{institution}/subjects/export`
pub(crate) async fn export_by_form(
    app: Data<App>,
    Confirmed { me, sent }: Confirmed<Form<SubjectForm>>,
    id: Path<InstitutionId>,
) -> Answer {
    as_file(&gather(&app, me.staff, *id, address(&sent.email)?).await?)
}

/// `POST /desk/institutions/{institution}/subjects/erasure`: for who is sure.
pub(crate) async fn erase_by_form(
    app: Data<App>,
    Confirmed { me, sent }: Confirmed<Form<SubjectForm>>,
    id: Path<InstitutionId>,
) -> Answer {
    let address = address(&sent.email)?;
    if sent.sure.is_none() {
        return Err(Problem::invalid().field("sure", "missing"));
    }
    let erased = erase_all(&app, me.staff, *id, address).await?;
    Ok(see_other(format!("/desk/subjects?erased={erased}")))
}

/// Where the reader may ask.
fn asked(staff: &Staff) -> Vec<InstitutionId> {
    staff.institutions().into_iter().filter(|id| staff.may_choose_for(*id)).collect()
}

async fn found(app: &App, staff: &Staff, address: &EmailAddress) -> Result<Vec<Found>, Problem> {
    let mut found = Vec::new();
    for institution in asked(staff) {
        let count = count(app, staff.clone(), institution, address.clone()).await?;
        let name = app
            .store
            .read(move |db| Ok::<_, StoreError>(institutions::by_id(db, institution)?.name));
        found.push(Found { institution, name: name.await?, count });
    }
    Ok(found)
}

impl SubjectsPage {
    async fn blank(app: &App, staff: &Staff) -> Result<Self, Problem> {
        if asked(staff).is_empty() {
            return Err(Problem::not_found());
        }
        let t = Voice::new(staff.person.language);
        let staff = staff.clone();
        let layout = app
            .store
            .read(move |db| frame(db, &staff, &t.say("subjects-title").to_string(), Tab::Calls));
        Ok(Self {
            layout: layout.await?,
            t,
            email: String::new(),
            email_max: EmailAddress::MAX,
            error: None,
            notice: None,
            found: None,
        })
    }
}
