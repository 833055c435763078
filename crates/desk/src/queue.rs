//! The queue of the calls that a person serves, oldest first.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use cimaise_core::{ContributionId, Order, QueuePart, Staff, blank_is_none};
use cimaise_store::queue::{self, Counted};
use cimaise_store::{Db, StoreError};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::Voice;
use jiff::Timestamp;
use serde::Deserialize;

use crate::addresses;
use crate::batch::Batch;
use crate::done::{Done, Undo};
use crate::frame::{Frame, Tab};
use crate::gentle::Gentle;
use crate::narrow::Narrow;
use crate::side::Side;
use crate::views::Waiting;

/// Contributions on one page.
const PAGE: usize = 40;

/// What narrows the queue.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(flatten)]
    part: QueuePart,
    #[serde(default, deserialize_with = "blank_is_none")]
    after: Option<ContributionId>,
    #[serde(default, deserialize_with = "blank_is_none")]
    done: Option<ContributionId>,
}

#[derive(Template)]
#[template(path = "desk/queue.html")]
struct QueuePage {
    layout: Layout,
    t: Voice,
    side: Side,
    narrow: Narrow,
    waiting: Vec<Waiting>,
    total: Counted,
    /// How many wait and what comes first, in a sentence.
    said: String,
    batch: Batch,
    /// The first that nobody else holds.
    begin: Option<String>,
    /// Where several are chosen at once, by who may decide.
    several: Option<String>,
    more: Option<String>,
    done: Option<Done>,
    undo: Option<Undo>,
    gentle: Gentle,
}

/// `GET /desk`
pub async fn show(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let now = app.now();
    let page = app.store.read(move |db| QueuePage::read(db, staff, &asked, now)).await?;
    private_page(&page)
}

impl QueuePage {
    fn read(db: &mut Db, staff: Staff, asked: &Asked, now: Timestamp) -> Result<Self, StoreError> {
        let frame = Frame::read(db, staff)?;
        let (t, staff) = (frame.voice(), &frame.staff);
        let part = &asked.part;
        let side = Side::read(db, &frame, part)?;
        let scope = queue::scope(db, staff, part, now)?;
        let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
        let mut entries = queue::page(db, &scope, asked.after, limit)?;
        let more = (entries.len() > PAGE).then(|| {
            entries.truncate(PAGE);
            entries.last().map(|last| addresses::queue_page(part, last.contribution))
        });
        let begin = queue::next(db, &scope, staff.person.id, asked.after)?;
        let done =
            asked.done.map(|id| Done::read(db, t, staff, id, part, now)).transpose()?.flatten();
        let undo = Undo::last_of(db, t, staff, part, now)?;
        let total = queue::count(db, &scope)?;
        let batch = Batch::read(db, staff, part, now)?;
        let several = batch.may_be_taken && begin.is_some();
        let several = several.then(|| addresses::selection(part, asked.after));
        let gentle = Gentle::of(&staff.person, part, None);
        let waiting = entries.into_iter().map(|one| Waiting::of(one, staff, part, now));
        Ok(Self {
            waiting: waiting.collect(),
            layout: frame.layout(t.say("desk-queue-title"), Tab::Queue),
            t,
            side,
            narrow: Narrow::of(t, part),
            said: said(t, part, total),
            total,
            batch,
            several,
            begin: begin.map(|id| addresses::contribution(id, part)),
            more: more.flatten(),
            done,
            undo,
            gentle,
        })
    }
}

fn said(t: Voice, part: &QueuePart, total: Counted) -> String {
    if part.held.is_some() {
        return t.say("desk-batch-count").with("count", total.count).to_string();
    }
    t.say("desk-queue-count")
        .with("count", total.count)
        .with("more", if total.or_more { "yes" } else { "no" })
        .with("order", part.order.unwrap_or(Order::Oldest).code())
        .to_string()
}
