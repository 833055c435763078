//! The form by which a colleague's post is changed.

use actix_web::web::{Data, Form, Path};
use askama::Template;
use cimaise_core::{InstitutionId, PersonId, Staff};
use cimaise_store::{Db, StoreError, institutions};
use cimaise_web::{App, InPerson, Layout, Problem, private_page};
use cimaise_words::Voice;

use super::super::reading::standing;
use super::super::{change_post, replaceable};
use super::fields::Fields;
use crate::answers::{Answer, see_other};
use crate::confirmation::Confirmed;
use crate::frame::{Tab, frame};
use crate::set_up::Typed;

#[derive(Template)]
#[template(path = "people/post.html")]
struct PostPage {
    layout: Layout,
    t: Voice,
    institution: String,
    name: String,
    email: String,
    action: String,
    dismiss: String,
    form: Fields,
}

/// `GET /desk/institutions/{institution}/people/{person}`
pub(crate) async fn post_page(
    app: Data<App>,
    me: InPerson,
    path: Path<(InstitutionId, PersonId)>,
) -> Answer {
    let at = path.into_inner();
    let page = app.store.read(move |db| PostPage::read(db, &me.staff, at, None)).await?;
    private_page(&page)
}

/// `POST /desk/institutions/{institution}/people/{person}`
pub(crate) async fn change_post_by_form(
    app: Data<App>,
    Confirmed { me, sent }: Confirmed<Form<Vec<(String, String)>>>,
    path: Path<(InstitutionId, PersonId)>,
) -> Answer {
    let (at, typed) = (path.into_inner(), Typed::from(sent.into_inner()));
    let problem = match change_post(&app, me.staff.clone(), at.0, at.1, typed.clone()).await {
        Ok(()) => return Ok(see_other("/desk/people?done=changed")),
        Err(problem) if problem.has_fields() => problem,
        Err(problem) => return Err(problem),
    };
    let status = problem.status();
    let again = Some((typed, problem));
    let page = app.store.read(move |db| PostPage::read(db, &me.staff, at, again)).await?;
    let mut answer = private_page(&page)?;
    *answer.status_mut() = status;
    Ok(answer)
}

impl PostPage {
    fn read(
        db: &mut Db,
        staff: &Staff,
        (institution, person): (InstitutionId, PersonId),
        again: Option<(Typed, Problem)>,
    ) -> Result<Self, Problem> {
        let colleague = replaceable(db, staff, institution, person)?;
        let post = colleague.post_in(institution).ok_or(StoreError::NotFound)?;
        let t = Voice::new(staff.person.language);
        let action = format!("/desk/institutions/{institution}/people/{person}");
        Ok(Self {
            layout: frame(db, staff, &colleague.person.name, Tab::People)?,
            t,
            institution: institutions::by_id(db, institution)?.name,
            dismiss: format!("{action}/dismissal"),
            action,
            form: Fields::read(db, t, staff, institution, standing(&post), again)?,
            name: colleague.person.name,
            email: colleague.person.email.to_string(),
        })
    }
}
