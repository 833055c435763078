//! What is done now and then: catalogues that lack what later came, bytes without a row, what calls no longer keep, uploads and sessions that are over.

use std::time::Duration;

use cimaise_api::set_up::{complete_catalogues, let_go};
use cimaise_store::{StoreError, lost_links, sessions, webhooks};
use jiff::SignedDuration;

use crate::house::House;

const EVERY: Duration = Duration::from_hours(1);

/// The longest an upload may take before its bytes count as left behind.
const UPLOAD_AGE: SignedDuration = SignedDuration::from_hours(24);

/// The longest one object may take to be written before it counts as left behind.
const WRITE_AGE: SignedDuration = SignedDuration::from_hours(1);

/// Keeps the house, once at start and then every hour.
pub async fn forever(house: House) {
    loop {
        once(&house).await;
        tokio::time::sleep(EVERY).await;
    }
}

async fn once(house: &House) {
    let app = &house.app;
    let clock = app.clock.clone();
    let completed: Result<usize, StoreError> =
        app.store.write(move |tx| complete_catalogues(tx, clock.as_ref())).await;
    match completed {
        Ok(0) => {}
        Ok(completed) => tracing::info!(completed, "catalogues of reasons were completed"),
        Err(error) => tracing::warn!(%error, "catalogues of reasons could not be completed"),
    }
    let swept =
        cimaise_ingest::sweep_orphans(&app.store, &app.blobs, app.clock.as_ref(), UPLOAD_AGE).await;
    if let Err(error) = swept {
        tracing::warn!(%error, "orphans could not be swept");
    }
    let clock = app.clock.as_ref();
    match cimaise_ingest::sweep_ornaments(&app.store, &app.blobs, clock, UPLOAD_AGE).await {
        Ok(0) => {}
        Ok(swept) => tracing::info!(swept, "logos and covers that hang nowhere were swept"),
        Err(error) => tracing::warn!(%error, "logos and covers could not be swept"),
    }
    let now = app.now();
    match app.blobs.sweep_unfinished(now - WRITE_AGE).await {
        Ok(0) => {}
        Ok(swept) => tracing::info!(swept, "what killed writes had left was swept"),
        Err(error) => tracing::warn!(%error, "unfinished writes could not be swept"),
    }
    match let_go(app).await {
        Ok(0) => {}
        Ok(gone) => tracing::info!(gone, "what calls no longer keep was let go"),
        Err(error) => tracing::warn!(%error, "what calls no longer keep could not be let go"),
    }
    match cimaise_api::uploads::sweep(app).await {
        Ok(0) => {}
        Ok(swept) => tracing::info!(swept, "uploads that were over were swept"),
        Err(problem) => tracing::warn!(%problem, "uploads that are over could not be swept"),
    }
    let forgotten: Result<usize, StoreError> =
        app.store.write(move |tx| sessions::forget_expired(tx, now)).await;
    if let Err(error) = forgotten {
        tracing::warn!(%error, "expired sessions could not be forgotten");
    }
    forget_deliveries(house).await;
    heal_webhooks(house).await;
    let forgotten: Result<usize, StoreError> =
        app.store.write(move |tx| lost_links::forget(tx, now)).await;
    if let Err(error) = forgotten {
        tracing::warn!(%error, "who asked for lost links could not be forgotten");
    }
}

/// What webhooks were told is kept for a month.
async fn forget_deliveries(house: &House) {
    let now = house.app.now();
    loop {
        let forgotten: Result<usize, StoreError> =
            house.app.store.write(move |tx| webhooks::forget(tx, now)).await;
        match forgotten {
            Ok(0) => return,
            Ok(forgotten) => tracing::info!(forgotten, "what webhooks were told was forgotten"),
            Err(error) => {
                tracing::warn!(%error, "what webhooks were told could not be forgotten");
                return;
            }
        }
    }
}

/// What waits for a webhook waits for something that is tried.
async fn heal_webhooks(house: &House) {
    let clock = house.app.clock.clone();
    let healed: Result<(), StoreError> =
        house.app.store.write(move |tx| webhooks::heal(tx, clock.as_ref())).await;
    if let Err(error) = healed {
        tracing::warn!(%error, "what waits for webhooks could not be looked after");
    }
}
