//! `GET /api/v1/webhooks/{webhook}/deliveries`
#![expect(unused_qualifications, reason = "utoipa names the type of a query by its whole path")]

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use cimaise_core::{DeliveryId, WebhookId};
use cimaise_store::webhooks;
use cimaise_web::{App, Problem, SignedIn};
use serde::Deserialize;
use utoipa::IntoParams;

use super::super::paging::Limit;
use super::super::views::{DeliveryPage, DeliveryView};
use crate::answers::{Answer, private_json};
use crate::openapi::problems::{NotFound, SignedOut, Unreadable};
use crate::webhooks::own;

/// Which page.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct DeliveryPart {
    /// Only those before this one: `next_before` of the page before.
    #[param(value_type = Option<uuid::Uuid>)]
    before: Option<DeliveryId>,
    /// How many, 1 to 100, else 30.
    #[serde(default)]
    #[param(value_type = Option<i64>)]
    limit: Limit,
}

/// What a webhook was told in the last thirty days, the latest first
#[utoipa::path(
    get, path = "/api/v1/webhooks/{webhook}/deliveries", tag = "webhooks", operation_id = "list_deliveries",
    params(("webhook" = uuid::Uuid, Path, description = "Whom."), DeliveryPart),
    responses(
        (status = 200, description = "One page.", body = DeliveryPage),
        (status = 400, response = Unreadable),
        (status = 401, response = SignedOut),
        (status = 404, response = NotFound),
    ),
    security(("session" = [])),
)]
pub(crate) async fn list_deliveries(
    app: Data<App>,
    SignedIn(staff): SignedIn,
    id: Path<WebhookId>,
    part: Query<DeliveryPart>,
) -> Answer {
    let (id, part) = (id.into_inner(), part.into_inner());
    let read = move |db: &mut _| {
        let webhook = own(db, &staff, id)?;
        let found = webhooks::of_webhook(db, id, part.before, part.limit.and_one())?;
        Ok::<_, Problem>((webhook, found))
    };
    let (webhook, mut found) = app.store.read(read).await?;
    let more = part.limit.cut(&mut found);
    let next_before = found.last().filter(|_| more).map(|last| last.id);
    let deliveries = found.into_iter().map(|one| DeliveryView::of(one, &webhook)).collect();
    private_json(StatusCode::OK, &DeliveryPage { deliveries, next_before })
}
