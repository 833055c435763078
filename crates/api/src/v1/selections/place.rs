//! `PUT /api/v1/selections/{selection}/pieces/{contribution}/place`

use actix_web::web::{Data, Path};
use cimaise_core::{ContributionId, SelectionId};
use cimaise_web::{App, ToSetUp};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use crate::answers::{Answer, nothing};
use crate::openapi::problems::SetUpRefused;
use crate::set_up;

/// Where a piece goes.
#[derive(Deserialize, ToSchema)]
#[schema(as = PickPlace)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlaceInput {
    /// Its place in the selection, from 1, what is hidden counted too; beyond the last is the last.
    #[schema(minimum = 1)]
    place: usize,
}

/// Gives a piece of a selection another place
#[utoipa::path(
    put, path = "/api/v1/selections/{selection}/pieces/{contribution}/place", tag = "set-up",
    operation_id = "move_pick",
    params(
        ("selection" = uuid::Uuid, Path, description = "Its id."),
        ("contribution" = uuid::Uuid, Path, description = "What is moved."),
    ),
    request_body = PlaceInput,
    responses((status = 204, description = "It is there."), SetUpRefused),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn place(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    ids: Path<(SelectionId, ContributionId)>,
    input: Body<PlaceInput>,
) -> Answer {
    let (id, contribution) = ids.into_inner();
    set_up::move_pick(&app, staff, id, (contribution, input.0.place)).await?;
    Ok(nothing())
}
