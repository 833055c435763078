//! The job that tells a webhook something.

use std::sync::Arc;
use std::time::Instant;

use cimaise_core::{Clock, DeliveryFailure, DeliveryId, Webhook, WebhookEvent};
use cimaise_store::webhooks::{self, Delivery, Outcome, Tried};
use cimaise_store::{Db, Store};
use cimaise_web::StaffKey;
use jiff::Timestamp;
use reqwest::header::{HeaderMap, HeaderValue};
use tracing::{info, warn};

use super::body::Body;
use super::caller::{Answer, Caller};
use super::sign::signature;
use super::silence::Silence;
use crate::{Links, SendError};

/// Tells it, unless it waits for nothing any more, and writes down what came of it. A program may be told the
/// same twice, under the same `webhook-id`: when we die before that is written down.
pub async fn deliver(
    store: &Store,
    caller: &Caller,
    clock: &Arc<dyn Clock>,
    (links, key): (Links, &StaffKey),
    id: DeliveryId,
) -> Result<(), SendError> {
    let now = clock.now();
    let read = move |db: &mut Db| {
        let Some((delivery, webhook)) = webhooks::attempt(db, id, now)? else { return Ok(None) };
        let body = Body::read(db, &delivery, &webhook, &links)?;
        Ok::<_, SendError>(Some((delivery, webhook, body)))
    };
    let Some((delivery, webhook, body)) = store.read(read).await? else {
        info!(delivery = %id, "nothing is told: it was, or is not any more");
        return Ok(());
    };
    if !may_go(store, &delivery, &webhook, now).await? {
        info!(delivery = %id, "it waits behind another: its webhook takes nothing");
        return Ok(());
    }
    let body = serde_json::to_string(&body).map_err(|_| SendError::Incomplete("body"))?;
    let headers = headers(&delivery, &webhook, key, (now, &body))?;
    let begun = Instant::now();
    let answer = caller.post(&webhook.address, headers, body).await;
    let took = i32::try_from(begun.elapsed().as_millis()).unwrap_or(i32::MAX);
    let tried = tried(answer, took);
    let (clock, status) = (Arc::clone(clock), tried.status);
    let write =
        move |tx: &mut cimaise_store::Tx<'_>| webhooks::note(tx, clock.as_ref(), &delivery, &tried);
    match store.write(write).await? {
        Outcome::Delivered => info!(delivery = %id, took, "a webhook was told something"),
        outcome => warn!(delivery = %id, took, status, ?outcome, "a webhook took nothing"),
    }
    Ok(())
}

/// While a webhook takes nothing, one at a time is tried; a test is somebody's who waits for it.
async fn may_go(
    store: &Store,
    delivery: &Delivery,
    webhook: &Webhook,
    now: Timestamp,
) -> Result<bool, SendError> {
    if webhook.failing_since.is_none() || delivery.event == WebhookEvent::Test {
        return Ok(true);
    }
    let (id, of) = (delivery.id, delivery.webhook);
    Ok(store.write(move |tx| webhooks::take_turn(tx, now, id, of)).await?)
}

fn tried(answer: Result<Answer, Silence>, took: i32) -> Tried {
    match answer {
        Ok(Answer { status, start }) => {
            let failure = (!(200..300).contains(&status)).then_some(DeliveryFailure::Answered);
            Tried { status: Some(status), took, failure, answer: start }
        }
        Err(Silence { why, detail }) => {
            Tried { status: None, took, failure: Some(why), answer: detail }
        }
    }
}

/// Who tells it, when, and what proves it (Standard Webhooks, "Webhook headers").
fn headers(
    delivery: &Delivery,
    webhook: &Webhook,
    key: &StaffKey,
    (now, body): (Timestamp, &str),
) -> Result<HeaderMap, SendError> {
    let (id, second) = (delivery.id.to_string(), now.as_second());
    let secrets: Vec<_> = webhook.secrets(now).map(|secret| key.webhook_secret(secret)).collect();
    let signed = signature(&secrets, &id, second, body.as_bytes());
    let mut headers = HeaderMap::new();
    for (name, value) in [
        ("webhook-id", id),
        ("webhook-timestamp", second.to_string()),
        ("webhook-signature", signed),
    ] {
        let value = HeaderValue::try_from(value).map_err(|_| SendError::Incomplete("header"))?;
        headers.insert(name, value);
    }
    Ok(headers)
}
