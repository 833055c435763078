//! `PUT /api/v1/webhooks/{webhook}`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::WebhookId;
use cimaise_web::{App, SignedIn};

use super::super::json::Body;
use super::super::views::WebhookView;
use super::input::WebhookInput;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::SetUpRefused;
use crate::webhooks::change;

/// Changes a webhook, or switches it on or off
///
/// Its secret stays. What waits for one that is switched off is not told; what waits is told at once where its
/// address is another.
#[utoipa::path(
    put, path = "/api/v1/webhooks/{webhook}", tag = "webhooks", operation_id = "change_webhook",
    params(("webhook" = uuid::Uuid, Path, description = "Which.")),
    request_body = WebhookInput,
    responses(
        (status = 200, description = "It holds from now on.", body = WebhookView),
        SetUpRefused,
    ),
    security(("session" = [])),
)]
pub(crate) async fn change_webhook(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<WebhookId>,
    Body(input): Body<WebhookInput>,
) -> Answer {
    let webhook = change(&app, staff, *id, input.into()).await?;
    private_json(StatusCode::OK, &WebhookView::of(&app, webhook).await?)
}
