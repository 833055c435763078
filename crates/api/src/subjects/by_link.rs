//! By the follow-up link: what is kept of that contribution, and erasing it.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, HeaderValue};
use actix_web::web::{Data, Form, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::ContributionId;
use cimaise_store::{StoreError, contributions, institutions, journey, subjects};
use cimaise_web::{App, Problem, ProblemBody, Purpose};
use serde::Deserialize;

use super::view::SubjectView;
use crate::answers::{nothing, private_json, see_other};
use crate::contribute::spoken;
use crate::follow_up::contribution_of;

/// The box that is ticked by who is sure.
#[derive(Deserialize)]
pub(crate) struct Sure {
    sure: Option<String>,
}

/// All that is kept of a contribution, for whoever sent it.
///
/// As a file. What is not told yet, and what the staff notes for itself, is not in it.
#[utoipa::path(
    get,
    path = "/api/v1/follow-up/{token}/data",
    tag = "contributions",
    params(("token" = String, Path, description = "The last segment of the follow-up link")),
    responses(
        (status = 200, body = SubjectView),
        (status = 404, body = ProblemBody, content_type = "application/problem+json"),
        (status = 429, body = ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn kept_of_contribution(
    request: HttpRequest,
    app: Data<App>,
    token: Path<String>,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::FollowUp)?;
    let (id, now) = (contribution_of(&app, &token)?, app.now());
    let view = app.store.read(move |db| {
        let contribution = contributions::by_id(db, id)?;
        let institution = institutions::by_id(db, contribution.institution)?;
        let kept = subjects::kept(db, id, now)?;
        Ok::<_, StoreError>(SubjectView::new(&institution, vec![kept], now))
    });
    as_file(&view.await?)
}

/// Takes a contribution back and erases every word that could tell of who sent it. Doing it twice is fine.
#[utoipa::path(
    post,
    path = "/api/v1/follow-up/{token}/erasure",
    tag = "contributions",
    params(("token" = String, Path, description = "The last segment of the follow-up link")),
    responses(
        (status = 204, description = "Nothing that tells of them is kept any more."),
        (status = 404, body = ProblemBody, content_type = "application/problem+json"),
        (status = 429, body = ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn erase_contribution(
    request: HttpRequest,
    app: Data<App>,
    token: Path<String>,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::FollowUp)?;
    erase(&app, contribution_of(&app, &token)?).await?;
    Ok(nothing())
}

/// `POST /{lang}/follow/{token}/erasure`: the same by form, for who is sure.
pub(crate) async fn erase_by_form(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(String, String)>,
    form: Form<Sure>,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::FollowUp)?;
    let language = spoken(&request)?;
    let (_, token) = path.into_inner();
    let id = contribution_of(&app, &token)?;
    if form.sure.is_none() {
        return Ok(see_other(format!("/{language}/follow/{token}#erasure")));
    }
    erase(&app, id).await?;
    Ok(see_other(format!("/{language}/follow/{token}")))
}

async fn erase(app: &App, id: ContributionId) -> Result<(), Problem> {
    let clock = app.clock.clone();
    let erase = app.store.write(move |tx| journey::erase(tx, clock.as_ref(), id, None));
    Ok(erase.await?)
}

/// As a file that a browser saves.
pub(super) fn as_file(view: &SubjectView) -> Result<HttpResponse, Problem> {
    let mut answer = private_json(StatusCode::OK, view)?;
    let named = HeaderValue::from_static("attachment; filename=\"cimaise-data.json\"");
    answer.headers_mut().insert(CONTENT_DISPOSITION, named);
    Ok(answer)
}
