//! A token by which a program acts in an institution is revoked.

use actix_web::web::{Data, Path};
use cimaise_core::{ApiTokenId, InstitutionId};
use cimaise_web::{App, InPerson};

use crate::answers::{Answer, nothing};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::tokens;

/// Takes a token away from an institution in which a program acts with it
///
/// An owner does. It ends where it is good nowhere else; elsewhere, it stays what it is.
#[utoipa::path(
    delete, path = "/api/v1/institutions/{institution}/tokens/{token}", tag = "people",
    operation_id = "revoke_token_of_institution",
    params(
        ("institution" = uuid::Uuid, Path, description = "Where."),
        ("token" = uuid::Uuid, Path, description = "Which."),
    ),
    responses(
        (status = 204, description = "It opens nothing there any more."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn revoke_reaching(
    app: Data<App>,
    me: InPerson,
    path: Path<(InstitutionId, ApiTokenId)>,
) -> Answer {
    let (institution, id) = path.into_inner();
    tokens::revoke_reaching(&app, me.staff, institution, id).await?;
    Ok(nothing())
}
