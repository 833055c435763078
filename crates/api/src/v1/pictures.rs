//! `/api/v1/pictures/{picture}/alt`: a picture in words.

use actix_web::web::{Data, Path};
use cimaise_core::PictureId;
use cimaise_web::{App, ToDecide};
use serde::Deserialize;
use utoipa::ToSchema;

use super::json::Body;
use crate::answers::{Answer, nothing};
use crate::description;
use crate::openapi::problems::{
    Conflict, Invalid, JsonWanted, NotFound, Own, SignedOut, Unreadable,
};

/// A picture in words.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DescriptionInput {
    /// At most 500 characters, in the language of the contribution; may be empty.
    alt: String,
    /// The description that was read: nothing changes when it is no longer there.
    #[serde(default)]
    before: Option<String>,
}

/// Describes a picture anew, for those who do not see it
///
/// Who may decide on it may improve its description, also while it hangs. The journal keeps the words
/// that were there before.
#[utoipa::path(
    put, path = "/api/v1/pictures/{picture}/alt", tag = "moderation", operation_id = "describe_picture",
    params(("picture" = uuid::Uuid, Path, description = "Which picture.")),
    request_body = DescriptionInput,
    responses(
        (status = 204, description = "Described."),
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
pub(crate) async fn describe(
    app: Data<App>,
    ToDecide(staff): ToDecide,
    id: Path<PictureId>,
    input: Body<DescriptionInput>,
) -> Answer {
    let DescriptionInput { alt, before } = input.0;
    description::describe(&app, staff, id.into_inner(), description::alt(&alt)?, before).await?;
    Ok(nothing())
}
