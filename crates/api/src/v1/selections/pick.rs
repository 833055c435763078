//! `POST /api/v1/selections/{selection}/pieces`

use actix_web::web::{Data, Path};
use cimaise_core::SelectionId;
use cimaise_web::{App, ToSetUp};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use crate::answers::{Answer, nothing};
use crate::openapi::problems::SetUpRefused;
use crate::set_up::{self, Typed};

/// What is picked: by its id, or by the address of its page.
#[derive(Deserialize, ToSchema)]
#[schema(as = Pick)]
#[serde(deny_unknown_fields)]
pub(crate) struct PickInput {
    /// The id of the contribution that hangs.
    #[serde(default)]
    #[schema(value_type = Option<uuid::Uuid>)]
    contribution: Option<String>,
    /// Its page, with or without the house and a language before it.
    #[serde(default)]
    #[schema(example = "/musee/jouets/larme/blam")]
    address: Option<String>,
}

impl From<PickInput> for Typed {
    fn from(input: PickInput) -> Self {
        let mut typed = Self::default();
        typed.put("contribution", input.contribution.unwrap_or_default());
        typed.put("address", input.address.unwrap_or_default());
        typed
    }
}

/// Puts what hangs into a selection, last
///
/// Doing it twice is fine: it stays where it is. A selection holds 300 pieces.
#[utoipa::path(
    post, path = "/api/v1/selections/{selection}/pieces", tag = "set-up", operation_id = "pick",
    params(("selection" = uuid::Uuid, Path, description = "Its id.")),
    request_body = PickInput,
    responses((status = 204, description = "It is in it."), SetUpRefused),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn pick(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<SelectionId>,
    input: Body<PickInput>,
) -> Answer {
    set_up::pick(&app, staff, *id, input.0.into()).await?;
    Ok(nothing())
}
