//! `POST /api/v1/calls/{call}/consents/{code}/retirement`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, ToSetUp};

use super::super::views::CallConsentView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{Conflict, NotFound, SignedOut};
use crate::set_up;

/// No longer asks for a statement
///
/// What was accepted stays accepted. 409 `consent-needed` where the call's rule of age asks for it. Doing it
/// twice is fine.
#[utoipa::path(
    post, path = "/api/v1/calls/{call}/consents/{code}/retirement", tag = "set-up",
    operation_id = "retire_consent",
    params(
        ("call" = uuid::Uuid, Path, description = "Which call."),
        ("code" = String, Path, description = "The statement's code."),
    ),
    responses(
        (status = 200, description = "As it is now.", body = CallConsentView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn retire(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    which: Path<(CallId, String)>,
) -> Answer {
    let consent = set_up::ask_for_consent(&app, staff, which.into_inner(), false).await?;
    private_json(StatusCode::OK, &CallConsentView::from(consent))
}
