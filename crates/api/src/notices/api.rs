//! The same for programs.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{Language, NoticeKind, NoticeOutcome, PublicationId};
use cimaise_web::{App, Problem, Purpose, language_of};
use cimaise_words::Voice;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::read::Typed;
use super::status::Facts;
use super::take;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{
    Invalid, JsonWanted, NotFound, Paused, TooManyRequests, Unreadable,
};
use crate::v1::json::Body;
use crate::v1::schemas::{NoticeKindWord, NoticeOutcomeWord};

/// What somebody says of a picture that hangs.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoticeInput {
    /// What is wrong.
    #[schema(value_type = NoticeKindWord)]
    kind: String,
    /// Why, at most 2000 characters; may be left out by who is on the picture.
    #[serde(default)]
    words: String,
    /// Who says so, at most 120 characters; needed from who claims a work.
    #[serde(default)]
    name: String,
    /// Where they are told what comes of it; needed from who claims a work.
    #[serde(default)]
    email: String,
    /// That they say so in good faith, and think it true and whole: nothing else is taken.
    good_faith: bool,
}

/// A notice, as whoever gave it may know it.
#[derive(Serialize, ToSchema)]
#[schema(as = Notice)]
pub(crate) struct NoticeView {
    /// `waiting`, or what came of it: `kept`, `taken-down`, `withdrawn`.
    #[schema(example = "waiting")]
    state: &'static str,
    /// The same in the reader's language.
    message: String,
    /// The path at which the picture hung, without a language.
    picture: String,
    #[schema(value_type = NoticeKindWord)]
    kind: NoticeKind,
    /// When it was given, UTC.
    #[schema(value_type = String, format = DateTime)]
    made_at: Timestamp,
    #[schema(value_type = Option<NoticeOutcomeWord>)]
    outcome: Option<NoticeOutcome>,
    /// When it was answered, UTC.
    #[schema(value_type = Option<String>, format = DateTime)]
    answered_at: Option<Timestamp>,
    /// Why it was taken down, in the reader's language.
    reason: Option<String>,
    /// What the team says to whoever gave it; may be empty.
    words: String,
}

/// A notice that was taken in.
#[derive(Serialize, ToSchema)]
pub(crate) struct NoticeReceived {
    /// The path, under `/api/v1`, and the page that tell what comes of it, when no address was left: with one,
    /// they are in a mail to it, since anybody may write anybody's address here.
    href: Option<String>,
    /// Absolute.
    page: Option<String>,
}

/// Gives notice of a picture that hangs
///
/// Anybody may (Regulation (EU) 2022/2065, article 16). It waits for a moderator; where `kind` is
/// `shows-me`, and the call says so, nobody sees the picture until one has looked. The same said twice by the
/// same person is one notice.
#[utoipa::path(
    post, path = "/api/v1/publications/{publication}/notices", tag = "contributions", operation_id = "report",
    params(("publication" = uuid::Uuid, Path, description = "Of what hangs there.")),
    request_body = NoticeInput,
    responses(
        (status = 201, description = "It waits for a moderator.", body = NoticeReceived),
        (status = 400, response = Unreadable),
        (status = 403, response = Paused),
        (status = 404, response = NotFound),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
        (status = 429, response = TooManyRequests),
    ),
)]
pub(crate) async fn report(
    request: HttpRequest,
    app: Data<App>,
    id: Path<PublicationId>,
    input: Body<NoticeInput>,
) -> Answer {
    let NoticeInput { kind, words, name, email, good_faith } = input.0;
    let good_faith = if good_faith { "yes" } else { "" }.to_owned();
    let language = language_of(&request);
    let by_mail = !email.trim().is_empty();
    let typed = Typed { kind, words, name, email, good_faith };
    let reported = take(&app, &request, id.into_inner(), &typed, language).await?;
    let notice = (!by_mail).then(|| reported.notice());
    let href = notice.map(|id| format!("/api/v1/notices/{}", app.follow_up.notice_token(id)));
    let page = notice.map(|id| app.edge.absolute(&app.follow_up.notice_path(language, id)));
    private_json(StatusCode::CREATED, &NoticeReceived { href, page })
}

/// What came of a notice
///
/// Told once it is settled: ten minutes after it was decided, unless it is undone.
#[utoipa::path(
    get, path = "/api/v1/notices/{token}", tag = "contributions", operation_id = "get_notice",
    params(("token" = String, Path, description = "The last segment of the notice's link.")),
    responses(
        (status = 200, description = "How it stands.", body = NoticeView),
        (status = 404, response = NotFound),
        (status = 429, response = TooManyRequests),
    ),
)]
pub(crate) async fn notice(
    request: HttpRequest,
    app: Data<App>,
    token: Path<String>,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::FollowUp)?;
    let facts = Facts::of(&app, &token).await?;
    private_json(StatusCode::OK, &NoticeView::new(&facts, language_of(&request)))
}

impl NoticeView {
    fn new(facts: &Facts, language: Language) -> Self {
        let t = Voice::new(language);
        let (notice, told) = (&facts.notice, facts.told.as_ref());
        Self {
            state: facts.code(),
            message: t.say("notice-state").with("state", facts.code()).to_string(),
            picture: notice.address.clone(),
            kind: notice.kind,
            made_at: notice.made_at,
            outcome: told.map(|answer| answer.outcome),
            answered_at: told.map(|answer| answer.at),
            reason: facts.reason(language).map(ToOwned::to_owned),
            words: told.map(|answer| answer.words.to_string()).unwrap_or_default(),
        }
    }
}
