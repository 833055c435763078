//! `POST /api/v1/webhooks/{webhook}/secret`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::WebhookId;
use cimaise_web::App;

use super::super::views::{WebhookSecretView, WebhookView};
use crate::answers::{Answer, private_json};
use crate::confirmation::Confirmed;
use crate::openapi::problems::{ConfirmationNeeded, NotFound, SignedOut};
use crate::webhooks::renew_secret;

/// Gives a webhook a new secret
///
/// The one before is valid for a day more: until then, each message is signed with both.
#[utoipa::path(
    post, path = "/api/v1/webhooks/{webhook}/secret", tag = "webhooks", operation_id = "renew_webhook_secret",
    params(("webhook" = uuid::Uuid, Path, description = "Whose.")),
    responses(
        (status = 201, description = "It is told nowhere else.", body = WebhookSecretView),
        (status = 401, response = SignedOut),
        (status = 403, response = ConfirmationNeeded),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn renew_webhook_secret(
    app: Data<App>,
    id: Path<WebhookId>,
    Confirmed { me, .. }: Confirmed<()>,
) -> Answer {
    let webhook = renew_secret(&app, me.staff, *id).await?;
    let secret = app.staff_key.typed_webhook_secret(webhook.secret);
    let webhook = WebhookView::of(&app, webhook).await?;
    private_json(StatusCode::CREATED, &WebhookSecretView { webhook, secret })
}
