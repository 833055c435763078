//! `GET /api/v1/institutions/{institution}/people`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, InPerson, Problem};

use super::super::views::ColleagueView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::people;

/// Who works in an institution
///
/// For owners and community managers.
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/people", tag = "people",
    operation_id = "list_people",
    params(("institution" = uuid::Uuid, Path, description = "Where.")),
    responses(
        (status = 200, description = "By name.", body = Vec<ColleagueView>),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn list(app: Data<App>, me: InPerson, id: Path<InstitutionId>) -> Answer {
    let id = id.into_inner();
    let read = app.store.read(move |db| people::colleagues(db, &me.staff, id)).await;
    let all = read.map_err(Problem::from)?.into_iter();
    let views: Vec<_> = all.map(|one| ColleagueView::of(one, id)).collect();
    private_json(StatusCode::OK, &views)
}
