//! `DELETE /api/v1/account/sessions/{session}`

use actix_web::web::{Data, Path};
use cimaise_core::SessionId;
use cimaise_web::{App, OwnAccount};

use crate::account;
use crate::answers::{Answer, nothing};
use crate::openapi::problems::{NotFound, SignedOut};

/// Ends one of your sessions
#[utoipa::path(
    delete, path = "/api/v1/account/sessions/{session}", tag = "session", operation_id = "end_session",
    params(("session" = uuid::Uuid, Path, description = "Which.")),
    responses(
        (status = 204, description = "Ended."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn end_session(
    app: Data<App>,
    OwnAccount(me): OwnAccount,
    id: Path<SessionId>,
) -> Answer {
    account::end(&app, me.staff, *id).await?;
    Ok(nothing())
}
