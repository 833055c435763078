//! `POST /api/v1/deliveries/{delivery}/again`

use actix_web::web::{Data, Path};
use cimaise_core::DeliveryId;
use cimaise_web::{App, SignedIn};

use crate::answers::{Answer, nothing};
use crate::openapi::problems::{NotFound, SignedOut};
use crate::webhooks::resend;

/// Tells a webhook something once more
///
/// Under the same `webhook-id`. Nothing happens where it is being told at this moment, or may not be told yet.
#[utoipa::path(
    post, path = "/api/v1/deliveries/{delivery}/again", tag = "webhooks", operation_id = "resend_delivery",
    params(("delivery" = uuid::Uuid, Path, description = "What.")),
    responses(
        (status = 204, description = "It is on its way."),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn resend_delivery(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<DeliveryId>,
) -> Answer {
    resend(&app, staff, *id).await?;
    Ok(nothing())
}
