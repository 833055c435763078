//! `POST /api/v1/institutions/{institution}/reasons`

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{InstitutionId, Language};
use cimaise_web::{App, ToSetUp};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use super::super::schemas::{GroundWord, Texts};
use super::super::views::ReasonView;
use super::input::ReasonInput;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up::{self, Typed};

/// A new entry of the catalogue.
#[derive(Deserialize, ToSchema)]
#[schema(as = NewReason)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewReasonInput {
    /// What whoever decides picks: at most 120 characters; needed in the institution's first language.
    #[schema(value_type = Texts)]
    label: BTreeMap<Language, String>,
    /// What the contributor reads: at most 2000 characters; needed in the institution's first language.
    #[schema(value_type = Texts)]
    text: BTreeMap<Language, String>,
    /// Any but `file`; it never changes.
    #[schema(value_type = GroundWord)]
    ground: String,
}

impl From<NewReasonInput> for Typed {
    fn from(input: NewReasonInput) -> Self {
        let mut typed = Self::from(ReasonInput { label: input.label, text: input.text });
        typed.put("ground", input.ground);
        typed
    }
}

/// Adds a reason, last
#[utoipa::path(
    post, path = "/api/v1/institutions/{institution}/reasons", tag = "set-up",
    operation_id = "add_reason",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    request_body = NewReasonInput,
    responses(
        (status = 201, description = "The new entry.", body = ReasonView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn add(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<InstitutionId>,
    input: Body<NewReasonInput>,
) -> Answer {
    let added = set_up::add_reason(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::CREATED, &ReasonView::from(added))
}
