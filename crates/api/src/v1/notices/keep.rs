//! `POST /api/v1/contributions/{contribution}/notices/keep`

use actix_web::web::{Data, Path};
use cimaise_core::{ContributionId, Words};
use cimaise_web::{App, ToDecide};
use serde::Deserialize;
use utoipa::ToSchema;

use super::super::json::Body;
use crate::answers::{Answer, nothing};
use crate::decision::does_not_fit;
use crate::notices;
use crate::openapi::problems::{
    Conflict, Invalid, JsonWanted, NotFound, Own, SignedOut, Unreadable,
};

/// What who gave notice is told.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeepInput {
    /// Why it stays; at most 2000 characters, may be empty.
    #[serde(default)]
    words: String,
}

/// Keeps on the wall what was reported
///
/// All notices that are open on it are answered; what was hidden hangs again at its place. Who gave them is told
/// some minutes later; until then it can be undone. To take it down, decide so: that answers them too.
#[utoipa::path(
    post, path = "/api/v1/contributions/{contribution}/notices/keep", tag = "moderation", operation_id = "keep",
    params(("contribution" = uuid::Uuid, Path, description = "Which contribution.")),
    request_body = KeepInput,
    responses(
        (status = 204, description = "It hangs."),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 403, response = Own),
        (status = 404, response = NotFound),
        (status = 409, response = Conflict),
        (status = 415, response = JsonWanted),
        (status = 422, response = Invalid),
    ),
    security(("session" = []), ("token" = ["decide"])),
)]
pub(crate) async fn keep(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<ContributionId>,
    input: Body<KeepInput>,
) -> Answer {
    let words = Words::parse(&input.0.words).map_err(|fault| does_not_fit("words", fault))?;
    notices::keep(&app, staff, id.into_inner(), words).await?;
    Ok(nothing())
}
