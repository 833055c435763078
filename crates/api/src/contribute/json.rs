//! A contribution as JSON: its pictures came before it, by `/api/v1/uploads`.

use actix_web::guard::GuardContext;
use actix_web::http::header;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::ThemeId;
use cimaise_web::{App, Problem, Purpose, language_of};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer::answer;
use super::door::Door;
use super::draft::Draft;
use super::read::take_named;
use crate::v1::json::Body;

/// A contribution whose pictures have arrived.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ContributionBody {
    /// The random UUID that its uploads name: the same one sent twice is one contribution.
    pub submission: Uuid,
    /// The pictures in their order. Problems name them `picture-1` and `alt-1`, and so on.
    pub pictures: Vec<PictureBody>,
    /// The title.
    #[schema(max_length = 120)]
    pub title: String,
    /// The story.
    #[serde(default)]
    #[schema(max_length = 1000)]
    pub story: String,
    /// The line that names who made it.
    #[schema(max_length = 80)]
    pub credit: String,
    /// One of the licences offered; with only one it may be left out.
    #[serde(default)]
    #[schema(example = "cc-by-4.0")]
    pub licence: String,
    /// The ids of the statements accepted.
    #[serde(default)]
    pub consents: Vec<Uuid>,
    /// Where the call asks how old they are: `of-age`, or `younger` with the consent and the mail address of an
    /// adult.
    #[serde(default)]
    #[schema(example = "of-age")]
    pub age: String,
    /// Sign what somebody younger sends by all of `credit`; left out, by its first word, for a wall is public.
    #[serde(default)]
    pub whole_credit: bool,
    /// Somebody can be recognised in a picture: whoever decides looks with more care.
    #[serde(default)]
    pub faces: bool,
    /// Where letters go; nobody else sees it.
    #[serde(default)]
    pub email: String,
    /// The code with which one comes, where the call is by invitation; capitals and hyphens do not matter.
    #[serde(default)]
    #[schema(example = "CDFG-HJKM")]
    pub invitation: String,
    /// What `sender` said when this program sent before: its key. The very same pictures sent
    /// twice with one key to one theme are one contribution.
    #[serde(default)]
    pub sender: String,
}

/// A picture that has arrived.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PictureBody {
    /// The address of its upload, or the last part of it.
    pub upload: String,
    /// What it shows, for those who do not see it.
    #[serde(default)]
    #[schema(max_length = 500)]
    pub alt: String,
}

/// JSON is sent; anything else is read as a form.
pub(super) fn is_sent(context: &GuardContext<'_>) -> bool {
    let kind = context.head().headers().get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/json")
}

/// Sends a contribution: the same as by a form, whose handler documents both.
pub(super) async fn send_contribution(
    request: HttpRequest,
    app: Data<App>,
    theme: Path<Uuid>,
    Body(body): Body<ContributionBody>,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::Upload)?;
    let door = Door::of_theme(&app, ThemeId(theme.into_inner())).await?;
    let draft = body.into_draft(door.pictures_max());
    answer(&app, door, draft, language_of(&request)).await
}

impl ContributionBody {
    fn into_draft(self, most: usize) -> Draft {
        let mut draft = Draft {
            submission: self.submission.to_string(),
            title: self.title,
            story: self.story,
            credit: self.credit,
            email: self.email,
            sender: self.sender,
            invitation: self.invitation,
            licence: self.licence,
            age: self.age,
            whole_credit: self.whole_credit,
            faces: Some(self.faces),
            consents: self.consents.iter().map(Uuid::to_string).collect(),
            ..Draft::default()
        };
        for (place, picture) in (1..).zip(self.pictures) {
            take_named(&mut draft, &picture.upload, most);
            draft.alts.insert(place, picture.alt);
        }
        draft
    }
}
