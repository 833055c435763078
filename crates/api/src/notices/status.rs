//! What came of a notice, for whoever holds its link.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use cimaise_core::{Institution, Language, Localized, Notice, NoticeId, NoticeOutcome};
use cimaise_store::{Db, StoreResult, institutions, notices, statements};
use cimaise_web::{App, House, Layout, Problem, Purpose, private_page};
use cimaise_words::{Voice, time_zone};
use jiff::Timestamp;
use serde::Deserialize;

use crate::contribute::spoken;

/// A notice with all that may be told of it.
pub(super) struct Facts {
    pub(super) notice: Notice,
    pub(super) institution: Institution,
    /// What came of it, once it is settled.
    pub(super) told: Option<cimaise_core::Answer>,
    /// What the reason is called for which it was taken down.
    pub(super) reason: Option<Localized>,
}

impl Facts {
    /// What may be told at this instant; a forged link is a page like any that does not exist.
    pub(super) async fn of(app: &App, token: &str) -> Result<Self, Problem> {
        let id = app.follow_up.read_notice(token).ok_or_else(Problem::not_found)?;
        let now = app.now();
        Ok(app.store.read(move |db| Self::read(db, id, now)).await?)
    }

    fn read(db: &mut Db, id: NoticeId, now: Timestamp) -> StoreResult<Self> {
        let notice = notices::by_id(db, id)?;
        let told = notice.told(now).cloned();
        let reason = match &told {
            Some(answer) if answer.outcome == NoticeOutcome::TakenDown => {
                statements::of_notice(db, id)?.map(|statement| statement.label)
            }
            _ => None,
        };
        let institution = institutions::by_id(db, notice.institution)?;
        Ok(Self { notice, institution, told, reason })
    }

    /// Its stable name, for programs.
    pub(super) fn code(&self) -> &'static str {
        self.told.as_ref().map_or("waiting", |answer| answer.outcome.code())
    }

    /// Why it was taken down, in a language.
    pub(super) fn reason(&self, language: Language) -> Option<&str> {
        self.reason.as_ref().map(|label| label.get(language))
    }
}

/// Whence one comes.
#[derive(Deserialize)]
pub(super) struct Arrival {
    /// There when one has just given it.
    received: Option<String>,
}

#[derive(Template)]
#[template(path = "notices/status.html")]
struct StatusPage<'a> {
    layout: Layout,
    t: Voice,
    facts: &'a Facts,
    just_received: bool,
    /// Its address, to be kept.
    address: String,
    made: String,
    answered: Option<String>,
    tone: &'static str,
}

impl<'a> StatusPage<'a> {
    fn new(
        app: &App,
        facts: &'a Facts,
        language: Language,
        token: &str,
        arrival: &Arrival,
    ) -> Self {
        let t = Voice::new(language);
        let zone = time_zone(&facts.institution.time_zone);
        let when = |at: Timestamp| t.date_time(at, &zone).to_string();
        Self {
            layout: Layout::new(t, t.say("notice-status-title"))
                .of(House::of(&facts.institution, language))
                .in_every_language(&format!("/notice/{token}"))
                .unlisted(),
            t,
            just_received: arrival.received.is_some() && facts.told.is_none(),
            address: app
                .edge
                .absolute_in(&facts.institution, &format!("/{language}/notice/{token}")),
            made: when(facts.notice.made_at),
            answered: facts.told.as_ref().map(|answer| when(answer.at)),
            tone: if facts.told.is_some() { "good" } else { "" },
            facts,
        }
    }

    fn language(&self) -> Language {
        self.t.language()
    }

    /// What the team said to whoever gave it.
    fn words(&self) -> &str {
        self.facts.told.as_ref().map_or("", |answer| answer.words.as_str())
    }
}

/// `GET /{lang}/notice/{token}`
pub(super) async fn show(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(String, String)>,
    arrival: Query<Arrival>,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::FollowUp)?;
    let language = spoken(&request)?;
    let (_, token) = path.into_inner();
    let facts = Facts::of(&app, &token).await?;
    private_page(&StatusPage::new(&app, &facts, language, &token, &arrival))
}

#[derive(Template)]
#[template(path = "notices/received.html")]
struct ReceivedPage {
    layout: Layout,
    t: Voice,
}

/// `GET /{lang}/notice`: the receipt for who left an address, the same whether it is new or not.
pub(super) async fn received(request: HttpRequest) -> Result<HttpResponse, Problem> {
    let t = Voice::new(spoken(&request)?);
    let layout = Layout::new(t, t.say("notice-received")).in_every_language("/notice").unlisted();
    private_page(&ReceivedPage { layout, t })
}
