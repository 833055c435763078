//! `GET /api/v1/contributions/{contribution}/notices`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::ContributionId;
use cimaise_store::notices as store;
use cimaise_web::{App, Problem, ToRead};

use super::super::views::GivenNotice;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::subject;

/// The notices of a contribution, the oldest first
#[utoipa::path(
    get, path = "/api/v1/contributions/{contribution}/notices", tag = "moderation",
    operation_id = "list_notices_of_contribution",
    params(("contribution" = uuid::Uuid, Path, description = "Of which contribution.")),
    responses(
        (status = 200, description = "All of them.", body = [GivenNotice]),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn of_contribution(
    app: Data<App>,
    ToRead(staff): ToRead,
    id: Path<ContributionId>,
) -> Answer {
    let id = id.into_inner();
    let read = move |db: &mut _| -> Result<_, Problem> {
        subject::decidable(db, &staff, id)?;
        Ok(store::of_contribution(db, id)?)
    };
    let found: Vec<_> = app.store.read(read).await?.into_iter().map(GivenNotice::from).collect();
    private_json(StatusCode::OK, &found)
}
