//! `PUT /api/v1/contributions/{contribution}/hanging/place`

use actix_web::web::{Data, Path};
use cimaise_core::{ContributionId, HangingMove};
use cimaise_web::{App, ToDecide};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use super::super::schemas::HangingMoveWord;
use crate::answers::{Answer, nothing};
use crate::hangings::{self, Arranging};
use crate::openapi::problems::{Conflict, Invalid, JsonWanted, NotFound, SignedOut, Unreadable};

/// Where one goes in the order.
#[derive(Deserialize, ToSchema)]
#[schema(as = HangingMoveInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct MoveInput {
    #[schema(value_type = HangingMoveWord)]
    to: HangingMove,
}

/// Moves what waits for its turn
#[utoipa::path(
    put, path = "/api/v1/contributions/{contribution}/hanging/place", tag = "moderation", operation_id = "move_hanging",
    params(("contribution" = uuid::Uuid, Path, description = "What waits to be hung.")),
    request_body = MoveInput,
    responses(
        (status = 204, description = "It stands there."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn shift(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<ContributionId>,
    Body(input): Body<MoveInput>,
) -> Answer {
    hangings::arrange(&app, staff, *id, Arranging::Move(input.to)).await?;
    Ok(nothing())
}
