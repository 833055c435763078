//! `GET /api/v1/webhooks/{webhook}`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use cimaise_core::WebhookId;
use cimaise_web::{App, Problem, SignedIn};

use super::super::views::WebhookView;
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::webhooks::own;

/// A webhook, without its secret
#[utoipa::path(
    get, path = "/api/v1/webhooks/{webhook}", tag = "webhooks", operation_id = "get_webhook",
    params(("webhook" = uuid::Uuid, Path, description = "Which.")),
    responses(
        (status = 200, description = "It.", body = WebhookView),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn get_webhook(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<WebhookId>,
) -> Answer {
    let id = id.into_inner();
    let read = move |db: &mut _| {
        let webhook = own(db, &staff, id)?;
        Ok::<_, Problem>(WebhookView::read(db, webhook)?)
    };
    private_json(StatusCode::OK, &app.store.read(read).await?)
}
