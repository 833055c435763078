//! `GET /api/v1/institutions/{institution}/pauses`
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use cimaise_core::{InstitutionId, PauseId};
use cimaise_store::pauses as store;
use cimaise_web::{App, Problem, ToRead};
use serde::Deserialize;
use utoipa::IntoParams;

use super::super::paging::Limit;
use super::super::views::{PausePage, PauseView};
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut, Unreadable};

/// Which page.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct PausePart {
    /// Only those before this one: `next_before` of the page before.
    #[param(value_type = Option<uuid::Uuid>)]
    before: Option<PauseId>,
    /// How many, 1 to 100, else 30.
    #[serde(default)]
    #[param(value_type = Option<i64>)]
    limit: Limit,
}

/// The pauses of an institution, the latest first
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/pauses", tag = "moderation", operation_id = "list_pauses",
    params(("institution" = uuid::Uuid, Path, description = "Whose."), PausePart),
    responses(
        (status = 200, description = "One page.", body = PausePage),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn page(
    app: Data<App>,
    ToRead(staff): ToRead,
    id: Path<InstitutionId>,
    part: Query<PausePart>,
) -> Answer {
    let (id, part, now) = (id.into_inner(), part.into_inner(), app.now());
    if !staff.may_pause(id) {
        return Err(Problem::not_found());
    }
    let most = part.limit.and_one();
    let read =
        move |db: &mut _| Ok::<_, Problem>(store::of_institution(db, id, part.before, most)?);
    let mut found = app.store.read(read).await?;
    let more = part.limit.cut(&mut found);
    let next_before = found.last().filter(|_| more).map(|(last, ..)| last.id);
    let pauses = found.iter().map(|(pause, ..)| PauseView::new(pause, now)).collect();
    private_json(StatusCode::OK, &PausePage { pauses, next_before })
}
