//! `DELETE /api/v1/institutions/{institution}/people/{person}`

use actix_web::web::{Data, Path};
use cimaise_core::{InstitutionId, PersonId};
use cimaise_web::App;

use crate::answers::{Answer, nothing};
use crate::confirmation::Confirmed;
use crate::openapi::problems::{ConfirmationNeeded, LastOwner, NotFound, SignedOut};
use crate::people;

/// Removes a colleague from those who work in an institution
///
/// They see nothing of it from then on; what they decided keeps their name.
#[utoipa::path(
    delete, path = "/api/v1/institutions/{institution}/people/{person}", tag = "people",
    operation_id = "dismiss",
    params(
        ("institution" = uuid::Uuid, Path, description = "Where."),
        ("person" = uuid::Uuid, Path, description = "Whom."),
    ),
    responses(
        (status = 204, description = "They work there no longer."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
        (status = 403, response = ConfirmationNeeded),
        (status = 409, response = LastOwner),
    ),
    security(("session" = [])),
)]
pub(crate) async fn dismiss(
    app: Data<App>,
    Confirmed { me, .. }: Confirmed<()>,
    path: Path<(InstitutionId, PersonId)>,
) -> Answer {
    let (institution, person) = path.into_inner();
    people::dismiss(&app, me.staff, institution, person).await?;
    Ok(nothing())
}
