//! The form by which a webhook is set up.

use actix_web::web::{Data, Form, Path};
use askama::Template;
use cimaise_core::{InstitutionId, Staff};
use cimaise_store::{Db, institutions};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::Voice;

use super::super::{add, allowed};
use super::fields::Fields;
use super::secret;
use crate::answers::Answer;
use crate::confirmation::Confirmed;
use crate::frame::{Tab, frame};
use crate::set_up::Typed;

#[derive(Template)]
#[template(path = "webhooks/new.html")]
struct NewPage {
    layout: Layout,
    t: Voice,
    institution: String,
    action: String,
    form: Fields,
}

/// `GET /desk/institutions/{institution}/webhooks/new`
pub(crate) async fn new_webhook(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
) -> Answer {
    let id = id.into_inner();
    let page = app.store.read(move |db| NewPage::read(db, &staff, id, None)).await?;
    private_page(&page)
}

/// `POST /desk/institutions/{institution}/webhooks`: its secret is told in the answer, and never again.
pub(crate) async fn add_by_form(
    app: Data<App>,
    id: Path<InstitutionId>,
    Confirmed { me, sent }: Confirmed<Form<Vec<(String, String)>>>,
) -> Answer {
    let (id, staff, typed) = (id.into_inner(), me.staff, Typed::from(sent.into_inner()));
    let problem = match add(&app, staff.clone(), id, typed.clone()).await {
        Ok(webhook) => return secret::told(&app, staff, webhook).await,
        Err(problem) if problem.has_fields() => problem,
        Err(problem) => return Err(problem),
    };
    let status = problem.status();
    let again = Some((typed, problem));
    let page = app.store.read(move |db| NewPage::read(db, &staff, id, again)).await?;
    let mut answer = private_page(&page)?;
    *answer.status_mut() = status;
    Ok(answer)
}

impl NewPage {
    fn read(
        db: &mut Db,
        staff: &Staff,
        id: InstitutionId,
        again: Option<(Typed, Problem)>,
    ) -> Result<Self, Problem> {
        allowed(staff, id)?;
        let t = Voice::new(staff.person.language);
        Ok(Self {
            layout: frame(db, staff, &t.say("webhooks-add").to_string(), Tab::Calls)?,
            t,
            institution: institutions::by_id(db, id)?.name,
            action: format!("/desk/institutions/{id}/webhooks"),
            form: Fields::read(db, t, id, Typed::of_new_webhook(), again)?,
        })
    }
}
