//! The log as a table for spreadsheets, as much of it as is asked for.

use actix_web::HttpResponse;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, ContentDisposition, DispositionParam, DispositionType,
};
use actix_web::web::{Data, Query};
use bytes::Bytes;
use cimaise_core::{ActId, InstitutionId, Reason};
use cimaise_store::acts::{self, Line, Part};
use cimaise_store::{StoreError, StoreResult, institutions, reasons};
use cimaise_web::{App, CachePolicy, Problem, SignedIn};
use cimaise_words::{Voice, time_zone};
use futures_util::stream::try_unfold;
use jiff::tz::TimeZone;

use super::rows::push_row;
use super::{Asked, Told, chosen};

/// Lines at a time, in memory and between two looks at the database.
const AT_ONCE: i64 = 500;

/// The columns: they keep their names and their order; new ones come last. What ends with `_in_words`
/// is in the reader's language. `place` to `detail_digest`, and `token_id`, are what the digest of a
/// line is made of, with the digest of the line before (`cimaise_store::acts::chain`).
const COLUMNS: [&str; 19] = [
    "place",
    "digest",
    "id",
    "institution_id",
    "contribution_id",
    "call_id",
    "person_id",
    "happened_at",
    "act",
    "detail_digest",
    "detail",
    "person",
    "contribution_title",
    "call_title",
    "happened_at_in_words",
    "who_in_words",
    "act_in_words",
    "token_id",
    "token",
];

/// `GET /desk/journal.csv`: the latest line first. It is made page by page while it is sent; where a
/// page cannot be read, the answer breaks off, so that nobody takes it for whole.
pub async fn export(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let (t, now) = (Voice::new(staff.person.language), app.now());
    let of = chosen(&staff, asked.institution)?;
    let read = app.store.read(move |db| {
        Ok::<_, StoreError>((institutions::by_id(db, of)?, reasons::of_institution(db, of)?))
    });
    let (institution, catalogue) = read.await?;
    let zone = time_zone(&institution.time_zone);
    let day = now.to_zoned(zone.clone()).date();
    let name = format!("journal-{}-{day}.csv", institution.slug);
    let part = Part::of(&asked.part, &zone);
    let table = Table { app, t, of, part, catalogue, zone, next: Next::Columns };
    Ok(HttpResponse::Ok()
        // RFC 4180, section 3.
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8; header=present"))
        .insert_header((CACHE_CONTROL, CachePolicy::Private.header()))
        .insert_header(ContentDisposition {
            disposition: DispositionType::Attachment,
            parameters: vec![DispositionParam::Filename(name)],
        })
        .streaming(try_unfold(table, Table::some)))
}

/// What is left to send.
struct Table {
    app: Data<App>,
    t: Voice,
    of: InstitutionId,
    part: Part,
    catalogue: Vec<Reason>,
    zone: TimeZone,
    next: Next,
}

enum Next {
    Columns,
    Lines { before: Option<ActId> },
    Nothing,
}

impl Table {
    /// The next piece of it.
    async fn some(mut self) -> StoreResult<Option<(Bytes, Self)>> {
        let mut text = String::new();
        match self.next {
            Next::Nothing => return Ok(None),
            Next::Columns => {
                push_row(&mut text, COLUMNS);
                self.next = Next::Lines { before: None };
            }
            Next::Lines { before } => {
                let (of, part) = (self.of, self.part.clone());
                let read = move |db: &mut _| acts::of_institution(db, of, &part, before, AT_ONCE);
                let lines = self.app.store.read(read).await?;
                self.next = match lines.last() {
                    Some(last) => Next::Lines { before: Some(last.id) },
                    None => return Ok(None),
                };
                if i64::try_from(lines.len()) != Ok(AT_ONCE) {
                    self.next = Next::Nothing;
                }
                for line in lines {
                    self.push(&mut text, line);
                }
            }
        }
        Ok(Some((Bytes::from(text), self)))
    }

    fn push(&self, text: &mut String, line: Line) {
        let shown = |value: Option<String>| value.unwrap_or_default();
        let title = line.call_title.as_ref().map(|title| title.get(self.t.language()).to_owned());
        let own = [
            line.place.to_string(),
            line.digest.to_string(),
            line.id.to_string(),
            self.of.to_string(),
            shown(line.contribution.map(|id| id.to_string())),
            shown(line.call.map(|id| id.to_string())),
            shown(line.by.map(|id| id.to_string())),
            line.at.to_string(),
            line.act.to_string(),
            line.detail_digest.to_string(),
            line.detail.clone(),
            shown(line.person.clone()),
            shown(line.title.clone()),
            shown(title),
        ];
        let (token_id, token) = line.token.clone().map(|(id, name)| (id.to_string(), name)).unzip();
        let token = token.flatten();
        let Told { when, who, act, .. } = Told::of(self.t, line, &self.catalogue, &self.zone);
        let last = [when, who, act, shown(token_id), shown(token)];
        push_row(text, own.iter().chain(&last).map(String::as_str));
    }
}
