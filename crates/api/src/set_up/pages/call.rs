//! The form of a call.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path, Query};
use askama::Template;
use cimaise_core::{Call, CallId, Institution, InstitutionId, Language, Licence, Staff, Window};
use cimaise_store::{Db, institutions};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::{Voice, time_zone};
use jiff::civil::time;
use jiff::{Span, Timestamp};
use serde::Deserialize;

use super::super::call_words::{RULES, SUMMARY, TITLE};
use super::super::{Typed, changes};
use super::form::{Filled, LicenceChoice, licences};
use super::frame::frame;
use crate::answers::{Answer, see_other};

/// In which institution.
#[derive(Deserialize)]
pub(crate) struct In {
    institution: Option<InstitutionId>,
}

#[derive(Template)]
#[template(path = "set-up/call.html")]
struct CallPage {
    layout: Layout,
    t: Voice,
    form: Filled,
    institution: Institution,
    /// Where the form is posted.
    action: String,
    licences: Vec<LicenceChoice>,
    most: [usize; 3],
    pictures_limit: u8,
}

/// Which call the form is about.
#[derive(Clone)]
enum About {
    New(InstitutionId),
    Known(CallId),
}

/// `GET /desk/calls/new`
pub(crate) async fn new_call(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    query: Query<In>,
) -> Answer {
    let id = where_to_open(&staff, query.institution)?;
    show(&app, staff, About::New(id), None).await
}

/// `POST /desk/calls`
pub(crate) async fn open_call(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    form: Form<Vec<(String, String)>>,
) -> Answer {
    let typed = Typed::from(form.into_inner());
    let id = where_to_open(&staff, typed.one("institution").parse().ok())?;
    match changes::open(&app, staff.clone(), id, typed.clone()).await {
        Ok(_) => Ok(see_other("/desk/calls?done=call-opened")),
        Err(problem) => show(&app, staff, About::New(id), Some((typed, problem))).await,
    }
}

/// `GET /desk/calls/{call}`
pub(crate) async fn edit_call(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
) -> Answer {
    show(&app, staff, About::Known(id.into_inner()), None).await
}

/// `POST /desk/calls/{call}`
pub(crate) async fn save_call(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
    form: Form<Vec<(String, String)>>,
) -> Answer {
    let (id, typed) = (id.into_inner(), Typed::from(form.into_inner()));
    match changes::save_call(&app, staff.clone(), id, typed.clone()).await {
        Ok(_) => Ok(see_other("/desk/calls?done=call-saved")),
        Err(problem) => show(&app, staff, About::Known(id), Some((typed, problem))).await,
    }
}

/// The institution named, or the only one that fits: where this person opens calls.
fn where_to_open(staff: &Staff, named: Option<InstitutionId>) -> Result<InstitutionId, Problem> {
    let mut own = staff.institutions().into_iter().filter(|id| staff.may_open_calls(*id));
    let chosen = match named {
        Some(named) => own.find(|id| *id == named),
        None => own.next(),
    };
    chosen.ok_or_else(Problem::not_found)
}

/// The form as it stands, or as it was typed with what must be seen again; other problems pass.
async fn show(
    app: &App,
    staff: Staff,
    about: About,
    typed: Option<(Typed, Problem)>,
) -> Result<HttpResponse, Problem> {
    let (typed, problem) = typed.unzip();
    if let Some(problem) = problem.as_ref().filter(|problem| !problem.has_fields()) {
        return Err(problem.clone());
    }
    let again = problem.is_some();
    let now = app.now();
    let read = move |db: &mut Db| load(db, &staff, about, typed, problem.as_ref(), now);
    let page = app.store.read(read).await?;
    let mut answer = private_page(&page)?;
    if again {
        *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(answer)
}

fn load(
    db: &mut Db,
    staff: &Staff,
    about: About,
    typed: Option<Typed>,
    problem: Option<&Problem>,
    now: Timestamp,
) -> Result<CallPage, Problem> {
    let t = Voice::new(staff.person.language);
    let call = match about {
        About::New(_) => None,
        About::Known(id) => Some(changes::editable_call(db, staff, id)?),
    };
    let institution = match (&about, &call) {
        (About::New(id), _) => *id,
        (About::Known(_), Some(call)) => call.institution,
        (About::Known(_), None) => return Err(Problem::not_found()),
    };
    let institution = institutions::by_id(db, institution)?;
    let standing = || match &call {
        Some(call) => Ok(Typed::of_call(call, &time_zone(&institution.time_zone))),
        None => draft(&institution, now),
    };
    let typed = typed.map_or_else(standing, Ok)?;
    let title = match &call {
        Some(call) => call.title.get(t.language()).to_owned(),
        None => t.say("set-up-new-call-title").to_string(),
    };
    let action =
        call.as_ref().map_or("/desk/calls".to_owned(), |c| format!("/desk/calls/{}", c.id));
    Ok(CallPage {
        layout: frame(db, staff, &title)?,
        t,
        form: Filled::new(typed, &institution).again(problem, t),
        institution,
        action,
        licences: licences(t),
        most: [TITLE, SUMMARY, RULES],
        pictures_limit: Call::PICTURES_LIMIT,
    })
}

/// A new call as most will want it: open from tomorrow nine o'clock for a month, three pictures.
fn draft(institution: &Institution, now: Timestamp) -> Result<Typed, Problem> {
    let zone = time_zone(&institution.time_zone);
    let tomorrow = now.to_zoned(zone.clone()).date().saturating_add(Span::new().days(1));
    let month = tomorrow.saturating_add(Span::new().months(1));
    let at = |day: jiff::civil::Date, hour| {
        let local = day.to_datetime(time(hour, 0, 0, 0)).to_zoned(zone.clone());
        local.map(|zoned| zoned.timestamp()).map_err(Problem::unexpected)
    };
    let mut typed = Typed::default();
    let rules = |language: &Language| {
        (*language, Voice::new(*language).say("set-up-usual-rules").to_string())
    };
    typed.put_texts("rules", institution.languages.iter().map(rules));
    typed.put_window(&Window { opens_at: at(tomorrow, 9)?, closes_at: at(month, 18)? }, &zone);
    typed.put("licences", Licence::CcBy);
    typed.put("licences", Licence::AllRightsReserved);
    typed.put("pictures_max", 3);
    Ok(typed)
}
