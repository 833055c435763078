//! You unlink an account.

use actix_web::web::{Data, Path};
use cimaise_core::IdentityId;
use cimaise_web::App;

use crate::answers::{Answer, nothing};
use crate::confirmation::Confirmed;
use crate::identities;
use crate::openapi::problems::{ConfirmationNeeded, LastWayIn, NotFound, SignedOut};

/// Unlinks an account that you have elsewhere
///
/// What it opened elsewhere is closed.
#[utoipa::path(
    delete, path = "/api/v1/account/identities/{identity}", tag = "session",
    operation_id = "unlink_identity",
    params(("identity" = uuid::Uuid, Path, description = "Which.")),
    responses(
        (status = 204, description = "It opens nothing here any more."),
        (status = 401, response = SignedOut),
        (status = 403, response = ConfirmationNeeded),
        (status = 404, response = NotFound),
        (status = 409, response = LastWayIn),
    ),
    security(("session" = [])),
)]
pub(crate) async fn unlink(
    app: Data<App>,
    Confirmed { me, .. }: Confirmed<()>,
    id: Path<IdentityId>,
) -> Answer {
    identities::unlink(&app, me, *id).await?;
    Ok(nothing())
}
