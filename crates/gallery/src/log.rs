//! What an institution decided, day by day, where it chose that everybody may read it: how many pictures
//! were hung, refused, sent back or taken down, and why. No name, no title.

use std::collections::BTreeMap;

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{Institution, Language, Reason, ReasonId, blank_is_none};
use cimaise_store::acts::{self, Settled};
use cimaise_store::{Db, StoreError, StoreResult, institutions, reasons};
use cimaise_web::{App, Layout, Problem, public_page};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;

use crate::addresses::{in_language, of_log};
use crate::frame;

/// Decisions that are looked at together. A page has whole days: as many as that fills, one at least.
const AT_ONCE: i64 = 300;

/// The segments that name an institution.
#[derive(Deserialize)]
pub struct LogPath {
    lang: Language,
    institution: String,
}

/// Which days.
#[derive(Deserialize)]
pub struct Asked {
    /// Only days before this one.
    #[serde(default, deserialize_with = "blank_is_none")]
    before: Option<Date>,
}

#[derive(Template)]
#[template(path = "gallery/log.html")]
struct LogPage {
    layout: Layout,
    t: Voice,
    name: String,
    days: Vec<Day>,
    earlier: Option<String>,
    /// These are not the latest days.
    latest: Option<String>,
}

/// What was decided on one day.
struct Day {
    day: Date,
    said: Vec<String>,
}

/// How often each thing was decided, in the order of [`cimaise_core::DecisionKind`].
type Counts = BTreeMap<(&'static str, Option<ReasonId>), i64>;

/// The days of a page, latest first, and whether there are others before.
struct Days {
    days: Vec<(Date, Counts)>,
    more: bool,
}

/// `/{lang}/{institution}/log.html`: no call has an address with a point in it.
pub async fn log(
    request: HttpRequest,
    app: Data<App>,
    path: Path<LogPath>,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let LogPath { lang, institution } = path.into_inner();
    let (now, before) = (app.now(), asked.before);
    let read = app.store.read(move |db| {
        let institution = institutions::by_slug(db, &institution)?;
        if !institutions::has_public_log(db, institution.id)? {
            return Err(StoreError::NotFound);
        }
        let days = days(db, &institution, before, now)?;
        let catalogue = reasons::of_institution(db, institution.id)?;
        Ok((institution, days, catalogue))
    });
    let (institution, days, catalogue) = read.await?;
    let page = page(&app, Voice::new(lang), &institution, (days, before), &catalogue);
    public_page(&request, &page)
}

fn days(db: &mut Db, of: &Institution, before: Option<Date>, now: Timestamp) -> StoreResult<Days> {
    let zone = time_zone(&of.time_zone);
    let until = before.and_then(|day| begins(day, &zone));
    let mut days: Vec<(Date, Counts)> = Vec::new();
    let mut after = None;
    loop {
        let (some, next) = acts::settled(db, of.id, (after, until), AT_ONCE, now)?;
        for one in some {
            count(&mut days, &zone, &one);
        }
        after = next;
        if next.is_none() {
            return Ok(Days { days, more: false });
        }
        if days.len() > 1 {
            // The last may go on further.
            days.pop();
            return Ok(Days { days, more: true });
        }
    }
}

fn count(days: &mut Vec<(Date, Counts)>, zone: &TimeZone, one: &Settled) {
    let day = one.at.to_zoned(zone.clone()).date();
    if days.last().is_none_or(|(last, _)| *last != day) {
        days.push((day, Counts::new()));
    }
    if let Some((_, counts)) = days.last_mut() {
        *counts.entry((one.kind.code(), one.reason)).or_default() += 1;
    }
}

fn begins(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    Some(day.to_zoned(zone.clone()).ok()?.start_of_day().ok()?.timestamp())
}

fn page(
    app: &App,
    t: Voice,
    institution: &Institution,
    (found, before): (Days, Option<Date>),
    catalogue: &[Reason],
) -> LogPage {
    let path = of_log(institution);
    let mut layout =
        frame::of_house(app, t, (institution, &path), &t.say("gallery-log-title").to_string());
    layout.nav = vec![frame::calls(t, institution)];
    let said = t.say("gallery-log-description").with("institution", &institution.name);
    layout.description = Some(said.to_string());
    let here = in_language(t.language(), &path);
    let last = found.days.last().filter(|_| found.more);
    LogPage {
        layout,
        t,
        name: institution.name.clone(),
        earlier: last.map(|(day, _)| format!("{here}?before={day}")),
        latest: before.map(|_| here),
        days: found.days.iter().map(|(day, counts)| told(t, *day, counts, catalogue)).collect(),
    }
}

fn told(t: Voice, day: Date, counts: &Counts, catalogue: &[Reason]) -> Day {
    let said = |((kind, reason), count): (&(&str, Option<ReasonId>), &i64)| {
        let key = format!("gallery-log-{kind}");
        let what = t.say(&key).with("count", *count);
        match reason.and_then(|id| catalogue.iter().find(|reason| reason.id == id)) {
            Some(reason) => t
                .say("gallery-log-for")
                .with("what", what)
                .with("reason", reason.label.get(t.language()))
                .to_string(),
            None => what.to_string(),
        }
    };
    Day { day, said: counts.iter().map(said).collect() }
}
