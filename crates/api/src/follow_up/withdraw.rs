//! `POST /{lang}/follow/{token}/withdrawal`: the contributor takes it back.

use actix_web::http::header;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::ContributionId;
use cimaise_store::{StoreError, journey};
use cimaise_web::{App, Problem, Purpose};

use super::contribution_of;
use crate::contribute::spoken;

/// Withdraws, then shows the page that says so.
pub(super) async fn withdraw(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::FollowUp)?;
    let language = spoken(&request)?;
    let (_, token) = path.into_inner();
    take_back(&app, contribution_of(&app, &token)?).await?;
    Ok(HttpResponse::SeeOther()
        .insert_header((header::LOCATION, format!("/{language}/follow/{token}")))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .finish())
}

/// Takes a contribution back. Once is enough, twice is fine: the only misstep of a withdrawal is
/// that it was made before.
pub(super) async fn take_back(app: &App, id: ContributionId) -> Result<(), Problem> {
    let clock = app.clock.clone();
    let done = app.store.write(move |tx| journey::withdraw(tx, clock.as_ref(), id)).await;
    match done {
        Ok(()) | Err(StoreError::Misstep(_)) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
