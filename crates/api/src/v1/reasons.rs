//! `/api/v1/institutions/{institution}/reasons` and `/api/v1/reasons`: the catalogue.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::{InstitutionId, Language, Reason, ReasonId};
use cimaise_web::{App, ToRead, ToSetUp};
use serde::Deserialize;
use utoipa::ToSchema;

use super::json::Body;
use super::schemas::{GroundWord, Texts};
use super::views::ReasonView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{Conflict, NotFound, SetUpRefused, SignedOut};
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

/// What an entry of the catalogue says.
#[derive(Deserialize, ToSchema)]
#[schema(as = ReasonInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReasonInput {
    /// What whoever decides picks: at most 120 characters; needed in the institution's first language.
    #[schema(value_type = Texts)]
    label: BTreeMap<Language, String>,
    /// What the contributor reads: at most 2000 characters; needed in the institution's first language.
    #[schema(value_type = Texts)]
    text: BTreeMap<Language, String>,
}

/// Where an entry goes.
#[derive(Deserialize, ToSchema)]
#[schema(as = ReasonPlace)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlaceInput {
    /// Its place among those that are offered for the same (to refuse, or to ask for a change), from 1;
    /// beyond the last is the last.
    #[schema(minimum = 1)]
    place: usize,
}

impl From<ReasonInput> for Typed {
    fn from(input: ReasonInput) -> Self {
        let mut typed = Self::default();
        typed.put_texts("label", input.label);
        typed.put_texts("text", input.text);
        typed
    }
}

impl From<NewReasonInput> for Typed {
    fn from(input: NewReasonInput) -> Self {
        let mut typed = Self::from(ReasonInput { label: input.label, text: input.text });
        typed.put("ground", input.ground);
        typed
    }
}

/// The catalogue of reasons, in its order
///
/// With those that are no longer offered.
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/reasons", tag = "moderation",
    operation_id = "list_reasons",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    responses(
        (status = 200, description = "All of them.", body = Vec<ReasonView>),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["read"])),
)]
pub(crate) async fn list(app: Data<App>, ToRead(staff): ToRead, id: Path<InstitutionId>) -> Answer {
    let catalogue = set_up::catalogue(&app, staff, *id).await?;
    private_json(StatusCode::OK, &views(catalogue))
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

/// Words a reason anew
///
/// What it explained before stays as it was told.
#[utoipa::path(
    put, path = "/api/v1/reasons/{reason}", tag = "set-up", operation_id = "reword_reason",
    params(("reason" = uuid::Uuid, Path, description = "Its id.")),
    request_body = ReasonInput,
    responses(
        (status = 200, description = "As it is now.", body = ReasonView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn reword(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<ReasonId>,
    input: Body<ReasonInput>,
) -> Answer {
    let reworded = set_up::reword_reason(&app, staff, *id, input.0.into()).await?;
    private_json(StatusCode::OK, &ReasonView::from(reworded))
}

/// Gives a reason another place
#[utoipa::path(
    put, path = "/api/v1/reasons/{reason}/place", tag = "set-up", operation_id = "move_reason",
    params(("reason" = uuid::Uuid, Path, description = "Its id.")),
    request_body = PlaceInput,
    responses(
        (status = 200, description = "The catalogue in its new order.", body = Vec<ReasonView>),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn place(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<ReasonId>,
    input: Body<PlaceInput>,
) -> Answer {
    let catalogue = set_up::move_reason(&app, staff, *id, input.0.place).await?;
    private_json(StatusCode::OK, &views(catalogue))
}

/// No longer offers a reason
///
/// What it explained stays explained. 409 `last-reason` where none would be left to refuse with, or to
/// ask for a change with, and for what the house itself says. Doing it twice is fine.
#[utoipa::path(
    post, path = "/api/v1/reasons/{reason}/retirement", tag = "set-up", operation_id = "retire_reason",
    params(("reason" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "As it is now.", body = ReasonView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn retire(app: Data<App>, ToSetUp(staff): ToSetUp, id: Path<ReasonId>) -> Answer {
    let retired = set_up::offer_reason(&app, staff, *id, false).await?;
    private_json(StatusCode::OK, &ReasonView::from(retired))
}

/// Offers a reason again
///
/// Doing it twice is fine.
#[utoipa::path(
    delete, path = "/api/v1/reasons/{reason}/retirement", tag = "set-up", operation_id = "offer_reason",
    params(("reason" = uuid::Uuid, Path, description = "Its id.")),
    responses(
        (status = 200, description = "As it is now.", body = ReasonView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn offer(app: Data<App>, ToSetUp(staff): ToSetUp, id: Path<ReasonId>) -> Answer {
    let offered = set_up::offer_reason(&app, staff, *id, true).await?;
    private_json(StatusCode::OK, &ReasonView::from(offered))
}

fn views(catalogue: Vec<Reason>) -> Vec<ReasonView> {
    catalogue.into_iter().map(ReasonView::from).collect()
}
