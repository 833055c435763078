//! `PUT /api/v1/calls/{call}/cover`

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{Adorned, CallId};
use cimaise_darkroom::Darkroom;
use cimaise_web::{App, ToSetUp};

use super::super::views::ornament::{CoverFields, OrnamentView};
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up::ornaments;

/// Gives a call its cover
///
/// It is drawn anew: nothing of the file itself is kept. Without a file, the cover that hangs gets other words.
#[utoipa::path(
    put, path = "/api/v1/calls/{call}/cover", tag = "set-up", operation_id = "set_cover_of_call",
    params(("call" = uuid::Uuid, Path, description = "Its id.")),
    request_body(content = CoverFields, content_type = "multipart/form-data"),
    responses(
        (status = 200, description = "The cover as it is now.", body = Option<OrnamentView>),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn set_cover(
    app: Data<App>,
    darkroom: Data<Darkroom>,
    ToSetUp(staff): ToSetUp,
    id: Path<CallId>,
    form: Multipart,
) -> Answer {
    let at = Adorned::Call(*id);
    let done = ornaments::adorn(&app, &darkroom, staff.clone(), at, form).await;
    done.map_err(|(_, problem)| problem)?;
    private_json(StatusCode::OK, &OrnamentView::now(&app, staff, at).await?)
}
