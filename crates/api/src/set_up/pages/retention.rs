//! The form of what a call keeps, with what would go.

use actix_web::web::{Data, Path};
use askama::Template;
use cimaise_core::{CallId, Days, Staff};
use cimaise_store::{Db, institutions};
use cimaise_web::{App, Layout, Problem, SignedIn};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;

use super::super::changes::editable_call;
use super::super::retention::{FIELDS, Kept};
use super::super::{Typed, choose_retention};
use super::form::{self, Filled, Posted, Refused};
use crate::answers::Answer;
use crate::confirmation::Confirmed;
use crate::frame::{Tab, frame};

#[derive(Template)]
#[template(path = "set-up/retention.html")]
struct RetentionPage {
    layout: Layout,
    t: Voice,
    form: Filled,
    /// Its title.
    call: cimaise_core::Localized,
    action: String,
    fields: [&'static str; 3],
    most: u16,
    kept: Kept,
    /// From when on it acts, where it does not yet.
    acts_from: Option<String>,
}

/// `GET /desk/calls/{call}/retention`
pub(crate) async fn edit_retention(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
) -> Answer {
    form::show(&app, page(staff, *id, app.now())).await
}

/// `POST /desk/calls/{call}/retention`
pub(crate) async fn save_retention(
    app: Data<App>,
    Confirmed { me, sent }: Confirmed<Posted>,
    id: Path<CallId>,
) -> Answer {
    let (staff, typed) = (me.staff, Typed::from(sent.into_inner()));
    let saved = choose_retention(&app, staff.clone(), *id, typed.clone()).await;
    let led = saved.map(|_| format!("/desk/calls/{}/retention", *id));
    form::led_or_again(&app, led, typed, page(staff, *id, app.now())).await
}

fn page(
    staff: Staff,
    id: CallId,
    now: Timestamp,
) -> impl FnOnce(&mut Db, Option<&Refused>) -> Result<RetentionPage, Problem> + Send + 'static {
    move |db, again| {
        let t = Voice::new(staff.person.language);
        let call = editable_call(db, &staff, id)?;
        let institution = institutions::by_id(db, call.institution)?;
        let (zone, kept) = (time_zone(&institution.time_zone), Kept::read(db, id, now)?);
        let acts_from = kept.chosen.map(|chosen| chosen.acts_from()).filter(|from| *from > now);
        Ok(RetentionPage {
            layout: frame(db, &staff, &t.say("retention-title").to_string(), Tab::Calls)?,
            t,
            form: Filled::new(&institution, standing(&kept), again, t),
            call: call.title,
            action: format!("/desk/calls/{id}/retention"),
            fields: FIELDS,
            most: Days::MOST,
            acts_from: acts_from.map(|from| t.date(from, &zone).to_string()),
            kept,
        })
    }
}

fn standing(kept: &Kept) -> Typed {
    let mut typed = Typed::default();
    if let Some(chosen) = kept.chosen {
        let days = [chosen.retention.files, chosen.retention.contacts, chosen.retention.words];
        for (field, days) in FIELDS.into_iter().zip(days) {
            typed.put(field, days.map_or_else(String::new, |days| days.get().to_string()));
        }
    }
    typed
}
