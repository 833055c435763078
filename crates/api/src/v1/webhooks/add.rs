//! `POST /api/v1/institutions/{institution}/webhooks`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::InstitutionId;
use cimaise_web::App;

use super::super::json::Body;
use super::super::views::{WebhookSecretView, WebhookView};
use super::input::WebhookInput;
use crate::answers::{Answer, private_json};
use crate::confirmation::Confirmed;
use crate::openapi::problems::{ConfirmationNeeded, SetUpRefused};
use crate::webhooks::add;

/// Adds a webhook
///
/// Its secret stands in the answer, and is told nowhere else.
#[utoipa::path(
    post, path = "/api/v1/institutions/{institution}/webhooks", tag = "webhooks", operation_id = "add_webhook",
    params(("institution" = uuid::Uuid, Path, description = "Whose.")),
    request_body = WebhookInput,
    responses(
        (status = 201, description = "It is told from now on.", body = WebhookSecretView),
        (status = 403, response = ConfirmationNeeded),
        SetUpRefused,
    ),
    security(("session" = [])),
)]
pub(crate) async fn add_webhook(
    app: Data<App>,
    id: Path<InstitutionId>,
    Confirmed { me, sent: Body(input) }: Confirmed<Body<WebhookInput>>,
) -> Answer {
    let webhook = add(&app, me.staff, *id, input.into()).await?;
    let secret = app.staff_key.typed_webhook_secret(webhook.secret);
    let webhook = WebhookView::of(&app, webhook).await?;
    private_json(StatusCode::CREATED, &WebhookSecretView { webhook, secret })
}
