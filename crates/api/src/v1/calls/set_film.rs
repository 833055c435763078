//! `PUT /api/v1/calls/{call}/film`

use actix_web::web::{Data, Path};
use cimaise_core::{Adorned, CallId};
use cimaise_web::{App, ToSetUp};

use super::super::inputs::FilmInput;
use super::super::json::Body;
use crate::answers::{Answer, nothing};
use crate::openapi::problems::SetUpRefused;
use crate::set_up::films;

/// Says where a film about a call is shown
///
/// Its page leads there; nothing of it is loaded or framed.
#[utoipa::path(
    put, path = "/api/v1/calls/{call}/film", tag = "set-up", operation_id = "set_film_of_call",
    params(("call" = uuid::Uuid, Path, description = "Its id.")),
    request_body = FilmInput,
    responses((status = 204, description = "Its page leads there."), SetUpRefused),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn set_film(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<CallId>,
    input: Body<FilmInput>,
) -> Answer {
    films::choose_film(&app, staff, Adorned::Call(*id), &input.0.address).await?;
    Ok(nothing())
}
