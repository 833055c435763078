//! `POST /api/v1/calls/{call}/consents`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, ToSetUp};

use super::super::json::Body;
use super::super::views::CallConsentView;
use super::input::ConsentInput;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up;

/// Adds a statement to what a call asks, last
///
/// Its code is made from its first words and never changes. At most twelve are asked at once.
#[utoipa::path(
    post, path = "/api/v1/calls/{call}/consents", tag = "set-up", operation_id = "add_consent",
    params(("call" = uuid::Uuid, Path, description = "Which call.")),
    request_body = ConsentInput,
    responses(
        (status = 201, description = "The new statement, in its first version.", body = CallConsentView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn add(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<CallId>,
    input: Body<ConsentInput>,
) -> Answer {
    let added = set_up::add_consent(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::CREATED, &CallConsentView::from(added))
}
