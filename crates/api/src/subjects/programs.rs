//! The same acts for programs.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, Problem};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::by_link::as_file;
use super::by_staff::{address, erase_all, gather};
use super::view::SubjectView;
use crate::answers::{Answer, private_json};
use crate::confirmation::Confirmed;
use crate::openapi::problems::{ConfirmationNeeded, SetUpRefused};
use crate::v1::json::Body;

/// Of whom.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SubjectInput {
    /// The address that they gave with what they sent; capitals do not count.
    email: String,
}

/// What was erased.
#[derive(Serialize, ToSchema)]
pub(crate) struct Erased {
    /// How many contributions.
    contributions: usize,
}

/// Gathers all that is kept of what one person sent
///
/// As a file for them. The log says that it was done, and for how many contributions, not whose.
#[utoipa::path(
    post, path = "/api/v1/institutions/{institution}/subjects/export", tag = "set-up",
    operation_id = "export_subject",
    params(("institution" = uuid::Uuid, Path, description = "By whom it is kept.")),
    request_body = SubjectInput,
    responses(
        (status = 200, description = "All of it; nothing, where nobody gave that address.", body = SubjectView),
        (status = 403, response = ConfirmationNeeded),
        SetUpRefused,
    ),
    security(("session" = [])),
)]
pub(crate) async fn export(
    app: Data<App>,
    Confirmed { me, sent }: Confirmed<Body<SubjectInput>>,
    id: Path<InstitutionId>,
) -> Result<HttpResponse, Problem> {
    as_file(&gather(&app, me.staff, *id, address(&sent.0.email)?).await?)
}

/// Erases all that one person sent
///
/// It comes off the wall, its files and words go, and a last letter tells them. It cannot be undone.
#[utoipa::path(
    post, path = "/api/v1/institutions/{institution}/subjects/erasure", tag = "set-up",
    operation_id = "erase_subject",
    params(("institution" = uuid::Uuid, Path, description = "By whom it is kept.")),
    request_body = SubjectInput,
    responses(
        (status = 200, description = "How much was erased.", body = Erased),
        (status = 403, response = ConfirmationNeeded),
        SetUpRefused,
    ),
    security(("session" = [])),
)]
pub(crate) async fn erase(
    app: Data<App>,
    Confirmed { me, sent }: Confirmed<Body<SubjectInput>>,
    id: Path<InstitutionId>,
) -> Answer {
    let contributions = erase_all(&app, me.staff, *id, address(&sent.0.email)?).await?;
    private_json(StatusCode::OK, &Erased { contributions })
}
