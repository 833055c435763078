//! `DELETE /api/v1/webhooks/{webhook}`

use actix_web::web::{Data, Path};
use cimaise_core::WebhookId;
use cimaise_web::{App, SignedIn};

use crate::answers::{Answer, nothing};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::webhooks::remove;

/// Removes a webhook, and the log of what it was told
#[utoipa::path(
    delete, path = "/api/v1/webhooks/{webhook}", tag = "webhooks", operation_id = "remove_webhook",
    params(("webhook" = uuid::Uuid, Path, description = "Which.")),
    responses(
        (status = 204, description = "It is told nothing any more."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn remove_webhook(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<WebhookId>,
) -> Answer {
    remove(&app, staff, *id).await?;
    Ok(nothing())
}
