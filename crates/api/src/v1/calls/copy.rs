//! `POST /api/v1/calls/{call}/copy`

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{CallId, Language};
use cimaise_web::{App, ToSetUp};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use super::super::schemas::Texts;
use super::super::views::CallView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up::{Typed, copy_call};

/// What is not as in the model.
#[derive(Deserialize, ToSchema)]
#[schema(as = CopyInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct CopyInput {
    /// At most 120 characters; needed in the institution's first language.
    #[schema(value_type = Texts)]
    title: BTreeMap<Language, String>,
    /// First instant open: RFC 3339, or a local time in the institution's zone. Themes open as long after
    /// it as they did in the model.
    #[schema(example = "2027-12-01T09:00")]
    opens_at: String,
    /// First instant closed again.
    #[schema(example = "2028-01-31T18:00")]
    closes_at: String,
}

impl From<CopyInput> for Typed {
    fn from(input: CopyInput) -> Self {
        let mut typed = Self::default();
        typed.put_texts("title", input.title);
        typed.put("opens_at", input.opens_at);
        typed.put("closes_at", input.closes_at);
        typed
    }
}

/// Opens a call after the model of another
///
/// Its words, terms, consents, themes and kits are copied; what it keeps, and for how long, is chosen anew.
#[utoipa::path(
    post, path = "/api/v1/calls/{call}/copy", tag = "set-up", operation_id = "copy_call",
    params(("call" = uuid::Uuid, Path, description = "The model.")),
    request_body = CopyInput,
    responses(
        (status = 201, description = "The new call.", body = CallView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn copy(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<CallId>,
    input: Body<CopyInput>,
) -> Answer {
    let call = copy_call(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::CREATED, &CallView::now(&app, call.id).await?)
}
