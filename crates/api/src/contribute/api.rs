//! The same for programs: what a theme asks, and a contribution to it.

use actix_multipart::Multipart;
use actix_web::web::{Data, Json, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::{AgeRule, ConsentStatement, Language, Licence, ThemeId};
use cimaise_media::Format;
use cimaise_web::{App, Problem, ProblemBody, Purpose, language_of};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

pub use super::answer::ReceivedBody;
use super::answer::answer;
use super::door::Door;
use super::read::read;
use crate::v1::views::AgeRuleView;

/// What a theme asks of a contribution.
#[derive(Debug, Serialize, ToSchema)]
pub struct ContributionForm {
    /// The theme's title, in the reader's language.
    pub theme: String,
    /// `open` when it takes contributions; else `before`, `closed` or `archived`.
    #[schema(example = "open")]
    pub season: &'static str,
    /// First instant at which contributions are taken, UTC.
    #[schema(value_type = String, format = DateTime)]
    pub opens_at: jiff::Timestamp,
    /// First instant at which they are taken no more, UTC.
    #[schema(value_type = String, format = DateTime)]
    pub closes_at: jiff::Timestamp,
    /// The most pictures in one contribution.
    pub pictures_max: u8,
    /// The media types taken; what a file is, its bytes tell.
    #[schema(value_type = Vec<String>)]
    pub media_types: Vec<&'static str>,
    /// The heaviest picture, in bytes.
    pub max_bytes: u64,
    /// The most contributions of one person to the call, withdrawn ones apart; `null`: any number.
    pub per_person: Option<u16>,
    /// The least width and height of a picture, in pixels.
    pub min_edge: u32,
    /// From which age one may send alone; `null`: it is not asked. The statement `guardian` is then asked of who
    /// is younger alone, with a mail address.
    #[schema(value_type = Option<AgeRuleView>)]
    pub age: Option<AgeRule>,
    /// One sends to it with a code that it gave alone, in the field `invitation`.
    pub by_invitation: bool,
    /// The licences to choose from; with only one, `licence` may be left out.
    #[schema(value_type = Vec<String>)]
    pub licences: Vec<Licence>,
    /// The statements to accept.
    pub statements: Vec<Statement>,
}

/// A statement that the sender accepts.
#[derive(Debug, Serialize, ToSchema)]
pub struct Statement {
    /// What to send in a field `consent`: it names the statement in this version of its text.
    pub id: Uuid,
    /// The same in every version.
    #[schema(example = "author")]
    pub code: String,
    /// Its text, in the reader's language.
    pub text: String,
    /// Nothing can be sent without it.
    pub required: bool,
}

/// The fields of a contribution.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "it only documents the multipart form")]
pub struct ContributionFields {
    /// The pictures, one field a file.
    #[schema(value_type = Vec<String>, format = Binary)]
    pictures: Vec<String>,
    /// The pictures that came before by `/api/v1/uploads`, one field a file: its address, or the
    /// last part of it. Their places among the pictures are those of their fields.
    uploads: Vec<String>,
    /// The description of the first picture for those who do not see it; `alt-2` is the second's.
    #[schema(rename = "alt-1", max_length = 500)]
    alt_1: Option<String>,
    /// The title.
    #[schema(max_length = 120)]
    title: String,
    /// The story.
    #[schema(max_length = 1000)]
    story: Option<String>,
    /// The line that names who made it.
    #[schema(max_length = 80)]
    credit: String,
    /// One of the licences offered.
    #[schema(example = "cc-by-4.0")]
    licence: Option<String>,
    /// Where the call asks how old they are: `of-age`, or `younger` with the consent and the mail address of an
    /// adult.
    age: Option<String>,
    /// `yes` to sign what somebody younger sends by all of `credit` and not by its first word.
    whole_credit: Option<String>,
    /// The ids of the statements accepted, one field each.
    consent: Vec<Uuid>,
    /// Where letters go; nobody else sees it.
    email: Option<String>,
    /// The code with which one comes, where the call is by invitation; capitals and hyphens do not matter.
    #[schema(example = "CDFG-HJKM")]
    invitation: Option<String>,
    /// A random UUID of the sender: the same one sent twice is one contribution. Uploads belong
    /// to theirs.
    submission: Option<Uuid>,
    /// What `sender` said when this program sent before: its key. The very same pictures sent
    /// twice with one key to one theme are one contribution.
    sender: Option<String>,
}

/// What a theme asks of a contribution.
#[utoipa::path(
    get,
    path = "/api/v1/themes/{theme}/contribution-form",
    tag = "contributions",
    params(("theme" = Uuid, Path, description = "The theme's id")),
    responses(
        (status = 200, body = ContributionForm),
        (status = 404, body = ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn contribution_form(
    request: HttpRequest,
    app: Data<App>,
    theme: Path<Uuid>,
) -> Result<Json<ContributionForm>, Problem> {
    let door = Door::of_theme(&app, ThemeId(theme.into_inner())).await?;
    Ok(Json(form_of(&door, &app, language_of(&request))))
}

/// Sends a contribution. It is answered once its files and rows are safe.
#[utoipa::path(
    post,
    path = "/api/v1/themes/{theme}/contributions",
    tag = "contributions",
    params(("theme" = Uuid, Path, description = "The theme's id")),
    request_body(content(
        (ContributionFields = "multipart/form-data"),
        (super::json::ContributionBody = "application/json"),
    )),
    responses(
        (status = 200, body = ReceivedBody, description = "The same sender had sent these very pictures to this theme: nothing is sent twice"),
        (status = 201, body = ReceivedBody, description = "Received, now or by the same submission before"),
        (status = 403, body = ProblemBody, content_type = "application/problem+json", description = "`paused`: who sends is kept from it for a time; `enough-sent`: the call takes no more of one person"),
        (status = 404, body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, body = ProblemBody, content_type = "application/problem+json", description = "`theme-not-open`; or `already-received`: these very pictures came with the same mail address, to which their follow-up link is sent again"),
        (status = 413, body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, body = ProblemBody, content_type = "application/problem+json", description = "Some fields must be seen again. Of `invitation`: `invitation-needed`, `invitation-unknown`, `invitation-used-up`, `invitation-expired` or `invitation-revoked`"),
        (status = 429, body = ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn send_contribution(
    request: HttpRequest,
    app: Data<App>,
    theme: Path<Uuid>,
    form: Multipart,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::Upload)?;
    let language = language_of(&request);
    let door = Door::of_theme(&app, ThemeId(theme.into_inner())).await?;
    let draft = read(form, door.pictures_max(), 0, &door.limits(&app.pictures)).await?;
    answer(&app, door, draft, language).await
}

fn form_of(door: &Door, app: &App, language: Language) -> ContributionForm {
    let window = door.window();
    ContributionForm {
        theme: door.theme.title.get(language).to_owned(),
        season: door.season(app.now()).code(),
        opens_at: window.opens_at,
        closes_at: window.closes_at,
        pictures_max: door.call.pictures_max,
        media_types: Format::taken().map(Format::media_type).collect(),
        max_bytes: door.limits(&app.pictures).max_bytes,
        per_person: door.call.terms.per_person,
        age: door.call.terms.age,
        min_edge: app.pictures.min_edge,
        by_invitation: door.call.terms.by_invitation,
        licences: door.call.licences.clone(),
        statements: door.statements.iter().map(|asked| statement(asked, language)).collect(),
    }
}

fn statement(asked: &ConsentStatement, language: Language) -> Statement {
    Statement {
        id: asked.id.0,
        code: asked.code.clone(),
        text: asked.text.get(language).to_owned(),
        required: asked.required,
    }
}
