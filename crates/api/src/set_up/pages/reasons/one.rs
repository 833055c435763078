//! The form of one entry of the catalogue, with the letter that it makes.

use actix_web::web::{Data, Path};
use askama::Template;
use cimaise_core::{Ground, InstitutionId, Reason, ReasonId, ReasonKind, Staff};
use cimaise_store::Db;
use cimaise_web::{App, Layout, Problem, SignedIn};
use cimaise_words::Voice;
use jiff::Timestamp;

use super::super::super::catalogue::{editable_catalogue, editable_reason};
use super::super::super::reason_words::{LABEL, TEXT};
use super::super::super::{Typed, add_reason, reword_reason};
use super::super::form::{self, Filled, Posted, Refused};
use super::letter::{Sample, samples};
use super::list::address;
use crate::answers::Answer;
use crate::frame::{Tab, frame};

#[derive(Template)]
#[template(path = "set-up/reason.html")]
struct ReasonPage {
    layout: Layout,
    t: Voice,
    form: Filled,
    /// Whose catalogue.
    house: String,
    /// Where the form is posted.
    action: String,
    /// Where it is posted to be read first.
    preview: String,
    /// The catalogue.
    back: String,
    /// What it rests on, where that is settled.
    ground: Option<Ground>,
    grounds: Vec<Ground>,
    samples: Vec<Sample>,
    most: [usize; 2],
}

/// Which entry the form is about.
#[derive(Clone, Copy)]
enum About {
    New(InstitutionId),
    Known(ReasonId),
}

/// `GET /desk/institutions/{institution}/reasons/new`
pub(crate) async fn new_reason(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
) -> Answer {
    form::show(&app, page(staff, About::New(*id), app.now())).await
}

/// `GET /desk/reasons/{reason}`
pub(crate) async fn edit_reason(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ReasonId>,
) -> Answer {
    form::show(&app, page(staff, About::Known(*id), app.now())).await
}

/// `POST /desk/institutions/{institution}/reasons`
pub(crate) async fn add_reason_by_form(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
    form: Posted,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    let added = add_reason(&app, staff.clone(), *id, typed.clone()).await;
    let page = page(staff, About::New(*id), app.now());
    let led = added.map(|reason| format!("{}?done=added", address(reason.institution)));
    form::led_or_again(&app, led, typed, page).await
}

/// `POST /desk/reasons/{reason}`
pub(crate) async fn save_reason(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ReasonId>,
    form: Posted,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    let saved = reword_reason(&app, staff.clone(), *id, typed.clone()).await;
    let page = page(staff, About::Known(*id), app.now());
    let led = saved.map(|reason| format!("{}?done=saved", address(reason.institution)));
    form::led_or_again(&app, led, typed, page).await
}

/// `POST /desk/institutions/{institution}/reasons/preview`: nothing is kept.
pub(crate) async fn preview_new_reason(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<InstitutionId>,
    form: Posted,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    form::show_typed(&app, typed, page(staff, About::New(*id), app.now())).await
}

/// `POST /desk/reasons/{reason}/preview`: nothing is kept.
pub(crate) async fn preview_reason(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ReasonId>,
    form: Posted,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    form::show_typed(&app, typed, page(staff, About::Known(*id), app.now())).await
}

/// Reads the form of an entry.
fn page(
    staff: Staff,
    about: About,
    now: Timestamp,
) -> impl FnOnce(&mut Db, Option<&Refused>) -> Result<ReasonPage, Problem> + Send + 'static {
    move |db, again| ReasonPage::load(db, &staff, about, again, now)
}

impl ReasonPage {
    fn load(
        db: &mut Db,
        staff: &Staff,
        about: About,
        again: Option<&Refused>,
        now: Timestamp,
    ) -> Result<Self, Problem> {
        let t = Voice::new(staff.person.language);
        let (known, institution) = match about {
            About::New(id) => (None, editable_catalogue(db, staff, id)?),
            About::Known(id) => {
                let (reason, institution) = editable_reason(db, staff, id)?;
                (Some(reason), institution)
            }
        };
        let title = if known.is_some() { "set-up-reason-edit" } else { "set-up-reason-new" };
        let standing = known.as_ref().map(Typed::of_reason).unwrap_or_default();
        let form = Filled::new(&institution, standing, again, t);
        let settled = known.as_ref().map(|reason| reason.ground);
        let ground = settled.or_else(|| form.typed().one("ground").parse().ok());
        let action = posted_at(known.as_ref(), institution.id);
        Ok(Self {
            layout: frame(db, staff, &t.say(title).to_string(), Tab::Calls)?,
            samples: match ground {
                Some(ground) => samples(&institution, form.typed(), ground, now),
                None => Vec::new(),
            },
            t,
            form,
            preview: format!("{action}/preview"),
            action,
            back: address(institution.id),
            house: institution.name,
            ground: settled,
            grounds: chosen_from(),
            most: [LABEL, TEXT],
        })
    }
}

fn posted_at(known: Option<&Reason>, institution: InstitutionId) -> String {
    match known {
        Some(reason) => format!("/desk/reasons/{}", reason.id),
        None => address(institution),
    }
}

/// What a new entry may rest on.
fn chosen_from() -> Vec<Ground> {
    Ground::ALL.iter().copied().filter(|ground| ground.kind() != ReasonKind::File).collect()
}
