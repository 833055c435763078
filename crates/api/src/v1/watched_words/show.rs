//! `GET /api/v1/institutions/{institution}/watched-words`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, ToRead};

use super::view::WatchedWordsBody;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::set_up::words_watched;

/// The words of which an institution wants to be told
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/watched-words", tag = "set-up",
    operation_id = "get_watched_words",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    responses(
        (status = 200, description = "Its list.", body = WatchedWordsBody),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn show(app: Data<App>, ToRead(staff): ToRead, id: Path<InstitutionId>) -> Answer {
    let list = words_watched(&app, staff, *id).await?;
    private_json(StatusCode::OK, &WatchedWordsBody::of(&list))
}
