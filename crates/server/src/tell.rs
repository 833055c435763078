//! Tells the staff what waits, when they wish it.

use std::time::Duration;

use cimaise_store::{StoreResult, digests};

use crate::house::House;

const EVERY: Duration = Duration::from_mins(1);

/// Begins what is due, each minute.
pub async fn forever(house: House) {
    loop {
        if let Err(error) = once(&house).await {
            tracing::warn!(%error, "digests could not be begun");
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Puts the digests that are due into the outbox; gives how many.
pub async fn once(house: &House) -> StoreResult<usize> {
    let clock = house.app.clock.clone();
    house.app.store.write(move |tx| digests::begin(tx, clock.as_ref())).await
}
