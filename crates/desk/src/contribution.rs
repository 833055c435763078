//! One contribution, large, with what is known of it and what can be done with it.

mod alike;
mod claim;
mod earlier;
mod facts;
mod history;
mod notes;
mod notices;
mod opinions;
mod pausing;
mod selections;
mod strip;

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{CallId, Contribution, ContributionId, QueuePart, Staff, State, blank_is_none};
use cimaise_store::journey::left_to_others;
use cimaise_store::queue::{self, Left};
use cimaise_store::{Db, StoreError, StoreResult, answers, contributions, themes};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::Voice;
use jiff::Timestamp;
use serde::Deserialize;

use self::alike::Alike;
use self::claim::Hold;
use self::earlier::Earlier;
use self::facts::Facts;
use self::history::History;
use self::notes::Notes;
use self::notices::Notices;
use self::opinions::Opinions;
use self::pausing::Pausing;
use self::selections::Selections;
use self::strip::Strip;
use crate::addresses;
use crate::done::{Done, Undo};
use crate::frame::{Frame, Tab};
use crate::gentle::Gentle;
use crate::side::Side;
use crate::views::Shown;

/// Where one comes from.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(flatten)]
    part: QueuePart,
    #[serde(default, deserialize_with = "blank_is_none")]
    done: Option<ContributionId>,
    /// The decision on it was just undone.
    #[serde(default, deserialize_with = "blank_is_none")]
    undone: Option<ContributionId>,
}

#[derive(Template)]
#[template(path = "desk/contribution.html")]
struct ContributionPage {
    layout: Layout,
    t: Voice,
    side: Side,
    strip: Strip,
    pictures: Vec<Shown>,
    facts: Facts,
    alike: Vec<Alike>,
    earlier: Vec<Earlier>,
    history: History,
    notes: Notes,
    notices: Notices,
    pausing: Vec<Pausing>,
    selections: Selections,
    opinions: Opinions,
    hold: Hold,
    acts: Acts,
    done: Option<Done>,
    undo: Option<Undo>,
    gentle: Gentle,
}

/// What the reader can do here; nothing for one who only reads.
struct Acts {
    /// Where it stands.
    state: State,
    /// Why a colleague decides, where it is so.
    left: Option<&'static str>,
    /// It waits and the reader may decide.
    decide: bool,
    /// It hangs, or will, and the reader may decide.
    take_down: bool,
    /// Where decisions are posted.
    decision: String,
    /// Where a reason to refuse is chosen.
    refusal: String,
    /// Where a reason to take down is chosen.
    removal: String,
    /// Where a change is chosen that one asks for.
    asking: String,
    /// The next one on the screen: where a decision leads.
    next: Option<ContributionId>,
    /// The latest change that is on the screen; empty for none.
    seen: String,
}

/// `GET /desk/contributions/{contribution}`
pub async fn show(
    request: HttpRequest,
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<ContributionId>,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let (id, now) = (id.into_inner(), app.now());
    let person = staff.person.id;
    let (asking, part) = (staff.clone(), asked.part);
    let seen = app.store.read(move |db| seen(db, &asking, id)).await?;
    let decides = seen.may_decide && seen.contribution.state == State::Queued;
    let hold = if !decides || claim::only_peeks(&request) {
        Hold::of_reader()
    } else {
        let until = now + app.claim_length;
        app.store.write(move |tx| claim::take(tx, id, person, now, until)).await?
    };
    let read = move |db: &mut _| {
        ContributionPage::read(db, staff, seen, hold, &part, asked.done.or(asked.undone), now)
    };
    private_page(&app.store.read(read).await?)
}

pub use self::opinions::of_colleague;

/// A contribution that a person may see.
pub struct Seen {
    /// It.
    pub contribution: Contribution,
    /// The call of its theme.
    pub call: CallId,
    /// The person may decide on it.
    pub may_decide: bool,
    /// They would, were it not for others to decide on, and why; what hangs they may still take down.
    pub left: Option<Left>,
}

/// The contribution, if that person may see it.
pub fn seen(db: &mut Db, staff: &Staff, id: ContributionId) -> StoreResult<Seen> {
    let contribution = contributions::by_id(db, id)?;
    let call = themes::by_id(db, contribution.theme)?.call;
    if !staff.may_read(contribution.institution, call, contribution.theme) {
        return Err(StoreError::NotFound);
    }
    let decides = staff.may_decide(contribution.institution, call, contribution.theme);
    let (person, address) = (staff.person.id, &staff.person.email);
    let left = if decides { left_to_others(db, &contribution, person, address)? } else { None };
    // Of what no longer waits, who had a part in what was contested may do what others may.
    let waits = contribution.state == State::Queued;
    let left = left.filter(|left| *left == Left::Own || waits);
    Ok(Seen { contribution, call, may_decide: decides && left.is_none(), left })
}

impl ContributionPage {
    fn read(
        db: &mut Db,
        staff: Staff,
        seen: Seen,
        hold: Hold,
        part: &QueuePart,
        done: Option<ContributionId>,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let frame = Frame::read(db, staff)?;
        let (t, staff) = (frame.voice(), &frame.staff);
        let id = seen.contribution.id;
        let side = Side::read(db, &frame, part)?;
        let scope = queue::scope(db, staff, part, now)?;
        let strip = Strip::read(db, &frame, &scope, part, id)?;
        let facts = Facts::read(db, t, &seen, part)?;
        let undo = Undo::last_of(db, t, staff, part, now)?;
        let gentle = Gentle::of(&staff.person, part, Some(id));
        let done = done.map(|id| Done::read(db, t, staff, id, part, now)).transpose()?.flatten();
        Ok(Self {
            layout: frame.layout(&seen.contribution.title, Tab::Queue),
            t,
            side,
            pictures: facts.shown(),
            alike: alike::read(db, t, staff, &seen)?,
            earlier: earlier::read(db, t, staff, &seen)?,
            history: History::read(db, t, &seen, part, now)?,
            notes: Notes::read(db, t, staff, &seen, part)?,
            notices: Notices::read(db, t, staff, &seen, part, now)?,
            pausing: pausing::read(db, t, &frame, &seen)?,
            selections: Selections::read(db, t, staff, &seen)?,
            opinions: Opinions::read(db, t, &seen, staff.person.id)?,
            hold: hold.or_seen(t, &seen, &strip, now),
            acts: Acts::of(&seen, part, &strip, latest_change(db, id)?),
            strip,
            facts,
            done,
            undo,
            gentle,
        })
    }
}

/// The latest change of a contribution, for a decision to say what was seen; empty for none.
pub fn latest_change(db: &mut Db, id: ContributionId) -> StoreResult<String> {
    Ok(answers::latest(db, id)?.map(|id| id.to_string()).unwrap_or_default())
}

impl Acts {
    fn of(seen: &Seen, part: &QueuePart, strip: &Strip, shown: String) -> Self {
        let (id, state) = (seen.contribution.id, seen.contribution.state);
        Self {
            state,
            left: seen.left.map(|left| match left {
                Left::Own => "desk-own",
                Left::Contested | Left::Spoken => "desk-contested",
            }),
            decide: seen.may_decide && state == State::Queued,
            take_down: (seen.may_decide || seen.left.is_some())
                && matches!(state, State::Approved | State::Published | State::Hidden),
            decision: addresses::decision(id, part),
            refusal: addresses::refusal(id, part, "refuse"),
            removal: addresses::refusal(id, part, "take-down"),
            asking: addresses::refusal(id, part, "ask-for-change"),
            next: strip.next_id,
            seen: shown,
        }
    }
}
