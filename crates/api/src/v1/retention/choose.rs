//! `PUT /api/v1/calls/{call}/retention`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::App;
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use super::view::RetentionView;
use crate::answers::{Answer, private_json};
use crate::confirmation::Confirmed;
use crate::openapi::problems::{ConfirmationNeeded, SetUpRefused};
use crate::set_up::{self, Typed};

/// After how many days what goes, 0 to 3650; `null`, never.
#[derive(Deserialize, ToSchema)]
#[schema(as = RetentionInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct RetentionInput {
    /// The files of what was refused or taken down, from the day on which nothing can be contested any more.
    #[serde(rename = "files_days")]
    files: Option<i64>,
    /// Addresses of what does not hang, from the closing of the call, and never before nothing can be
    /// contested any more.
    #[serde(rename = "contacts_days")]
    contacts: Option<i64>,
    /// The words of the log, from the day they were written; who did what stays, as ids.
    #[serde(rename = "words_days")]
    words: Option<i64>,
}

impl From<RetentionInput> for Typed {
    fn from(input: RetentionInput) -> Self {
        let mut typed = Self::default();
        let said = [
            ("files_days", input.files),
            ("contacts_days", input.contacts),
            ("words_days", input.words),
        ];
        for (name, days) in said {
            typed.put(name, days.map_or_else(String::new, |days| days.to_string()));
        }
        typed
    }
}

/// Chooses what a call keeps
///
/// It acts a week later, and shows until then what would go.
#[utoipa::path(
    put, path = "/api/v1/calls/{call}/retention", tag = "set-up", operation_id = "choose_retention",
    params(("call" = uuid::Uuid, Path, description = "Which.")),
    request_body = RetentionInput,
    responses(
        (status = 200, description = "What is chosen now, and what goes.", body = RetentionView),
        (status = 403, response = ConfirmationNeeded),
        SetUpRefused,
    ),
    security(("session" = [])),
)]
pub(crate) async fn choose(
    app: Data<App>,
    Confirmed { me, sent }: Confirmed<Body<RetentionInput>>,
    id: Path<CallId>,
) -> Answer {
    let kept = set_up::choose_retention(&app, me.staff, *id, sent.0.into()).await?;
    private_json(StatusCode::OK, &RetentionView::of(&kept))
}
