//! `/api/v1/institutions`: the institutions of this house and their calls.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_store::{calls, institutions};
use cimaise_web::{App, Problem, ToSetUp};

use super::CallInput;
use super::json::Body;
use super::views::{CallSummary, CallView, InstitutionView};
use crate::answers::{Answer, private_json, public_json};
use crate::openapi::problems::{NotFound, SetUpRefused};
use crate::set_up;

/// All institutions, by name
#[utoipa::path(
    get, path = "/api/v1/institutions", tag = "gallery", operation_id = "list_institutions",
    responses((status = 200, description = "All of them.", body = Vec<InstitutionView>)),
)]
pub(crate) async fn list(app: Data<App>, request: HttpRequest) -> Answer {
    let all = app.store.read(|db| Ok::<_, Problem>(institutions::all(db)?)).await?;
    let all: Vec<_> = all.into_iter().map(InstitutionView::from).collect();
    public_json(&request, &all)
}

/// One institution
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}", tag = "gallery", operation_id = "get_institution",
    params(("institution" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "It.", body = InstitutionView),
        (status = 404, response = NotFound),
    ),
)]
pub(crate) async fn one(app: Data<App>, request: HttpRequest, id: Path<InstitutionId>) -> Answer {
    let id = id.into_inner();
    let found = app.store.read(move |db| Ok::<_, Problem>(institutions::by_id(db, id)?)).await?;
    public_json(&request, &InstitutionView::from(found))
}

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

/// Opens a call
///
/// Its address is made from its title and never changes. It asks for the house's usual consents.
#[utoipa::path(
    post, path = "/api/v1/institutions/{institution}/calls", tag = "set-up", operation_id = "open_call",
    params(("institution" = uuid::Uuid, Path, description = "Whose call.")),
    request_body = CallInput,
    responses(
        (status = 201, description = "The new call.", body = CallView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn open_call(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<InstitutionId>,
    input: Body<CallInput>,
) -> Answer {
    let call = set_up::open(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::CREATED, &CallView::now(&app, call.id).await?)
}
