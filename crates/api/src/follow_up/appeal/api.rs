//! The same for programs.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_web::{App, Problem, ProblemBody, Purpose, language_of};
use serde::Deserialize;
use utoipa::ToSchema;

use super::contest;
use crate::follow_up::api::{FollowUp, answer};
use crate::follow_up::contribution_of;
use crate::follow_up::facts::Facts;
use crate::v1::json::Body;

/// What its contributor says.
#[derive(Deserialize, ToSchema)]
#[schema(as = AppealInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct AppealInput {
    /// Why they think that the decision is mistaken; may be empty.
    #[serde(default)]
    #[schema(max_length = 2000)]
    words: String,
}

/// Contests what was decided
///
/// Once, until the date that the follow-up tells: somebody who did not decide looks again.
#[utoipa::path(
    post,
    path = "/api/v1/follow-up/{token}/appeal",
    tag = "contributions",
    params(("token" = String, Path, description = "The last segment of the follow-up link")),
    request_body = AppealInput,
    responses(
        (status = 200, body = FollowUp),
        (status = 404, body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, body = ProblemBody, content_type = "application/problem+json"),
        (status = 429, body = ProblemBody, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn appeal(
    request: HttpRequest,
    app: Data<App>,
    token: Path<String>,
    input: Body<AppealInput>,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::FollowUp)?;
    let id = contribution_of(&app, &token)?;
    contest(&app, id, &input.0.words).await?;
    let facts = Facts::of(&app, id).await?;
    Ok(answer(&app, &facts, language_of(&request)))
}
