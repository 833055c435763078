//! `DELETE /api/v1/account/sessions`

use actix_web::web::Data;
use cimaise_web::{App, OwnAccount};

use crate::account;
use crate::answers::{Answer, nothing};
use crate::openapi::problems::SignedOut;

/// Ends all your sessions but the one by which you ask
#[utoipa::path(
    delete, path = "/api/v1/account/sessions", tag = "session", operation_id = "end_other_sessions",
    responses(
        (status = 204, description = "Ended."),
        (status = 401, response = SignedOut),
    ),
    security(("session" = [])),
)]
pub(crate) async fn end_other_sessions(app: Data<App>, OwnAccount(me): OwnAccount) -> Answer {
    account::end_others(&app, me).await?;
    Ok(nothing())
}
