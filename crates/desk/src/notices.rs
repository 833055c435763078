//! The notices that wait. They have a list of their own: what they are about hangs, and is no part of the
//! queue, whose batches, keys and counts are for what nobody has decided on yet.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use cimaise_core::{NoticeId, QueuePart, Staff, State, blank_is_none};
use cimaise_store::notices::{self, Open};
use cimaise_store::{Db, StoreError, queue};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::Voice;
use jiff::Timestamp;
use serde::Deserialize;

use crate::addresses;
use crate::frame::{Frame, Tab};

/// How many a page shows.
const PAGE: i64 = 30;

/// Where a page begins.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default, deserialize_with = "blank_is_none")]
    after: Option<NoticeId>,
}

#[derive(Template)]
#[template(path = "desk/notices.html")]
struct NoticesPage {
    layout: Layout,
    t: Voice,
    lines: Vec<Line>,
    /// The first page, when this is another.
    oldest: Option<String>,
    next: Option<String>,
}

/// One notice.
struct Line {
    title: String,
    /// The contribution.
    href: String,
    call: String,
    call_language: &'static str,
    kind: &'static str,
    words: String,
    words_language: &'static str,
    at: Timestamp,
    ago: String,
    /// Nobody sees it until somebody has looked.
    is_hidden: bool,
}

/// `GET /desk/notices`
pub async fn show(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    if staff.where_they_decide().memberships.is_empty() {
        return Err(Problem::not_found());
    }
    let now = app.now();
    private_page(&app.store.read(move |db| NoticesPage::read(db, staff, asked.after, now)).await?)
}

impl NoticesPage {
    fn read(
        db: &mut Db,
        staff: Staff,
        after: Option<NoticeId>,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let served = queue::served(db, &staff.where_they_decide())?;
        // One more than is shown tells whether others follow.
        let mut found = notices::open(db, &served, after, PAGE + 1)?;
        let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = found.len() > most;
        found.truncate(most);
        let last = found.last().filter(|_| more);
        let next = last.map(|last| addresses::notices_page(last.notice.id));
        let frame = Frame::read(db, staff)?;
        let t = frame.voice();
        Ok(Self {
            layout: frame.layout(t.say("desk-notices-title"), Tab::Notices),
            t,
            lines: found.into_iter().map(|open| Line::of(t, open, now)).collect(),
            oldest: after.map(|_| "/desk/notices".to_owned()),
            next,
        })
    }
}

impl Line {
    fn of(t: Voice, open: Open, now: Timestamp) -> Self {
        let notice = open.notice;
        Self {
            href: addresses::contribution(notice.contribution, &QueuePart::default()),
            title: open.title,
            call: open.call.get(t.language()).to_owned(),
            call_language: open.call.language_of(t.language()).tag(),
            kind: notice.kind.code(),
            words: notice.words.to_string(),
            words_language: notice.language.tag(),
            at: notice.made_at,
            ago: t.ago(notice.made_at, now).to_string(),
            is_hidden: open.state == State::Hidden,
        }
    }
}
