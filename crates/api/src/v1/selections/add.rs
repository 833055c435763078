//! `POST /api/v1/institutions/{institution}/selections`

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{InstitutionId, Language};
use cimaise_web::{App, ToSetUp};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use super::super::schemas::Texts;
use super::view::SelectionView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up::{self, Typed};

/// A new selection.
#[derive(Deserialize, ToSchema)]
#[schema(as = NewSelection)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewSelectionInput {
    /// At most 120 characters; needed in the institution's first language.
    #[schema(value_type = Texts)]
    title: BTreeMap<Language, String>,
    /// Why these: at most 2000 characters.
    #[serde(default)]
    #[schema(value_type = Texts)]
    words: BTreeMap<Language, String>,
    /// The name of a guest who picks, at most 80 characters; left out when the institution does.
    #[serde(default)]
    curator: Option<String>,
    /// To keep to the walls of one call; it never changes.
    #[serde(default)]
    #[schema(value_type = Option<uuid::Uuid>)]
    call: Option<String>,
}

impl From<NewSelectionInput> for Typed {
    fn from(input: NewSelectionInput) -> Self {
        let mut typed = Self::default();
        typed.put_texts("title", input.title);
        typed.put_texts("words", input.words);
        typed.put("curator", input.curator.unwrap_or_default());
        typed.put("call", input.call.unwrap_or_default());
        typed
    }
}

/// Begins a selection
///
/// Its institution alone sees it until it is announced. Its address is made from its title.
#[utoipa::path(
    post, path = "/api/v1/institutions/{institution}/selections", tag = "set-up",
    operation_id = "add_selection",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    request_body = NewSelectionInput,
    responses(
        (status = 201, description = "The new selection.", body = SelectionView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn add(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<InstitutionId>,
    input: Body<NewSelectionInput>,
) -> Answer {
    let begun = set_up::begin_selection(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::CREATED, &SelectionView::read(&app, begun).await?)
}
