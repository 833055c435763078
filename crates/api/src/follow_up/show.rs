//! `GET /{lang}/follow/{token}`.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use cimaise_web::{App, Problem, Purpose, private_page};
use serde::Deserialize;

use super::contribution_of;
use super::facts::Facts;
use super::page::{FollowUpPage, Whence};
use crate::contribute::spoken;

/// What the address says after `?`.
#[derive(Deserialize)]
pub(super) struct Arrival {
    /// There when one comes straight from the form.
    received: Option<String>,
    /// There when one comes from the form with pictures that had come before.
    again: Option<String>,
    /// There when one comes from the form by which it was changed.
    changed: Option<String>,
    /// There when one has just contested what was decided.
    contested: Option<String>,
}

impl Arrival {
    const fn of(&self) -> Whence {
        match (&self.again, &self.received) {
            (Some(_), _) => Whence::FormAgain,
            (None, Some(_)) => Whence::Form,
            (None, None) if self.changed.is_some() => Whence::Change,
            (None, None) if self.contested.is_some() => Whence::Appeal,
            (None, None) => Whence::Elsewhere,
        }
    }
}

/// Shows the page to whoever holds the link.
pub(super) async fn show(
    request: HttpRequest,
    app: Data<App>,
    path: Path<(String, String)>,
    arrival: Query<Arrival>,
) -> Result<HttpResponse, Problem> {
    app.limiter.check(&request, Purpose::FollowUp)?;
    let language = spoken(&request)?;
    let (_, token) = path.into_inner();
    let facts = Facts::of(&app, contribution_of(&app, &token)?).await?;
    private_page(&FollowUpPage::new(&app, &facts, language, &token, arrival.of()))
}
