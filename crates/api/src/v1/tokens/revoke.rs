//! One of your tokens is revoked.

use actix_web::web::{Data, Path};
use cimaise_core::ApiTokenId;
use cimaise_web::{App, InPerson};

use crate::answers::{Answer, nothing};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::tokens;

/// Revokes one of your tokens
#[utoipa::path(
    delete, path = "/api/v1/account/tokens/{token}", tag = "session", operation_id = "revoke_token",
    params(("token" = uuid::Uuid, Path, description = "Which.")),
    responses(
        (status = 204, description = "It opens nothing any more."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn revoke(app: Data<App>, me: InPerson, id: Path<ApiTokenId>) -> Answer {
    tokens::revoke(&app, me.staff, *id).await?;
    Ok(nothing())
}
