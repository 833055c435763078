//! `/api/v1/institutions/{institution}/watched-words`: its text list.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{InstitutionId, WatchedWords};
use cimaise_web::{App, ToRead, ToSetUp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::json::Body;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SetUpRefused, SignedOut};
use crate::set_up::{watch_words, words_watched};

/// The words of which an institution wants to be told.
#[derive(Deserialize, Serialize, ToSchema)]
#[schema(as = WatchedWords)]
#[serde(deny_unknown_fields)]
pub(crate) struct WatchedWordsBody {
    /// Words and phrases. One that ends with `*` is found where its last word only begins; capitals
    /// and accents do not count. What contains one is flagged for whoever decides, and not refused.
    #[schema(max_items = 500)]
    words: Vec<String>,
}

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

impl WatchedWordsBody {
    fn of(list: &WatchedWords) -> Self {
        Self { words: list.lines().map(str::to_owned).collect() }
    }

    /// One line each: what is broken into several is one phrase.
    fn lines(&self) -> String {
        let lines = self.words.iter().map(|word| word.split_whitespace().collect::<Vec<_>>());
        lines.map(|words| words.join(" ")).collect::<Vec<_>>().join("\n")
    }
}
