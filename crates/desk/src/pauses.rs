//! Who is kept from sending, or from giving notice, for a time.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;
use cimaise_core::{InstitutionId, PauseId, QueuePart, Staff, blank_is_none};
use cimaise_store::pauses::{self, Listed};
use cimaise_store::{Db, StoreError, institutions};
use cimaise_web::{App, Layout, Problem, SignedIn, private_page};
use cimaise_words::{Voice, time_zone};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use crate::addresses;
use crate::frame::{Frame, Tab};

/// How many a page shows.
const PAGE: i64 = 50;

/// Whose, and where a page begins.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default, deserialize_with = "blank_is_none")]
    institution: Option<InstitutionId>,
    #[serde(default, deserialize_with = "blank_is_none")]
    before: Option<PauseId>,
    /// There when one has just begun.
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/pauses.html")]
struct PausesPage {
    layout: Layout,
    t: Voice,
    /// The other institutions of the reader.
    houses: Vec<(String, String)>,
    lines: Vec<Line>,
    older: Option<String>,
    done: bool,
}

/// One pause.
struct Line {
    /// Whoever sent it, or gave notice of it.
    title: String,
    href: String,
    role: &'static str,
    reason: String,
    said: String,
    /// Where it is ended, while it holds.
    end: Option<String>,
}

/// `GET /desk/pauses`
pub async fn show(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let now = app.now();
    private_page(&app.store.read(move |db| PausesPage::read(db, staff, &asked, now)).await?)
}

impl PausesPage {
    fn read(db: &mut Db, staff: Staff, asked: &Asked, now: Timestamp) -> Result<Self, StoreError> {
        let own: Vec<_> =
            staff.institutions().into_iter().filter(|id| staff.may_pause(*id)).collect();
        let wanted = asked.institution.or_else(|| own.first().copied());
        let chosen = wanted.filter(|id| own.contains(id)).ok_or(StoreError::NotFound)?;
        let mut houses = Vec::new();
        for id in own.into_iter().filter(|id| *id != chosen) {
            let name = institutions::by_id(db, id)?.name;
            houses.push((name, format!("/desk/pauses?institution={id}")));
        }
        let zone = time_zone(&institutions::by_id(db, chosen)?.time_zone);
        let mut found = pauses::of_institution(db, chosen, asked.before, PAGE + 1)?;
        let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = found.len() > most;
        found.truncate(most);
        let older = found
            .last()
            .filter(|_| more)
            .map(|(last, ..)| format!("/desk/pauses?institution={chosen}&before={}", last.id));
        let frame = Frame::read(db, staff)?;
        let t = frame.voice();
        Ok(Self {
            layout: frame.layout(t.say("desk-pauses-title"), Tab::Notices),
            t,
            houses,
            lines: found.into_iter().map(|one| Line::of(t, one, &zone, now)).collect(),
            older,
            done: asked.done.is_some(),
        })
    }
}

impl Line {
    fn of(t: Voice, (pause, title, by): Listed, zone: &TimeZone, now: Timestamp) -> Self {
        let last = pause.until - SignedDuration::from_secs(1);
        let key = match pause.ended {
            Some(_) => "desk-pause-ended",
            None if pause.holds(now) => "desk-pause-holds",
            None => "desk-pause-over",
        };
        let ended = pause.ended.map_or(last, |(_, at)| at);
        let said = t
            .say(key)
            .with("name", by)
            .with("made", t.date(pause.made_at, zone))
            .with("until", t.date(ended, zone));
        Self {
            title,
            href: addresses::contribution(pause.contribution, &QueuePart::default()),
            role: pause.role.code(),
            reason: pause.reason.to_string(),
            said: said.to_string(),
            end: pause.holds(now).then(|| format!("/desk/pauses/{}/end", pause.id)),
        }
    }
}
