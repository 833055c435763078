//! The statements of a call in their order, and what changes them as a whole.

use actix_web::web::{Data, Form, Path, Query};
use askama::Template;
use cimaise_core::{CONSENT_STARTERS, CONSENTS_MOST, CallConsent, CallId, Localized, Staff};
use cimaise_store::{Db, consents};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::Voice;
use serde::Deserialize;

use super::super::super::changes::editable_call;
use super::super::super::{ask_for_consent, move_consent};
use crate::answers::{Answer, see_other};
use crate::frame::{Tab, frame};

/// What was just done.
#[derive(Deserialize)]
pub(crate) struct Notice {
    done: Option<String>,
}

/// Where a statement goes.
#[derive(Deserialize)]
pub(crate) struct Place {
    place: usize,
}

#[derive(Template)]
#[template(path = "set-up/consents.html")]
struct ConsentsPage {
    layout: Layout,
    t: Voice,
    /// Of which call.
    call: Localized,
    notice: Option<String>,
    /// Where these statements are.
    address: String,
    entries: Vec<Entry>,
    /// What one may begin with.
    starters: Vec<&'static str>,
    /// There is room for one more.
    has_room: bool,
}

struct Entry {
    consent: CallConsent,
    /// One may be put before it, and at which place it then is.
    up: Option<usize>,
    /// The same behind it.
    down: Option<usize>,
}

/// `GET /desk/calls/{call}/consents`
pub(crate) async fn list_consents(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<CallId>,
    notice: Query<Notice>,
) -> Answer {
    let (id, done) = (id.into_inner(), notice.into_inner().done);
    let page = app.store.read(move |db| load(db, &staff, id, done.as_deref())).await?;
    private_page(&page)
}

/// `POST /desk/calls/{call}/consents/{code}/place`
pub(crate) async fn place_consent(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    which: Path<(CallId, String)>,
    place: Form<Place>,
) -> Answer {
    let which = which.into_inner();
    move_consent(&app, staff, which.clone(), place.place).await?;
    Ok(see_other(format!("{}#consent-{}", address(which.0), which.1)))
}

/// `POST /desk/calls/{call}/consents/{code}/retirement`
pub(crate) async fn retire_consent(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    which: Path<(CallId, String)>,
) -> Answer {
    let which = which.into_inner();
    ask_for_consent(&app, staff, which.clone(), false).await?;
    Ok(see_other(format!("{}?done=retired", address(which.0))))
}

/// `POST /desk/calls/{call}/consents/{code}/retirement/undo`
pub(crate) async fn offer_consent(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    which: Path<(CallId, String)>,
) -> Answer {
    let which = which.into_inner();
    ask_for_consent(&app, staff, which.clone(), true).await?;
    Ok(see_other(format!("{}?done=offered", address(which.0))))
}

/// Where the statements of a call are.
pub(super) fn address(id: CallId) -> String {
    format!("/desk/calls/{id}/consents")
}

fn load(
    db: &mut Db,
    staff: &Staff,
    id: CallId,
    done: Option<&str>,
) -> Result<ConsentsPage, Problem> {
    let call = editable_call(db, staff, id)?;
    let t = Voice::new(staff.person.language);
    let all = consents::of_call(db, id)?;
    let asked = all.iter().filter(|one| one.asked).count();
    Ok(ConsentsPage {
        layout: frame(db, staff, &t.say("consents-title").to_string(), Tab::Calls)?,
        t,
        call: call.title,
        notice: done.and_then(|code| notice(t, code)),
        address: address(id),
        starters: unused(&all),
        has_room: asked < CONSENTS_MOST,
        entries: placed(all, asked),
    })
}

/// What was never asked in these words.
fn unused(all: &[CallConsent]) -> Vec<&'static str> {
    let is_unused = |code: &&str| !all.iter().any(|one| one.statement.code == *code);
    CONSENT_STARTERS.iter().map(|(code, _)| *code).filter(is_unused).collect()
}

fn notice(t: Voice, code: &str) -> Option<String> {
    let key = match code {
        "added" => "consents-done-added",
        "saved" => "consents-done-saved",
        "retired" => "consents-done-retired",
        "offered" => "consents-done-offered",
        _ => return None,
    };
    Some(t.say(key).to_string())
}

fn placed(all: Vec<CallConsent>, asked: usize) -> Vec<Entry> {
    let entry = |(place, consent): (usize, CallConsent)| Entry {
        up: (consent.asked && place > 1).then(|| place - 1),
        down: (consent.asked && place < asked).then(|| place + 1),
        consent,
    };
    (1..).zip(all).map(entry).collect()
}
