//! What came of each that was ticked, as the rows say now.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use cimaise_core::{ContributionId, QueuePart, Staff, State};
use cimaise_store::{Db, StoreError, contributions, queue};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::Voice;
use jiff::Timestamp;

use super::asked::{Asked, Pairs, read};
use crate::addresses;
use crate::contribution::seen;
use crate::done::Done;
use crate::frame::{Frame, Tab};

#[derive(Template)]
#[template(path = "desk/selection-outcome.html")]
struct OutcomePage {
    layout: Layout,
    t: Voice,
    made: Vec<Outcome>,
    not_made: Vec<Outcome>,
    /// What can be undone together.
    undoable: Vec<ContributionId>,
    undo: String,
    more: String,
    /// How many still wait in the part.
    waiting: queue::Counted,
    back: String,
}

/// What became of one.
struct Outcome {
    title: String,
    href: String,
    /// What happened, or why nothing did, in a sentence.
    said: String,
    /// Where it alone is undone, while it can be.
    undo: Option<String>,
}

/// `GET /desk/selection/outcome`
pub async fn outcome(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    Query(part): Query<QueuePart>,
    asked: Pairs,
) -> Result<HttpResponse, Problem> {
    let (asked, now) = (asked.into_inner(), app.now());
    let read = move |db: &mut _| OutcomePage::read(db, staff, &part, &Asked(&asked), now);
    private_page(&app.store.read(read).await?)
}

impl OutcomePage {
    fn read(
        db: &mut Db,
        staff: Staff,
        part: &QueuePart,
        asked: &Asked<'_>,
        now: Timestamp,
    ) -> Result<Self, Problem> {
        let frame = Frame::read(db, staff)?;
        let (t, staff) = (frame.voice(), &frame.staff);
        let (mut made, mut undoable) = (Vec::new(), Vec::new());
        for id in asked.entries() {
            let Some(done) = Done::read(db, t, staff, id, part, now)? else { continue };
            let title = contributions::by_id(db, id)?.title.to_string();
            let undo = done.undo.map(|undo| undo.action);
            undoable.extend(undo.is_some().then_some(id));
            made.push(Outcome {
                title,
                href: addresses::contribution(id, part),
                said: done.said,
                undo,
            });
        }
        let scope = queue::scope(db, staff, part, now)?;
        Ok(Self {
            not_made: not_made(db, t, staff, asked, part)?,
            made,
            undoable,
            undo: addresses::selection_undo(part),
            more: addresses::selection(part, None),
            waiting: queue::count(db, &scope)?,
            back: addresses::queue(part),
            layout: frame.layout(t.say("desk-selection-outcome"), Tab::Queue),
            t,
        })
    }
}

/// What was not decided: why, as far as it is still so.
fn not_made(
    db: &mut Db,
    t: Voice,
    staff: &Staff,
    asked: &Asked<'_>,
    part: &QueuePart,
) -> Result<Vec<Outcome>, Problem> {
    let mut found = Vec::new();
    for value in asked.all("not") {
        let Some((id, code)) = read(value) else { continue };
        let contribution = match seen(db, staff, id) {
            Ok(seen) => seen.contribution,
            Err(StoreError::NotFound) => continue,
            Err(error) => return Err(error.into()),
        };
        let why = if contribution.state == State::Queued { code } else { "already-decided" };
        found.push(Outcome {
            title: contribution.title.to_string(),
            href: addresses::contribution(id, part),
            said: t.say("desk-selection-not").with("why", why).to_string(),
            undo: None,
        });
    }
    Ok(found)
}
