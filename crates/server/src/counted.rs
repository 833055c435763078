//! Writes how often kits were downloaded, now and then: no reader waits for a row.

use std::time::Duration;

use crate::house::House;

const EVERY: Duration = Duration::from_mins(1);

/// Writes what is held each minute.
pub async fn forever(house: House) {
    loop {
        tokio::time::sleep(EVERY).await;
        once(&house).await;
    }
}

/// Writes what is held now; where that fails it is held on.
pub async fn once(house: &House) {
    if let Err(error) = house.downloads.write(&house.app.store).await {
        tracing::warn!(%error, "downloads could not be counted yet");
    }
}
