//! `PUT /api/v1/institutions/{institution}/logo`

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{Adorned, InstitutionId};
use cimaise_darkroom::Darkroom;
use cimaise_web::{App, ToSetUp};

use super::super::views::ornament::{LogoFields, OrnamentView};
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up::ornaments;

/// Gives an institution its logo
///
/// It is drawn anew, in WebP, which keeps what is clear in it.
#[utoipa::path(
    put, path = "/api/v1/institutions/{institution}/logo", tag = "set-up", operation_id = "set_logo_of_institution",
    params(("institution" = uuid::Uuid, Path, description = "Its id.")),
    request_body(content = LogoFields, content_type = "multipart/form-data"),
    responses(
        (status = 200, description = "The logo as it is now.", body = Option<OrnamentView>),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn set_logo(
    app: Data<App>,
    darkroom: Data<Darkroom>,
    ToSetUp(staff): ToSetUp,
    id: Path<InstitutionId>,
    form: Multipart,
) -> Answer {
    let at = Adorned::Institution(*id);
    let done = ornaments::adorn(&app, &darkroom, staff.clone(), at, form).await;
    done.map_err(|(_, problem)| problem)?;
    private_json(StatusCode::OK, &OrnamentView::now(&app, staff, at).await?)
}
