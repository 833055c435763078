//! The form by which somebody is invited.

use actix_web::web::{Data, Form, Path};
use askama::Template;
use cimaise_core::{EmailAddress, InstitutionId, Language, Staff};
use cimaise_store::{Db, institutions};
use cimaise_web::{App, InPerson, Layout, Problem, private_page};
use cimaise_words::Voice;

use super::super::reading::{EVERYWHERE, PLACES, SOME};
use super::super::{invite, seen};
use super::fields::Fields;
use crate::answers::{Answer, see_other};
use crate::confirmation::Confirmed;
use crate::frame::{Tab, frame};
use crate::set_up::Typed;

#[derive(Template)]
#[template(path = "people/invitation.html")]
struct InvitationPage {
    layout: Layout,
    t: Voice,
    institution: String,
    action: String,
    form: Fields,
    email_max: usize,
}

/// `GET /desk/institutions/{institution}/invitations/new`
pub(crate) async fn new_invitation(
    app: Data<App>,
    me: InPerson,
    id: Path<InstitutionId>,
) -> Answer {
    let id = id.into_inner();
    let page = app.store.read(move |db| InvitationPage::read(db, &me.staff, id, None)).await?;
    private_page(&page)
}

/// `POST /desk/institutions/{institution}/invitations`
pub(crate) async fn invite_by_form(
    app: Data<App>,
    Confirmed { me, sent }: Confirmed<Form<Vec<(String, String)>>>,
    id: Path<InstitutionId>,
) -> Answer {
    let (id, typed) = (id.into_inner(), Typed::from(sent.into_inner()));
    let problem = match invite(&app, me.staff.clone(), id, typed.clone()).await {
        Ok(_) => return Ok(see_other("/desk/people?done=invited")),
        Err(problem) if problem.has_fields() => problem,
        Err(problem) => return Err(problem),
    };
    let status = problem.status();
    let again = Some((typed, problem));
    let page = app.store.read(move |db| InvitationPage::read(db, &me.staff, id, again)).await?;
    let mut answer = private_page(&page)?;
    *answer.status_mut() = status;
    Ok(answer)
}

impl InvitationPage {
    fn read(
        db: &mut Db,
        staff: &Staff,
        id: InstitutionId,
        again: Option<(Typed, Problem)>,
    ) -> Result<Self, Problem> {
        seen(staff, id)?;
        let t = Voice::new(staff.person.language);
        let mut usual = Typed::default();
        usual.put("role", "moderator");
        usual.put(PLACES, if staff.may_choose_for(id) { EVERYWHERE } else { SOME });
        usual.put("language", staff.person.language);
        Ok(Self {
            layout: frame(db, staff, &t.say("people-invite").to_string(), Tab::People)?,
            t,
            institution: institutions::by_id(db, id)?.name,
            action: format!("/desk/institutions/{id}/invitations"),
            form: Fields::read(db, t, staff, id, usual, again)?,
            email_max: EmailAddress::MAX,
        })
    }

    fn languages(&self) -> impl Iterator<Item = (Language, bool)> {
        Language::ALL.into_iter().map(|one| (one, one.tag() == self.form.value("language")))
    }
}
