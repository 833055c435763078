//! `PUT /api/v1/institutions/{institution}/renditions`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, ToSetUp};

use super::super::json::Body;
use super::view::Renditions;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up::choose_avif;

/// Chooses how an institution's pictures are drawn
///
/// It holds for what is hung from now on; the operator's command `cimaise renditions` draws anew
/// what hangs already.
#[utoipa::path(
    put, path = "/api/v1/institutions/{institution}/renditions", tag = "set-up",
    operation_id = "choose_renditions",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    request_body = Renditions,
    responses(
        (status = 200, description = "What is chosen now.", body = Renditions),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn choose(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<InstitutionId>,
    Body(chosen): Body<Renditions>,
) -> Answer {
    choose_avif(&app, staff, *id, chosen.avif).await?;
    private_json(StatusCode::OK, &chosen)
}
