//! The log of acts of an institution, latest first.

mod export;
mod filter;
mod rows;
mod told;

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use cimaise_core::{ActId, InstitutionId, JournalPart, Staff, blank_is_none};
use cimaise_store::acts::{self, Head, Line, Part};
use cimaise_store::{Db, StoreError, StoreResult, contributions, institutions, reasons};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::{Voice, time_zone};
use serde::Deserialize;

use crate::addresses;
use crate::frame::{Frame, Tab};
use filter::Filter;

pub use export::export;
pub(crate) use rows::push_row;
pub use told::Told;

/// Lines on one page.
const PAGE: usize = 50;

/// Which part of which log.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default, deserialize_with = "blank_is_none")]
    institution: Option<InstitutionId>,
    #[serde(flatten)]
    part: JournalPart,
    #[serde(default, deserialize_with = "blank_is_none")]
    before: Option<ActId>,
}

#[derive(Template)]
#[template(path = "desk/journal.html")]
struct JournalPage {
    layout: Layout,
    t: Voice,
    houses: Vec<HouseLink>,
    filter: Filter,
    lines: Vec<Row>,
    older: Option<String>,
    /// These are not the latest lines.
    latest: Option<String>,
    /// The same part as a table for spreadsheets.
    table: String,
    /// Where the log ends.
    head: Head,
}

/// Another institution whose log one may read.
struct HouseLink {
    name: String,
    href: String,
    current: bool,
}

/// A line of the page.
struct Row {
    told: Told,
    place: i64,
    /// Everything that happened to the same contribution.
    only: Option<String>,
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

/// The institution whose log is read: the one that is asked for, or the first that they may read.
fn chosen(staff: &Staff, asked: Option<InstitutionId>) -> Result<InstitutionId, StoreError> {
    let mut readable = readable(staff);
    readable.find(|id| asked.is_none_or(|one| *id == one)).ok_or(StoreError::NotFound)
}

fn readable(staff: &Staff) -> impl Iterator<Item = InstitutionId> {
    staff.institutions().into_iter().filter(|id| staff.may_read_journal(*id))
}

impl JournalPage {
    fn read(db: &mut Db, staff: Staff, asked: &Asked) -> Result<Self, StoreError> {
        let (chosen, part) = (chosen(&staff, asked.institution)?, &asked.part);
        let frame = Frame::read(db, staff)?;
        let t = frame.voice();
        let zone = time_zone(&institutions::by_id(db, chosen)?.time_zone);
        let catalogue = reasons::of_institution(db, chosen)?;
        let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
        let wanted = Part::of(part, &zone);
        let mut lines = acts::of_institution(db, chosen, &wanted, asked.before, limit)?;
        let has_older = lines.len() > PAGE;
        lines.truncate(PAGE);
        let older = lines.last().filter(|_| has_older).map(|line| line.id);
        let row = |line: Line| Row {
            place: line.place,
            only: only(chosen, part, &line),
            told: Told::of(t, line, &catalogue, &zone),
        };
        Ok(Self {
            layout: frame.layout(t.say("desk-journal-title"), Tab::Journal),
            t,
            houses: houses(db, &frame.staff, chosen)?,
            filter: Filter::read(db, t, chosen, part)?,
            lines: lines.into_iter().map(row).collect(),
            older: older.map(|line| addresses::journal(chosen, part, Some(line))),
            latest: asked.before.map(|_| addresses::journal(chosen, part, None)),
            table: addresses::journal_table(chosen, part),
            head: acts::head(db, chosen)?,
        })
    }
}

/// The part of the log that is the contribution of a line, unless it is that already.
fn only(of: InstitutionId, part: &JournalPart, line: &Line) -> Option<String> {
    let contribution = line.contribution.filter(|_| part.contribution.is_none());
    let part = JournalPart { contribution, ..JournalPart::default() };
    contribution.map(|_| addresses::journal(of, &part, None))
}

/// The institutions whose log they may read, where that is more than one.
fn houses(db: &mut Db, staff: &Staff, chosen: InstitutionId) -> StoreResult<Vec<HouseLink>> {
    let readable: Vec<_> = readable(staff).collect();
    let links = readable.iter().filter(|_| readable.len() > 1).map(|id| {
        let name = institutions::by_id(db, *id)?.name;
        let href = addresses::journal(*id, &JournalPart::default(), None);
        Ok(HouseLink { name, href, current: *id == chosen })
    });
    links.collect()
}

/// The title of a contribution of an institution.
fn title_of(
    db: &mut Db,
    institution: InstitutionId,
    part: &JournalPart,
) -> StoreResult<Option<String>> {
    let Some(id) = part.contribution else { return Ok(None) };
    match contributions::by_id(db, id) {
        Ok(found) if found.institution == institution => Ok(Some(found.title.to_string())),
        Ok(_) | Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
