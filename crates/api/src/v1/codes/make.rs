//! `POST /api/v1/calls/{call}/code-lists`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::CallId;
use cimaise_web::{App, ToSetUp};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use super::super::schemas::CodesForWord;
use super::view::WholeListView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up::{self, Typed};

/// Codes to be made.
#[derive(Deserialize, ToSchema)]
#[schema(as = NewCodes)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewCodesInput {
    /// One code for `all` who have it, or one for `each`, good once.
    #[serde(rename = "for")]
    #[schema(value_type = CodesForWord)]
    made_for: String,
    /// For each: how many, 1 to 500.
    #[serde(default)]
    #[schema(value_type = Option<u16>, minimum = 1, maximum = 500)]
    number: Option<i64>,
    /// For all: how often it is good, 1 to 10000; `null` for as often as one likes.
    #[serde(default)]
    #[schema(value_type = Option<u16>, minimum = 1, maximum = 10000)]
    uses_max: Option<i64>,
    /// The first instant at which they are good no more; left out, they are good while the call is open.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = DateTime)]
    expires_at: Option<String>,
    /// For whom they are, for the staff alone: at most 120 characters.
    #[serde(default)]
    note: String,
}

impl From<NewCodesInput> for Typed {
    fn from(input: NewCodesInput) -> Self {
        let mut typed = Self::default();
        let number = |number: Option<i64>| number.map(|one| one.to_string()).unwrap_or_default();
        typed.put("for", input.made_for);
        typed.put("number", number(input.number));
        typed.put("uses_max", number(input.uses_max));
        typed.put("expires_at", input.expires_at.unwrap_or_default());
        typed.put("note", input.note);
        typed
    }
}

/// Makes codes with which one sends to a call that is by invitation
#[utoipa::path(
    post, path = "/api/v1/calls/{call}/code-lists", tag = "set-up", operation_id = "make_codes",
    params(("call" = uuid::Uuid, Path, description = "Which call.")),
    request_body = NewCodesInput,
    responses(
        (status = 201, description = "The new codes.", body = WholeListView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn make(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<CallId>,
    input: Body<NewCodesInput>,
) -> Answer {
    let made = set_up::make_codes(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::CREATED, &WholeListView::of(&app, made))
}
