//! `GET /api/v1/institutions/{institution}/calls`

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_store::{calls, institutions};
use cimaise_web::{App, Problem};

use super::super::views::CallSummary;
use crate::answers::{Answer, public_json};
use crate::openapi::problems::NotFound;

/// The calls of an institution, the latest to open first
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/calls", tag = "gallery", operation_id = "list_calls",
    params(("institution" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "All of them.", body = Vec<CallSummary>),
        (status = 404, response = NotFound),
    ),
)]
pub(crate) async fn calls(app: Data<App>, request: HttpRequest, id: Path<InstitutionId>) -> Answer {
    let (id, now) = (id.into_inner(), app.now());
    let found = app
        .store
        .read(move |db| {
            institutions::by_id(db, id)?;
            Ok::<_, Problem>(calls::of_institution(db, id)?)
        })
        .await?;
    let found: Vec<_> = found.into_iter().map(|call| CallSummary::new(call, now)).collect();
    public_json(&request, &found)
}
