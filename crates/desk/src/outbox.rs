//! What was decided and is not told yet, call by call, and the letters that did not arrive.

mod one;
mod rows;

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use cimaise_core::{Call, CallId, DecisionId, Staff, Telling, blank_is_none};
use cimaise_store::{Db, StoreError, StoreResult, calls, institutions, outbox};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;
use serde::Deserialize;

use self::rows::{Failed, Row};
use crate::addresses;
use crate::frame::{Frame, Tab};

pub use one::show as show_one;

/// Decisions on one page.
const PAGE: usize = 100;

/// Letters that did not arrive on one page.
const UNDELIVERED: i64 = 100;

/// Which page of which call, and what was just done there.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default, deserialize_with = "blank_is_none")]
    call: Option<CallId>,
    #[serde(default, deserialize_with = "blank_is_none")]
    after: Option<DecisionId>,
    #[serde(default)]
    done: String,
}

#[derive(Template)]
#[template(path = "desk/outbox.html")]
struct OutboxPage {
    layout: Layout,
    t: Voice,
    calls: Vec<CallLink>,
    /// The call that is shown; none where one decides in none.
    shown: Option<Shown>,
    /// What was just done, in a sentence.
    done: Option<String>,
}

/// A call.
struct CallLink {
    title: String,
    href: String,
    current: bool,
}

/// The outbox of a call.
struct Shown {
    id: CallId,
    title: String,
    /// Its call tells nothing by itself; where that is chosen, for who may.
    held_by_call: Option<String>,
    /// The reader holds and releases; else they see their own.
    arranges: bool,
    rows: Vec<Row>,
    start: Option<String>,
    more: Option<String>,
    undelivered: Vec<Failed>,
}

/// `GET /desk/outbox`
pub async fn show(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let now = app.now();
    private_page(&app.store.read(move |db| OutboxPage::read(db, staff, &asked, now)).await?)
}

impl OutboxPage {
    fn read(db: &mut Db, staff: Staff, asked: &Asked, now: Timestamp) -> Result<Self, StoreError> {
        let frame = Frame::read(db, staff)?;
        let t = frame.voice();
        let mut deciding = Vec::new();
        for id in frame.served.calls() {
            let call = calls::by_id(db, id)?;
            if frame.staff.decides_in(call.institution, call.id) {
                deciding.push(call);
            }
        }
        let chosen = match asked.call {
            Some(asked) if deciding.iter().any(|call| call.id == asked) => Some(asked),
            Some(_) => return Err(StoreError::NotFound),
            None => deciding.first().map(|call| call.id),
        };
        let link = |call: &Call| CallLink {
            title: call.title.get(t.language()).to_owned(),
            href: addresses::outbox(call.id, None),
            current: chosen == Some(call.id),
        };
        let shown = chosen.map(|id| Shown::read(db, t, &frame.staff, (id, asked.after), now));
        Ok(Self {
            layout: frame.layout(t.say("outbox-title"), Tab::Outbox),
            t,
            calls: deciding.iter().map(link).collect(),
            shown: shown.transpose()?,
            done: done(t, &asked.done),
        })
    }
}

impl Shown {
    fn read(
        db: &mut Db,
        t: Voice,
        staff: &Staff,
        (id, after): (CallId, Option<DecisionId>),
        now: Timestamp,
    ) -> StoreResult<Self> {
        let call = calls::by_id(db, id)?;
        let by = outbox::whose(db, staff, id)?;
        let zone = time_zone(&institutions::by_id(db, call.institution)?.time_zone);
        let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
        let mut entries = outbox::page(db, (id, by), after, limit, now)?;
        let has_more = entries.len() > PAGE;
        entries.truncate(PAGE);
        let last = entries.last().filter(|_| has_more).map(|last| last.decision.id);
        let undelivered = match by {
            None => outbox::undelivered(db, id, UNDELIVERED)?,
            Some(_) => Vec::new(),
        };
        Ok(Self {
            id,
            title: call.title.get(t.language()).to_owned(),
            held_by_call: held_by_call(&call, by.is_none()),
            arranges: by.is_none(),
            rows: entries.into_iter().map(|entry| Row::of(t, entry, &zone)).collect(),
            start: after.map(|_| addresses::outbox(id, None)),
            more: last.map(|last| addresses::outbox(id, Some(last))),
            undelivered: undelivered.into_iter().map(|one| Failed::of(t, one, &zone)).collect(),
        })
    }
}

/// Where it is chosen that nothing is told by itself, if it is so; blank for who does not choose it.
fn held_by_call(call: &Call, may_choose: bool) -> Option<String> {
    let page = if may_choose { format!("/desk/calls/{}", call.id) } else { String::new() };
    (call.telling == Telling::Released).then_some(page)
}

/// What was just done, in a sentence.
fn done(t: Voice, code: &str) -> Option<String> {
    let key = match code {
        "hold" => "outbox-done-hold",
        "release" => "outbox-done-release",
        "none" => "outbox-done-none",
        "again" => "outbox-done-again",
        "give-up" => "outbox-done-give-up",
        _ => return None,
    };
    Some(t.say(key).to_string())
}
