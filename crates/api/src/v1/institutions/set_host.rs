//! `PUT /api/v1/institutions/{institution}/host`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, ToSetUp};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use super::super::views::InstitutionView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::set_up;

/// A host name, or none.
#[derive(Deserialize, ToSchema)]
#[schema(as = HostInput)]
#[serde(deny_unknown_fields)]
pub(crate) struct HostInput {
    /// A DNS name, without scheme, port and path; none for the address of the house.
    #[serde(default)]
    host: Option<String>,
}

/// Gives an institution a host name to itself
///
/// Its pages, feeds and letters name it from then on, and all but its pages is at the address of the house. For its
/// owners. Point the name to the house first.
#[utoipa::path(
    put, path = "/api/v1/institutions/{institution}/host", tag = "set-up",
    operation_id = "choose_host",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    request_body = HostInput,
    responses(
        (status = 200, description = "As it is now.", body = InstitutionView),
        SetUpRefused,
    ),
    security(("session" = []), ("token" = ["set-up"])),
)]
pub(crate) async fn set_host(
    app: Data<App>,
    ToSetUp(staff): ToSetUp,
    id: Path<InstitutionId>,
    input: Body<HostInput>,
) -> Answer {
    let host = input.0.host.unwrap_or_default();
    let saved = set_up::choose_host(&app, staff, *id, &host).await?;
    private_json(StatusCode::OK, &InstitutionView::from(saved))
}
