//! The form of a call.

use actix_web::web::{Data, Path, Query};
use askama::Template;
use cimaise_core::{
    AgeRule, Call, CallId, Hanging, HangingPace, Institution, InstitutionId, Language, Licence,
    OnReport, SecondOpinion, Staff, Telling, Terms, Window, Younger,
};
use cimaise_store::{Db, institutions};
use cimaise_web::{App, Layout, Problem, SignedIn};
use cimaise_words::{Voice, time_zone};
use jiff::civil::time;
use jiff::{Span, Timestamp};
use serde::Deserialize;

use super::super::call_words::{RULES, SUMMARY, TITLE};
use super::super::{Typed, changes};
use super::form::{self, Filled, LicenceChoice, Posted, Refused, licences};
use crate::answers::Answer;
use crate::frame::{Tab, frame};

/// In which institution.
#[derive(Deserialize)]
pub(crate) struct In {
    institution: Option<InstitutionId>,
}

#[derive(Template)]
#[template(path = "set-up/call.html")]
pub(super) struct CallPage {
    layout: Layout,
    t: Voice,
    form: Filled,
    institution: Institution,
    /// The call as it stands; none yet for a new one.
    call: Option<Call>,
    /// Where the form is posted.
    action: String,
    /// Where it is posted to be looked at first.
    preview: String,
    licences: Vec<LicenceChoice>,
    most: [usize; 3],
    pictures_limit: u8,
    /// The heaviest picture that the house takes, in megabytes.
    megabytes_limit: u16,
    second_opinions: &'static [SecondOpinion],
    on_reports: &'static [OnReport],
    tellings: &'static [Telling],
    paces: &'static [HangingPace],
    a_day_limit: u16,
}

/// Which call the form is about.
pub(super) enum About {
    New(InstitutionId),
    Known(CallId),
}

/// `GET /desk/calls/new`
pub(crate) async fn new_call(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    query: Query<In>,
) -> Answer {
    let about = About::New(where_to_open(&staff, query.institution)?);
    form::show(&app, page(&app, staff, about)).await
}

/// `POST /desk/calls`
pub(crate) async fn open_call(app: Data<App>, SignedIn(staff): SignedIn, form: Posted) -> Answer {
    let typed = Typed::from(form.into_inner());
    let id = where_to_open(&staff, typed.one("institution").parse().ok())?;
    let opened = changes::open(&app, staff.clone(), id, typed.clone()).await;
    let page = page(&app, staff, About::New(id));
    form::saved_or_again(&app, opened, ("call-opened", typed), page).await
}

/// `GET /desk/calls/{call}`
pub(crate) async fn edit_call(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
) -> Answer {
    form::show(&app, page(&app, staff, About::Known(id.into_inner()))).await
}

/// `POST /desk/calls/{call}`
pub(crate) async fn save_call(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
    form: Posted,
) -> Answer {
    let (id, typed) = (id.into_inner(), Typed::from(form.into_inner()));
    let saved = changes::save_call(&app, staff.clone(), id, typed.clone()).await;
    let page = page(&app, staff, About::Known(id));
    form::saved_or_again(&app, saved, ("call-saved", typed), page).await
}

/// The institution named, or the only one that fits: where this person opens calls.
pub(super) fn where_to_open(
    staff: &Staff,
    named: Option<InstitutionId>,
) -> Result<InstitutionId, Problem> {
    let mut own = staff.institutions().into_iter().filter(|id| staff.may_open_calls(*id));
    let chosen = match named {
        Some(named) => own.find(|id| *id == named),
        None => own.next(),
    };
    chosen.ok_or_else(Problem::not_found)
}

/// Reads the form of a call.
pub(super) fn page(
    app: &App,
    staff: Staff,
    about: About,
) -> impl FnOnce(&mut Db, Option<&Refused>) -> Result<CallPage, Problem> + Send + 'static {
    let (now, house) = (app.now(), changes::heaviest(app));
    move |db, again| CallPage::load(db, &staff, about, again, (now, house))
}

impl CallPage {
    fn load(
        db: &mut Db,
        staff: &Staff,
        about: About,
        again: Option<&Refused>,
        (now, house): (Timestamp, u16),
    ) -> Result<Self, Problem> {
        let t = Voice::new(staff.person.language);
        let (institution, call) = match about {
            About::New(institution) => (institution, None),
            About::Known(id) => {
                let call = changes::editable_call(db, staff, id)?;
                (call.institution, Some(call))
            }
        };
        let institution = institutions::by_id(db, institution)?;
        let (title, action, standing) = match &call {
            Some(call) => (
                call.title.get(t.language()).to_owned(),
                format!("/desk/calls/{}", call.id),
                Typed::of_call(call, &time_zone(&institution.time_zone)),
            ),
            None => (
                t.say("set-up-new-call-title").to_string(),
                "/desk/calls".to_owned(),
                draft(&institution, now)?,
            ),
        };
        Ok(Self {
            layout: frame(db, staff, &title, Tab::Calls)?.with_script("scripts/set-up-preview.js"),
            t,
            form: Filled::new(&institution, standing, again, t),
            institution,
            call,
            preview: format!("{action}/words"),
            action,
            licences: licences(t),
            most: [TITLE, SUMMARY, RULES],
            pictures_limit: Call::PICTURES_LIMIT,
            megabytes_limit: house,
            second_opinions: SecondOpinion::ALL,
            on_reports: OnReport::ALL,
            tellings: Telling::ALL,
            paces: HangingPace::ALL,
            a_day_limit: Hanging::A_DAY_LIMIT,
        })
    }
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
    typed.put("announced", "no");
    typed.put("pictures_max", 3);
    typed.put("second_opinion", SecondOpinion::Never);
    typed.put("on_report", OnReport::Hide);
    typed.put("telling", Telling::ByItself);
    typed.put_hanging(Hanging::USUAL);
    typed.put("younger", Younger::WithAdult);
    typed.put("by_invitation", "no");
    Ok(typed)
}
