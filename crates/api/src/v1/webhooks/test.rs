//! `POST /api/v1/webhooks/{webhook}/test`

use actix_web::web::{Data, Path};
use cimaise_core::WebhookId;
use cimaise_web::{App, SignedIn};

use crate::answers::{Answer, nothing};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::webhooks::test;

/// Sends a webhook a test
///
/// It is tried once, whether the webhook is on or off. What came of it is the latest of its deliveries.
#[utoipa::path(
    post, path = "/api/v1/webhooks/{webhook}/test", tag = "webhooks", operation_id = "test_webhook",
    params(("webhook" = uuid::Uuid, Path, description = "Which.")),
    responses(
        (status = 204, description = "It is on its way."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn test_webhook(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<WebhookId>,
) -> Answer {
    test(&app, staff, *id).await?;
    Ok(nothing())
}
