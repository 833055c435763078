//! `PUT /api/v1/calls/{call}/consents/{code}/place`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, ToSetUp};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use super::super::views::CallConsentView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up;

/// Where a statement goes.
#[derive(Deserialize, ToSchema)]
#[schema(as = ConsentPlace)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlaceInput {
    /// Its place among those that are asked, from 1; beyond the last is the last.
    #[schema(minimum = 1)]
    place: usize,
}

/// Gives a statement another place
#[utoipa::path(
    put, path = "/api/v1/calls/{call}/consents/{code}/place", tag = "set-up", operation_id = "move_consent",
    params(
        ("call" = uuid::Uuid, Path, description = "Which call."),
        ("code" = String, Path, description = "The statement's code."),
    ),
    request_body = PlaceInput,
    responses(
        (status = 200, description = "All of them, in their new order.", body = Vec<CallConsentView>),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn place(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    which: Path<(CallId, String)>,
    input: Body<PlaceInput>,
) -> Answer {
    let all = set_up::move_consent(&app, staff, which.into_inner(), input.0.place).await?;
    private_json(StatusCode::OK, &CallConsentView::all(all))
}
