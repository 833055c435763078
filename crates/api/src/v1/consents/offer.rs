//! `DELETE /api/v1/calls/{call}/consents/{code}/retirement`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, ToSetUp};

use super::super::views::CallConsentView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up;

/// Asks for a statement again
///
/// Doing it twice is fine. At most twelve are asked at once.
#[utoipa::path(
    delete, path = "/api/v1/calls/{call}/consents/{code}/retirement", tag = "set-up",
    operation_id = "offer_consent",
    params(
        ("call" = uuid::Uuid, Path, description = "Which call."),
        ("code" = String, Path, description = "The statement's code."),
    ),
    responses(
        (status = 200, description = "As it is now.", body = CallConsentView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn offer(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    which: Path<(CallId, String)>,
) -> Answer {
    let consent = set_up::ask_for_consent(&app, staff, which.into_inner(), true).await?;
    private_json(StatusCode::OK, &CallConsentView::from(consent))
}
