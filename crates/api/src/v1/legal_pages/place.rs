//! `PUT /api/v1/pages/{page}/place`

use actix_web::web::{Data, Path};
use cimaise_core::LegalPageId;
use cimaise_web::{App, ToSetUp};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use crate::answers::{Answer, nothing};
use crate::openapi::problems::SetUpRefused;
use crate::set_up;

/// Where a page goes.
#[derive(Deserialize, ToSchema)]
#[schema(as = LegalPagePlace)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlaceInput {
    /// Its place among the pages of its institution, from 1, drafts counted too; beyond the last is the last.
    #[schema(minimum = 1)]
    place: usize,
}

/// Gives a page of an institution another place
#[utoipa::path(
    put, path = "/api/v1/pages/{page}/place", tag = "set-up", operation_id = "move_legal_page",
    params(("page" = uuid::Uuid, Path, description = "Its id.")),
    request_body = PlaceInput,
    responses((status = 204, description = "It is there."), SetUpRefused),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn place(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<LegalPageId>,
    input: Body<PlaceInput>,
) -> Answer {
    set_up::move_page(&app, staff, *id, input.0.place).await?;
    Ok(nothing())
}
