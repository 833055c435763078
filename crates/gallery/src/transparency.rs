//! What an institution answers for in a year (Regulation (EU) 2022/2065, articles 15 and 24), as a page, as
//! JSON and as a table for spreadsheets: where it chose that everybody may read what it decided, which is
//! the same choice as that of the public log.

mod lines;

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{Institution, Language};
use cimaise_store::transparency::{self, Numbers};
use cimaise_store::{StoreError, institutions};
use cimaise_web::{App, CachePolicy, Layout, Problem, Representation, rendered};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;

use self::lines::Line;
use crate::addresses::{in_language, of_transparency};
use crate::memory::Key;
use crate::{Memory, frame};

/// The segments of its address.
#[derive(Deserialize)]
pub struct Address {
    lang: Language,
    institution: String,
    year: i16,
    format: String,
}

#[derive(Template)]
#[template(path = "gallery/transparency.html")]
struct TransparencyPage {
    layout: Layout,
    t: Voice,
    name: String,
    year: String,
    /// Each part with what it tells.
    parts: Vec<(&'static str, Vec<String>)>,
    /// In half of the notices that were decided, it took no longer, in words.
    median: Option<String>,
    staff: i64,
    contact: String,
    /// The same without an ending.
    here: String,
    before: Option<(String, String)>,
    after: Option<(String, String)>,
}

/// `/{lang}/{institution}/transparency/{year}.html`, and `.json`, `.csv`. What was counted is kept for the
/// day: nobody makes the house count a year again and again.
pub async fn transparency(
    request: HttpRequest,
    app: Data<App>,
    memory: Data<Memory>,
    address: Path<Address>,
) -> Result<HttpResponse, Problem> {
    let Address { lang, institution, year, format } = address.into_inner();
    let now = app.now();
    let read = app.store.read(move |db| {
        let institution = institutions::by_slug(db, &institution)?;
        let chosen = institutions::has_public_log(db, institution.id)?;
        if chosen { Ok(institution) } else { Err(StoreError::NotFound) }
    });
    let of = read.await?;
    let zone = time_zone(&of.time_zone);
    let year = Year::read(year, &of, &zone, now).ok_or_else(Problem::not_found)?;
    let day = now.to_zoned(zone).date();
    let key = Key {
        page: format!("{}.{format}", of_transparency(&of, year.number)),
        language: lang,
        state: format!("{of:?} {day}"),
    };
    let render = async {
        let (id, time) = (of.id, (year.since, year.until));
        let numbers = app.store.read(move |db| transparency::of_time(db, id, time, now)).await?;
        told(&app, Voice::new(lang), &of, (&year, &format), &numbers)
    };
    Ok(memory.page(key, render).await?.answer(&request, CachePolicy::Revalidate))
}

/// A year of an institution.
struct Year {
    number: i16,
    since: Timestamp,
    until: Timestamp,
    /// That in which the institution was founded here.
    first: i16,
    /// The present one.
    last: i16,
}

impl Year {
    /// None before the institution was founded here, and after the present one.
    fn read(number: i16, of: &Institution, zone: &TimeZone, now: Timestamp) -> Option<Self> {
        let year_of = |at: Timestamp| at.to_zoned(zone.clone()).year();
        let (first, last) = (year_of(of.created_at), year_of(now));
        let begins = |year: i16| {
            let day = jiff::civil::Date::new(year, 1, 1).ok()?;
            Some(day.to_zoned(zone.clone()).ok()?.timestamp())
        };
        let is_known = first <= number && number <= last;
        let (since, until) = (begins(number)?, begins(number.checked_add(1)?)?);
        is_known.then_some(Self { number, since, until, first, last })
    }
}

fn told(
    app: &App,
    t: Voice,
    of: &Institution,
    (year, format): (&Year, &str),
    numbers: &Numbers,
) -> Result<Representation, Problem> {
    let lines = lines::of(numbers);
    match format {
        "json" => {
            let body = lines::json(year.number, numbers, &lines);
            let body = serde_json::to_vec(&body).map_err(Problem::unexpected)?;
            Ok(Representation::new("application/json", body).compressed())
        }
        "csv" => {
            let body = lines::table(numbers, &lines);
            Ok(Representation::new("text/csv; charset=utf-8", body).compressed())
        }
        _ => rendered(&page(app, t, of, year, (numbers, &lines))),
    }
}

fn page(
    app: &App,
    t: Voice,
    of: &Institution,
    year: &Year,
    (numbers, lines): (&Numbers, &[Line]),
) -> TransparencyPage {
    let path = of_transparency(of, year.number);
    let title = t.say("transparency-title").with("year", year.number.to_string()).to_string();
    let mut layout = frame::of_house(app, t, (of, &format!("{path}.html")), &title);
    layout.nav = vec![frame::calls(t, of)];
    let said = t.say("transparency-description").with("institution", &of.name);
    layout.description = Some(said.with("year", year.number.to_string()).to_string());
    let other = |number: i16| {
        let href = in_language(t.language(), &of_transparency(of, number));
        (number.to_string(), format!("{href}.html"))
    };
    TransparencyPage {
        layout,
        name: of.name.clone(),
        year: year.number.to_string(),
        parts: lines::in_words(t, numbers, lines),
        median: numbers.median_minutes.map(|minutes| lines::duration(t, minutes)),
        staff: numbers.staff,
        contact: of.contact.to_string(),
        here: in_language(t.language(), &path),
        before: (year.first < year.number).then(|| other(year.number - 1)),
        after: (year.number < year.last).then(|| other(year.number + 1)),
        t,
    }
}
