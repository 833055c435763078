//! The same for programs.

use actix_multipart::Multipart;
use actix_web::http::header;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::Language;
use cimaise_web::{App, CachePolicy, Problem, ProblemBody, Purpose, language_of};
use cimaise_words::Voice;
use serde::Serialize;
use utoipa::ToSchema;

use super::change::take_change;
use super::contribution_of;
use super::facts::Facts;
use super::timeline::{Event, Tone, hanging_place, in_short, timeline};
use super::withdraw::take_back;
use crate::contribute::read;

/// What became of a contribution, as its contributor may know it.
#[derive(Debug, Serialize, ToSchema)]
pub struct FollowUp {
    /// The title it was sent under.
    pub title: String,
    /// `preparing`, `waiting`, `contested`, `change-asked`, `approved`, `published`, `hidden`, `refused`,
    /// `unreadable-file`, `taken-down` or `withdrawn`.
    #[schema(example = "waiting")]
    pub state: &'static str,
    /// The same in the reader's language.
    pub message: String,
    /// When it was received, UTC.
    #[schema(value_type = String, format = DateTime)]
    pub received_at: jiff::Timestamp,
    /// What happened, oldest first, then what comes next.
    pub events: Vec<FollowUpEvent>,
    /// When it will hang, UTC, while it is accepted and a date is named.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub hangs_at: Option<jiff::Timestamp>,
    /// Where it hangs, absolute, while it does.
    pub page: Option<String>,
    /// It can still be changed.
    pub may_change: bool,
    /// Until when what was decided can be contested, UTC, if it can.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub may_appeal_until: Option<jiff::Timestamp>,
    /// It can still be withdrawn.
    pub may_withdraw: bool,
}

/// One event in the life of a contribution.
#[derive(Debug, Serialize, ToSchema)]
pub struct FollowUpEvent {
    /// What happened, in the reader's language.
    pub title: String,
    /// When, UTC.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub at: Option<jiff::Timestamp>,
    /// What it means and what to do; then, for a refusal, its reason, the moderator's words, and on
    /// what it rests.
    pub words: Vec<String>,
    /// It has not happened yet.
    pub to_come: bool,
}

/// What became of a contribution.
#[utoipa::path(
    get,
    path = "/api/v1/follow-up/{token}",
    tag = "contributions",
    params(("token" = String, Path, description = "The last segment of the follow-up link")),
    responses(
        (status = 200, body = FollowUp),
        (status = 404, body = ProblemBody, content_type = "application/problem+json"),
        (status = 429, body = ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn follow_up(
    request: HttpRequest,
    app: Data<App>,
    token: Path<String>,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::FollowUp)?;
    let id = contribution_of(&app, &token)?;
    let facts = Facts::of(&app, id).await?;
    Ok(answer(&app, &facts, language_of(&request)))
}

/// Takes a contribution back: off the wall, and its files are erased. Doing it twice is fine.
#[utoipa::path(
    post,
    path = "/api/v1/follow-up/{token}/withdrawal",
    tag = "contributions",
    params(("token" = String, Path, description = "The last segment of the follow-up link")),
    responses(
        (status = 200, body = FollowUp),
        (status = 404, body = ProblemBody, content_type = "application/problem+json"),
        (status = 429, body = ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn withdraw(
    request: HttpRequest,
    app: Data<App>,
    token: Path<String>,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::FollowUp)?;
    let id = contribution_of(&app, &token)?;
    take_back(&app, id).await?;
    let facts = Facts::of(&app, id).await?;
    Ok(answer(&app, &facts, language_of(&request)))
}

/// Changes what was sent, asked or not.
///
/// The same fields as those of the form: `title`, `story`, `credit`, `alt-N`, a file `replace-N` that takes
/// the place of picture N, `faces` (`yes` or `no`: whether somebody can be recognised in a picture) and
/// `message` to the team. Title and credit are needed; of the others, what is
/// left out is emptied, but for files and `faces`.
#[utoipa::path(
    post,
    path = "/api/v1/follow-up/{token}/change",
    tag = "contributions",
    params(("token" = String, Path, description = "The last segment of the follow-up link")),
    request_body(content_type = "multipart/form-data", description = "The fields above."),
    responses(
        (status = 200, body = FollowUp),
        (status = 400, body = ProblemBody, content_type = "application/problem+json"),
        (status = 404, body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, body = ProblemBody, content_type = "application/problem+json"),
        (status = 413, body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, body = ProblemBody, content_type = "application/problem+json"),
        (status = 429, body = ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn change(
    request: HttpRequest,
    app: Data<App>,
    token: Path<String>,
    form: Multipart,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::FollowUp)?;
    let id = contribution_of(&app, &token)?;
    let facts = Facts::of(&app, id).await?;
    let draft = read(form, 0, facts.pictures.len(), &facts.limits(&app.pictures)).await?;
    take_change(&app, &facts, draft).await.map_err(|refused| refused.problem)?;
    let facts = Facts::of(&app, id).await?;
    Ok(answer(&app, &facts, language_of(&request)))
}

pub(super) fn answer(app: &App, facts: &Facts, language: Language) -> HttpResponse {
    let t = Voice::new(language);
    let body = FollowUp {
        title: facts.contribution.title.to_string(),
        state: facts.told.code(),
        message: in_short(t, &facts.told).1,
        received_at: facts.contribution.received_at,
        events: timeline(t, facts).into_iter().map(event).collect(),
        hangs_at: facts.hangs_at(),
        page: hanging_place(facts)
            .map(|place| app.edge.absolute_in(&facts.institution, &format!("/{language}{place}"))),
        may_change: facts.told.may_change(),
        may_appeal_until: facts.may_appeal_until(),
        may_withdraw: facts.told.keeps_files(),
    };
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, CachePolicy::Private.header()))
        .json(body)
}

fn event(event: Event) -> FollowUpEvent {
    let words = event.words.into_iter().map(|(_, text)| text);
    FollowUpEvent {
        title: event.title,
        at: event.at,
        words: event.note.into_iter().chain(words).chain(event.ground).collect(),
        to_come: event.tone == Tone::Next,
    }
}
