//! `DELETE /api/v1/institutions/{institution}/logo`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{Adorned, InstitutionId};
use cimaise_web::{App, ToSetUp};

use super::super::views::ornament::OrnamentView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up::ornaments;

/// Takes the logo of an institution away
///
/// Its bytes go. Doing it twice is fine.
#[utoipa::path(
    delete, path = "/api/v1/institutions/{institution}/logo", tag = "set-up", operation_id = "remove_logo_of_institution",
    params(("institution" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "The logo as it is now.", body = Option<OrnamentView>),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),

    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn remove_logo(
    app: Data<App>,

    ToSetUp(staff): ToSetUp,
    id: Path<InstitutionId>,
) -> Answer {
    let at = Adorned::Institution(*id);
    ornaments::remove(&app, staff.clone(), at).await?;
    private_json(StatusCode::OK, &OrnamentView::now(&app, staff, at).await?)
}
