//! Where several entries of the queue are ticked.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use cimaise_core::{ContributionId, QueuePart, Staff, blank_is_none};
use cimaise_store::queue::{self, Entry};
use cimaise_store::{Db, StoreError, answers};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::Voice;
use jiff::Timestamp;
use serde::Deserialize;

use crate::addresses;
use crate::contribution::seen;
use crate::frame::{Frame, Tab};
use crate::gentle::Gentle;
use crate::views::Waiting;

/// Entries on one page: as many as one verdict takes.
const PAGE: usize = 50;

/// Which part of the queue.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(flatten)]
    part: QueuePart,
    #[serde(default, deserialize_with = "blank_is_none")]
    after: Option<ContributionId>,
    /// All of the page are ticked.
    #[serde(default)]
    all: String,
}

#[derive(Template)]
#[template(path = "desk/selection.html")]
struct SelectionPage {
    layout: Layout,
    t: Voice,
    entries: Vec<Ticked>,
    all: bool,
    /// The part of the queue, for a form to bring along.
    part: Vec<(&'static str, String)>,
    decision: String,
    back: String,
    /// The same page with all ticked, or none.
    other: String,
    more: Option<String>,
    gentle: Gentle,
}

/// An entry, and what its box sends.
struct Ticked {
    shown: Waiting,
    value: String,
    /// It is for a colleague to decide on, or one looks at it.
    left: bool,
}

/// `GET /desk/selection`
pub async fn choose(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    Query(asked): Query<Wanted>,
) -> Result<HttpResponse, Problem> {
    let now = app.now();
    let page = app.store.read(move |db| SelectionPage::read(db, staff, &asked, now)).await?;
    private_page(&page)
}

impl SelectionPage {
    fn read(db: &mut Db, staff: Staff, asked: &Wanted, now: Timestamp) -> Result<Self, StoreError> {
        let frame = Frame::read(db, staff)?;
        let (t, staff, part) = (frame.voice(), &frame.staff, &asked.part);
        let scope = queue::scope(db, staff, part, now)?;
        let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
        let mut entries = queue::page(db, &scope, asked.after, limit)?;
        let more = (entries.len() > PAGE).then(|| {
            entries.truncate(PAGE);
            addresses::selection(part, entries.last().map(|last| last.contribution))
        });
        let all = asked.all == "yes";
        let here = addresses::selection(part, asked.after);
        let joined = if here.contains('?') { "&" } else { "?" };
        Ok(Self {
            entries: ticked(db, staff, entries, part, now)?,
            all,
            part: part.pairs(),
            decision: addresses::selection_decision(part),
            back: addresses::queue(part),
            other: if all { here } else { format!("{here}{joined}all=yes") },
            more,
            gentle: Gentle::of(&staff.person, part, None),
            layout: frame.layout(t.say("desk-selection-title"), Tab::Queue),
            t,
        })
    }
}

fn ticked(
    db: &mut Db,
    staff: &Staff,
    entries: Vec<Entry>,
    part: &QueuePart,
    now: Timestamp,
) -> Result<Vec<Ticked>, StoreError> {
    let ids: Vec<_> = entries.iter().map(|entry| entry.contribution).collect();
    let changes = answers::latest_of_each(db, &ids)?;
    let mut ticked = Vec::new();
    for entry in entries {
        let id = entry.contribution;
        let change = changes.get(&id).map(ToString::to_string).unwrap_or_default();
        let may = seen(db, staff, id)?.may_decide;
        let shown = Waiting::of(entry, staff, part, now);
        let left = !may || shown.held_by.is_some();
        ticked.push(Ticked { shown, value: format!("{id}.{change}"), left });
    }
    Ok(ticked)
}
