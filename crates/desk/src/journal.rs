//! The log of acts of an institution, latest first.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use cimaise_core::{Act, ActId, InstitutionId, QueuePart, Reason, Staff, blank_is_none};
use cimaise_store::acts::{self, Line};
use cimaise_store::{Db, StoreError, institutions, reasons};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;

use crate::addresses;
use crate::frame::{Frame, Tab};

/// Lines on one page.
const PAGE: usize = 50;

/// Which part of which log.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default, deserialize_with = "blank_is_none")]
    institution: Option<InstitutionId>,
    #[serde(default, deserialize_with = "blank_is_none")]
    before: Option<ActId>,
}

#[derive(Template)]
#[template(path = "desk/journal.html")]
struct JournalPage {
    layout: Layout,
    t: Voice,
    houses: Vec<HouseLink>,
    lines: Vec<Told>,
    older: Option<String>,
    /// These are not the latest lines.
    latest: Option<String>,
}

/// Another institution whose log one may read.
struct HouseLink {
    name: String,
    href: String,
    current: bool,
}

/// A line of the log as people read it.
pub struct Told {
    /// For machines.
    pub at: Timestamp,
    /// For people.
    pub when: String,
    /// Who did it: a colleague, the contributor, or the house by itself.
    pub who: String,
    /// What was done.
    pub act: String,
    /// With which contribution or call.
    pub title: Option<String>,
    /// Where that is, for who may go there.
    pub href: Option<String>,
}

/// `GET /desk/journal`
pub async fn show(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let page = app.store.read(move |db| JournalPage::read(db, staff, &asked)).await?;
    private_page(&page)
}

impl JournalPage {
    fn read(db: &mut Db, staff: Staff, asked: &Asked) -> Result<Self, StoreError> {
        let readable: Vec<_> =
            staff.institutions().into_iter().filter(|id| staff.may_read_journal(*id)).collect();
        let chosen = match asked.institution {
            Some(id) => readable.iter().copied().find(|one| *one == id),
            None => readable.first().copied(),
        };
        let chosen = chosen.ok_or(StoreError::NotFound)?;
        let frame = Frame::read(db, staff)?;
        let t = frame.voice();
        let zone = time_zone(&institutions::by_id(db, chosen)?.time_zone);
        let catalogue = reasons::of_institution(db, chosen)?;
        let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
        let mut lines = acts::of_institution(db, chosen, asked.before, limit)?;
        let has_older = lines.len() > PAGE;
        lines.truncate(PAGE);
        let older = lines.last().filter(|_| has_older).map(|line| older(chosen, line.id));
        Ok(Self {
            layout: frame.layout(t.say("desk-journal-title"), Tab::Journal),
            t,
            houses: if readable.len() > 1 { houses(db, &readable, chosen)? } else { Vec::new() },
            lines: lines.into_iter().map(|line| Told::of(t, line, &catalogue, &zone)).collect(),
            older,
            latest: asked.before.map(|_| of(chosen)),
        })
    }
}

fn of(institution: InstitutionId) -> String {
    format!("/desk/journal?institution={institution}")
}

fn older(institution: InstitutionId, before: ActId) -> String {
    format!("{}&before={before}", of(institution))
}

fn houses(
    db: &mut Db,
    readable: &[InstitutionId],
    chosen: InstitutionId,
) -> Result<Vec<HouseLink>, StoreError> {
    let links = readable.iter().map(|id| {
        let name = institutions::by_id(db, *id)?.name;
        Ok(HouseLink { name, href: of(*id), current: *id == chosen })
    });
    links.collect()
}

impl Told {
    /// A line of the log in words; reasons are named as in the institution's catalogue.
    pub fn of(t: Voice, line: Line, catalogue: &[Reason], zone: &TimeZone) -> Self {
        let by = match line.act {
            Act::Receive
            | Act::Withdraw
            | Act::Answer
            | Act::Change
            | Act::Describe
            | Act::Appeal => "desk-by-contributor",
            _ => "desk-by-house",
        };
        let act = t.say(&format!("desk-act-{}", line.act)).to_string();
        let reason = catalogue.iter().find(|reason| reason.code == line.detail);
        let with_reason = matches!(line.act, Act::Refuse | Act::TakeDown | Act::AskForChange);
        let act = match line.act {
            Act::Pass => {
                t.say("desk-act-to").with("act", act).with("name", &line.detail).to_string()
            }
            Act::Describe if !line.detail.is_empty() => {
                t.say("desk-act-describe-was").with("alt", &line.detail).to_string()
            }
            _ => act,
        };
        let act = match reason.filter(|_| with_reason) {
            Some(reason) => t
                .say("desk-act-for")
                .with("act", act)
                .with("reason", reason.label.get(t.language()))
                .to_string(),
            None => act,
        };
        Self {
            at: line.at,
            when: t.date_time(line.at, zone).to_string(),
            who: line.person.unwrap_or_else(|| t.say(by).to_string()),
            act,
            title: line.title.or_else(|| Some(line.call_title?.get(t.language()).to_owned())),
            href: line.contribution.map(|id| addresses::contribution(id, &QueuePart::default())),
        }
    }
}
