//! `PUT /api/v1/institutions/{institution}/watched-words`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, ToSetUp};

use super::super::json::Body;
use super::view::WatchedWordsBody;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up::watch_words;

/// Replaces the words of which an institution wants to be told
///
/// They are looked for in what joins the queue from now on, and in what its contributors change.
#[utoipa::path(
    put, path = "/api/v1/institutions/{institution}/watched-words", tag = "set-up",
    operation_id = "set_watched_words",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    request_body = WatchedWordsBody,
    responses(
        (status = 200, description = "Its list now, each once.", body = WatchedWordsBody),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn replace(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<InstitutionId>,
    Body(body): Body<WatchedWordsBody>,
) -> Answer {
    let list = watch_words(&app, staff, *id, &body.lines()).await?;
    private_json(StatusCode::OK, &WatchedWordsBody::of(&list))
}
