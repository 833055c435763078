//! `/api/v1/calls/{call}/retention`: for how long a call keeps what no longer serves.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{CallId, Days};
use cimaise_web::{App, ToRead};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::json::Body;
use crate::answers::{Answer, private_json};
use crate::confirmation::Confirmed;
use crate::openapi::problems::{ConfirmationNeeded, NotFound, SetUpRefused, SignedOut};
use crate::set_up::{self, Kept, Typed};

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

/// What a call keeps, and what goes.
#[derive(Serialize, ToSchema)]
#[schema(as = Retention)]
pub(crate) struct RetentionView {
    #[serde(rename = "files_days")]
    files: Option<u16>,
    #[serde(rename = "contacts_days")]
    contacts: Option<u16>,
    #[serde(rename = "words_days")]
    words: Option<u16>,
    /// From when on it acts, UTC: a week after it was chosen.
    #[schema(value_type = Option<String>, format = DateTime)]
    acts_from: Option<Timestamp>,
    /// Of how many contributions the files go on the first day, counted to 500.
    files_due: usize,
    /// Of how many the address goes on the first day, counted to 500.
    contacts_due: usize,
}

/// What a call keeps
#[utoipa::path(
    get, path = "/api/v1/calls/{call}/retention", tag = "set-up", operation_id = "get_retention",
    params(("call" = uuid::Uuid, Path, description = "Which.")),
    responses(
        (status = 200, description = "What is chosen, and what goes.", body = RetentionView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn show(app: Data<App>, ToRead(staff): ToRead, id: Path<CallId>) -> Answer {
    let kept = set_up::kept(&app, staff, *id).await?;
    private_json(StatusCode::OK, &RetentionView::of(&kept))
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

impl RetentionView {
    fn of(kept: &Kept) -> Self {
        let retention = kept.chosen.map(|chosen| chosen.retention).unwrap_or_default();
        Self {
            files: retention.files.map(Days::get),
            contacts: retention.contacts.map(Days::get),
            words: retention.words.map(Days::get),
            acts_from: kept.chosen.map(|chosen| chosen.acts_from()),
            files_due: kept.files_due,
            contacts_due: kept.contacts_due,
        }
    }
}
