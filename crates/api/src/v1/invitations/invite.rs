//! `POST /api/v1/institutions/{institution}/invitations`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::App;

use super::super::inputs::InvitationInput;
use super::super::json::Body;
use super::super::views::InvitationView;
use super::list::list;
use crate::answers::Answer;
use crate::confirmation::Confirmed;
use crate::openapi::problems::{ConfirmationNeeded, SetUpRefused};
use crate::people;

/// Invites somebody to work in an institution
///
/// A letter leaves with a link that can be used once, for seven days.
#[utoipa::path(
    post, path = "/api/v1/institutions/{institution}/invitations", tag = "people",
    operation_id = "invite",
    params(("institution" = uuid::Uuid, Path, description = "Where.")),
    request_body = InvitationInput,
    responses(
        (status = 201, description = "All invitations that nobody accepted yet.", body = Vec<InvitationView>),
        (status = 403, response = ConfirmationNeeded),
        SetUpRefused,
    ),
    security(("session" = [])),
)]
pub(crate) async fn invite(
    app: Data<App>,
    Confirmed { me, sent }: Confirmed<Body<InvitationInput>>,
    id: Path<InstitutionId>,
) -> Answer {
    people::invite(&app, me.staff.clone(), *id, sent.0.into()).await?;
    let mut all = list(app, me, id).await?;
    *all.status_mut() = StatusCode::CREATED;
    Ok(all)
}
