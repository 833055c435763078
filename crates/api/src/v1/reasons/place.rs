//! `PUT /api/v1/reasons/{reason}/place`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::ReasonId;
use cimaise_web::{App, ToSetUp};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use super::super::views::ReasonView;
use super::view::views;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up::{self};

/// Where an entry goes.
#[derive(Deserialize, ToSchema)]
#[schema(as = ReasonPlace)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlaceInput {
    /// Its place among those that are offered for the same (to refuse, or to ask for a change), from 1;
    /// beyond the last is the last.
    #[schema(minimum = 1)]
    place: usize,
}

/// Gives a reason another place
#[utoipa::path(
    put, path = "/api/v1/reasons/{reason}/place", tag = "set-up", operation_id = "move_reason",
    params(("reason" = uuid::Uuid, Path, description = "Its id.")),
    request_body = PlaceInput,
    responses(
        (status = 200, description = "The catalogue in its new order.", body = Vec<ReasonView>),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn place(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<ReasonId>,
    input: Body<PlaceInput>,
) -> Answer {
    let catalogue = set_up::move_reason(&app, staff, *id, input.0.place).await?;
    private_json(StatusCode::OK, &views(catalogue))
}
