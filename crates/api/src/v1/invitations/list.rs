//! `GET /api/v1/institutions/{institution}/invitations`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::{App, InPerson, Problem};

use super::super::views::InvitationView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::people;

/// The invitations of an institution that nobody accepted yet
#[utoipa::path(
    get, path = "/api/v1/institutions/{institution}/invitations", tag = "people",
    operation_id = "list_invitations",
    params(("institution" = uuid::Uuid, Path, description = "Where.")),
    responses(
        (status = 200, description = "The latest first; those whose time is over, too.", body = Vec<InvitationView>),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn list(app: Data<App>, me: InPerson, id: Path<InstitutionId>) -> Answer {
    let id = id.into_inner();
    let read = app.store.read(move |db| people::invited(db, &me.staff, id)).await;
    let all = read.map_err(Problem::from)?.into_iter();
    private_json(StatusCode::OK, &all.map(InvitationView::from).collect::<Vec<_>>())
}
