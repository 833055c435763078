//! `DELETE /api/v1/invitations/{invitation}`

use actix_web::web::{Data, Path};
use cimaise_core::InvitationId;
use cimaise_web::App;

use crate::answers::{Answer, nothing};
use crate::confirmation::Confirmed;
use crate::openapi::problems::{ConfirmationNeeded, NotFound, SignedOut};
use crate::people;

/// Calls an invitation back
#[utoipa::path(
    delete, path = "/api/v1/invitations/{invitation}", tag = "people",
    operation_id = "call_invitation_back",
    params(("invitation" = uuid::Uuid, Path, description = "Which.")),
    responses(
        (status = 204, description = "Its link opens nothing any more."),
        (status = 401, response = SignedOut),
        (status = 403, response = ConfirmationNeeded),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn call_back(
    app: Data<App>,
    Confirmed { me, .. }: Confirmed<()>,
    id: Path<InvitationId>,
) -> Answer {
    people::call_back(&app, me.staff, *id).await?;
    Ok(nothing())
}
