//! `POST /{lang}/follow/{token}/withdrawal`: the contributor takes it back.

use actix_web::http::header;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_core::ContributionId;
use cimaise_store::{StoreError, journey};
use cimaise_web::{App, Problem, Purpose};

use super::contribution_of;
use crate::contribute::spoken;

/// How often a withdrawal that crosses another act is tried.
const TRIES: u8 = 3;

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

/// Takes a contribution back. Once is enough, twice is fine; it wins over whatever a moderator
/// does at the same instant.
pub(super) async fn take_back(app: &App, id: ContributionId) -> Result<(), Problem> {
    for _ in 1..TRIES {
        match try_to_take_back(app, id).await {
            Err(StoreError::AlreadyDecided) => {}
            done => return settled(done),
        }
    }
    settled(try_to_take_back(app, id).await)
}

async fn try_to_take_back(app: &App, id: ContributionId) -> Result<(), StoreError> {
    let clock = app.clock.clone();
    app.store.write(move |tx| journey::withdraw(tx, clock.as_ref(), id)).await
}

/// The only misstep of a withdrawal is that it was made before.
fn settled(done: Result<(), StoreError>) -> Result<(), Problem> {
    match done {
        Ok(()) | Err(StoreError::Misstep(_)) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
