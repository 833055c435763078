//! `POST /api/v1/invitations/{invitation}/letter`

use actix_web::web::{Data, Path};
use cimaise_core::InvitationId;
use cimaise_web::App;

use crate::answers::{Answer, nothing};
use crate::confirmation::Confirmed;
use crate::openapi::problems::{ConfirmationNeeded, NotFound, SignedOut};
use crate::people;

/// Sends the letter of an invitation once more
///
/// Its link can be used for seven more days.
#[utoipa::path(
    post, path = "/api/v1/invitations/{invitation}/letter", tag = "people",
    operation_id = "send_invitation_again",
    params(("invitation" = uuid::Uuid, Path, description = "Which.")),
    responses(
        (status = 204, description = "It leaves."),
        (status = 401, response = SignedOut),
        (status = 403, response = ConfirmationNeeded),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn send_again(
    app: Data<App>,
    Confirmed { me, .. }: Confirmed<()>,
    id: Path<InvitationId>,
) -> Answer {
    people::send_again(&app, me.staff, *id).await?;
    Ok(nothing())
}
