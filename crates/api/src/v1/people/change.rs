//! `PUT /api/v1/institutions/{institution}/people/{person}`

use actix_web::web::{Data, Path};
use cimaise_core::{InstitutionId, PersonId};
use cimaise_web::App;

use super::super::inputs::PostInput;
use super::super::json::Body;
use crate::answers::{Answer, nothing};
use crate::confirmation::Confirmed;
use crate::openapi::problems::{ConfirmationNeeded, LastOwner, SetUpRefused};
use crate::people;

/// Gives a colleague another post
///
/// It takes the place of all that they may do in that institution. An owner gives any; a community
/// manager, those of moderators and readers where they set up themselves. An institution always has an
/// owner.
#[utoipa::path(
    put, path = "/api/v1/institutions/{institution}/people/{person}", tag = "people",
    operation_id = "change_post",
    params(
        ("institution" = uuid::Uuid, Path, description = "Where."),
        ("person" = uuid::Uuid, Path, description = "Whose."),
    ),
    request_body = PostInput,
    responses(
        (status = 204, description = "From now on."),
        (status = 403, response = ConfirmationNeeded),
        (status = 409, response = LastOwner),
        SetUpRefused,
    ),
    security(("session" = [])),
)]
pub(crate) async fn change(
    app: Data<App>,
    Confirmed { me, sent }: Confirmed<Body<PostInput>>,
    path: Path<(InstitutionId, PersonId)>,
) -> Answer {
    let (institution, person) = path.into_inner();
    people::change_post(&app, me.staff, institution, person, sent.0.into()).await?;
    Ok(nothing())
}
