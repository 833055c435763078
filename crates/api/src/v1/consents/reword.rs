//! `PUT /api/v1/calls/{call}/consents/{code}`

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

/// Words a statement anew, or makes it required or not
///
/// Another text is a new version, with an id of its own. What was accepted stays as it was shown; a form
/// that was opened before is asked again.
#[utoipa::path(
    put, path = "/api/v1/calls/{call}/consents/{code}", tag = "set-up", operation_id = "reword_consent",
    params(
        ("call" = uuid::Uuid, Path, description = "Which call."),
        ("code" = String, Path, description = "The statement's code."),
    ),
    request_body = ConsentInput,
    responses(
        (status = 200, description = "As it is now.", body = CallConsentView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn reword(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    which: Path<(CallId, String)>,
    input: Body<ConsentInput>,
) -> Answer {
    let reworded = set_up::reword_consent(&app, staff, which.into_inner(), input.0.into()).await?;
    private_json(StatusCode::OK, &CallConsentView::from(reworded))
}
