//! `/api/v1/institutions/{institution}/renditions`: how the pictures of an institution are drawn.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, ToRead, ToSetUp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::json::Body;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SetUpRefused, SignedOut};
use crate::set_up::{choose_avif, wants_avif};

/// What an institution asks of its renditions.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Renditions {
    /// Draw AVIF too, besides JPEG and WebP: about a quarter fewer bytes for visitors, at the cost
    /// of minutes of processor time a picture, spent when nothing else waits.
    avif: bool,
}

/// How an institution's pictures are drawn
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/renditions", tag = "set-up",
    operation_id = "get_renditions",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    responses(
        (status = 200, description = "What is chosen.", body = Renditions),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn show(app: Data<App>, ToRead(staff): ToRead, id: Path<InstitutionId>) -> Answer {
    private_json(StatusCode::OK, &Renditions { avif: wants_avif(&app, staff, *id).await? })
}

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
