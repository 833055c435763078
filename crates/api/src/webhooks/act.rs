//! The acts, for who chooses for an institution.

use cimaise_core::{DeliveryId, InstitutionId, Staff, Webhook, WebhookId};
use cimaise_store::{StoreError, webhooks};
use cimaise_web::{App, Problem};

use super::{allowed, own, read};
use crate::set_up::Typed;

/// Sets one up. 404 for who may not; 422 with every fault.
pub(crate) async fn add(
    app: &App,
    staff: Staff,
    institution: InstitutionId,
    typed: Typed,
) -> Result<Webhook, Problem> {
    let (clock, over_http) = (app.clock.clone(), app.webhooks_over_http);
    app.store
        .write(move |tx| {
            allowed(&staff, institution)?;
            let wished = read::wished(tx, institution, over_http, &typed)?;
            let by = staff.person.id;
            webhooks::add(tx, clock.as_ref(), institution, by, wished).map_err(too_many)
        })
        .await
}

fn too_many(error: StoreError) -> Problem {
    match error {
        StoreError::Taken(_) => {
            let most = [("most", Webhook::MOST.into())];
            Problem::invalid().field_with("address", "too-many-webhooks", most)
        }
        other => other.into(),
    }
}

/// Tells it other things, elsewhere, or nothing for now. 404 for who may not; 422 with every fault.
pub(crate) async fn change(
    app: &App,
    staff: Staff,
    id: WebhookId,
    typed: Typed,
) -> Result<Webhook, Problem> {
    let (clock, over_http) = (app.clock.clone(), app.webhooks_over_http);
    app.store
        .write(move |tx| {
            let institution = own(tx, &staff, id)?.institution;
            let wished = read::wished(tx, institution, over_http, &typed)?;
            Ok(webhooks::change(tx, clock.as_ref(), id, staff.person.id, wished)?)
        })
        .await
}

/// Gives it a new secret; the one before is valid for a day more. 404 for who may not.
pub(crate) async fn renew_secret(
    app: &App,
    staff: Staff,
    id: WebhookId,
) -> Result<Webhook, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            own(tx, &staff, id)?;
            Ok(webhooks::renew_secret(tx, clock.as_ref(), id, staff.person.id)?)
        })
        .await
}

/// It is told nothing any more, and the log of what it was told goes. 404 for who may not.
pub(crate) async fn remove(app: &App, staff: Staff, id: WebhookId) -> Result<(), Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            own(tx, &staff, id)?;
            Ok(webhooks::remove(tx, clock.as_ref(), id, staff.person.id)?)
        })
        .await
}

/// Tells it that nothing happened, to see whether it arrives. 404 for who may not.
pub(crate) async fn test(app: &App, staff: Staff, id: WebhookId) -> Result<DeliveryId, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            own(tx, &staff, id)?;
            Ok(webhooks::test(tx, clock.as_ref(), id, staff.person.id)?)
        })
        .await
}

/// Tells it something once more, under the same id; gives whom. 404 for who may not.
pub(crate) async fn resend(app: &App, staff: Staff, id: DeliveryId) -> Result<WebhookId, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let (_, webhook) = webhooks::seen(tx, &staff, id)?;
            webhooks::resend(tx, clock.as_ref(), id, staff.person.id)?;
            Ok(webhook.id)
        })
        .await
}
