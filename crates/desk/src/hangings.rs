//! What is approved and does not hang yet, call by call, in the order in which it will hang.

mod rows;

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use cimaise_core::{Call, CallId, ContributionId, Staff, blank_is_none};
use cimaise_store::{Db, StoreError, StoreResult, calls, contributions, hangings, institutions};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;
use serde::Deserialize;

use self::rows::{Row, rows};
use crate::addresses;
use crate::frame::{Frame, Tab};

/// Entries on one page.
const PAGE: usize = 50;

/// Which page of which call, and what was just done there.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default, deserialize_with = "blank_is_none")]
    call: Option<CallId>,
    #[serde(default, deserialize_with = "blank_is_none")]
    after: Option<ContributionId>,
    #[serde(default)]
    done: String,
    /// With which.
    #[serde(default, deserialize_with = "blank_is_none")]
    on: Option<ContributionId>,
}

#[derive(Template)]
#[template(path = "desk/hangings.html")]
struct HangingsPage {
    layout: Layout,
    t: Voice,
    calls: Vec<CallLink>,
    /// The call that is shown; none where one serves none.
    shown: Option<Shown>,
    /// What was just done, in a sentence.
    done: Option<String>,
}

/// A call, and how much waits there.
struct CallLink {
    title: String,
    href: String,
    waiting: i64,
    current: bool,
}

/// What waits in a call.
struct Shown {
    id: CallId,
    title: String,
    /// How it hangs, in a sentence.
    pace: String,
    /// Since when it is paused.
    paused: Option<String>,
    /// The reader arranges it.
    arranges: bool,
    /// The name of the institution's zone.
    zone: String,
    rows: Vec<Row>,
    /// The page begins after this one.
    after: Option<ContributionId>,
    /// Where the first page is, from another.
    start: Option<String>,
    more: Option<String>,
}

/// `GET /desk/hangings`
pub async fn show(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let now = app.now();
    private_page(&app.store.read(move |db| HangingsPage::read(db, staff, &asked, now)).await?)
}

impl HangingsPage {
    fn read(db: &mut Db, staff: Staff, asked: &Asked, now: Timestamp) -> Result<Self, StoreError> {
        let frame = Frame::read(db, staff)?;
        let t = frame.voice();
        let mut waiting = Vec::new();
        for id in frame.served.whole() {
            waiting.push((*id, hangings::waiting(db, *id)?));
        }
        let chosen = match asked.call {
            Some(call) if frame.served.whole().contains(&call) => Some(call),
            Some(_) => return Err(StoreError::NotFound),
            None => {
                let busy = waiting.iter().find(|(_, count)| *count > 0);
                busy.or(waiting.first()).map(|(id, _)| *id)
            }
        };
        let mut links = Vec::new();
        for (id, waiting) in waiting {
            links.push(CallLink {
                title: calls::by_id(db, id)?.title.get(t.language()).to_owned(),
                href: addresses::hangings(id, None),
                waiting,
                current: chosen == Some(id),
            });
        }
        let done = done(db, t, &frame.staff, asked)?;
        let shown = chosen.map(|id| Shown::read(db, t, &frame.staff, id, asked.after, now));
        Ok(Self {
            layout: frame.layout(t.say("hangings-title"), Tab::Hangings),
            t,
            calls: links,
            shown: shown.transpose()?,
            done,
        })
    }
}

impl Shown {
    fn read(
        db: &mut Db,
        t: Voice,
        staff: &Staff,
        id: CallId,
        after: Option<ContributionId>,
        now: Timestamp,
    ) -> StoreResult<Self> {
        let call = calls::by_id(db, id)?;
        let institution = institutions::by_id(db, call.institution)?;
        let zone = time_zone(&institution.time_zone);
        let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
        let mut found = hangings::page(db, id, after, limit)?;
        let has_more = found.len() > PAGE;
        found.truncate(PAGE);
        let paused = hangings::paused_since(db, id)?;
        let entries = hangings::entries(db, &call, &found, now)?;
        let last = found.last().filter(|_| has_more).map(|last| last.contribution);
        Ok(Self {
            id,
            title: call.title.get(t.language()).to_owned(),
            pace: pace(t, &call),
            paused: paused.map(|at| t.date_time(at, &zone).to_string()),
            arranges: staff.may_set_up(call.institution, id),
            rows: rows(t, entries, &zone, paused.is_some(), (after.is_none(), !has_more)),
            zone: institution.time_zone,
            after,
            start: after.map(|_| addresses::hangings(id, None)),
            more: last.map(|last| addresses::hangings(id, Some(last))),
        })
    }
}

/// How a call hangs, in a sentence.
fn pace(t: Voice, call: &Call) -> String {
    let hanging = call.hanging;
    if !hanging.drips() {
        return t.say("hangings-at-once").to_string();
    }
    let hour = |hour: u8| t.say("digests-hour-of-day").with("hour", hour.to_string()).to_string();
    let key = if hanging.from == hanging.to { "hangings-together" } else { "hangings-spread" };
    let said = t.say(key).with("count", u64::from(hanging.a_day));
    said.with("from", hour(hanging.from)).with("to", hour(hanging.to)).to_string()
}

/// What was just done, in a sentence.
fn done(db: &mut Db, t: Voice, staff: &Staff, asked: &Asked) -> StoreResult<Option<String>> {
    let key = match asked.done.as_str() {
        "pause" => return Ok(Some(t.say("hangings-done-pause").to_string())),
        "resume" => return Ok(Some(t.say("hangings-done-resume").to_string())),
        "now" => "hangings-done-now",
        "date" => "hangings-done-date",
        "no-date" => "hangings-done-no-date",
        "first" | "up" | "down" | "last" => "hangings-done-move",
        _ => return Ok(None),
    };
    let Some(id) = asked.on else { return Ok(None) };
    let seen = match crate::contribution::seen(db, staff, id) {
        Ok(seen) => seen,
        Err(StoreError::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    let title = contributions::by_id(db, seen.contribution.id)?.title;
    Ok(Some(t.say(key).with("title", title.as_str()).to_string()))
}
