//! `POST /api/v1/institutions/{institution}/calls`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, ToSetUp};

use super::super::CallInput;
use super::super::json::Body;
use super::super::views::CallView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up;

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
