//! Gives the workers what is due to be hung: what has a date, and the turns of calls that hang some a day.

use std::time::Duration;

use cimaise_store::{StoreResult, hangings};

use crate::house::House;

const EVERY: Duration = Duration::from_secs(5);

/// Looks every few seconds.
pub async fn forever(house: House) {
    loop {
        if let Err(error) = once(&house).await {
            tracing::warn!(%error, "what is due could not be given to be hung");
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Leaves a job for each that is due; gives how many.
pub async fn once(house: &House) -> StoreResult<usize> {
    let (store, now) = (&house.app.store, house.app.now());
    let mut given = 0;
    for call in store.read(move |db| hangings::due_calls(db, now)).await? {
        let clock = house.app.clock.clone();
        given += store.write(move |tx| hangings::release(tx, clock.as_ref(), call)).await?;
    }
    Ok(given)
}
