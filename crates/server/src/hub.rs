//! Tells a hub which feeds have changed, so that it tells their readers (WebSub).

use std::time::Duration;

use cimaise_core::WebhookAddress;
use cimaise_gallery::topics;
use cimaise_notify::hub::publish;
use cimaise_store::{StoreError, hubs};

use crate::house::House;

/// How often it looks: what hangs within a minute is told once.
const EVERY: Duration = Duration::from_mins(1);

/// How many themes are told of in one look.
const AT_ONCE: i64 = 100;

/// Looks each minute, if there is a hub. What it does not take is told again the next minute.
pub async fn forever(house: House) {
    let hub = house.app.edge.hub.as_ref().map(|hub| WebhookAddress::parse(hub.as_str()));
    let Some(Ok(hub)) = hub else { return };
    let mut reached = true;
    loop {
        let told = once(&house, &hub).await;
        if let (Err(why), true) = (&told, reached) {
            tracing::warn!(hub = hub.host(), %why, "the hub cannot be told what hangs");
        }
        reached = told.is_ok();
        tokio::time::sleep(EVERY).await;
    }
}

/// Tells it of the themes in which something has changed; gives how many.
///
/// # Errors
///
/// In words for the log, where the rows are not read or the hub does not take it.
pub async fn once(house: &House, hub: &WebhookAddress) -> Result<usize, String> {
    let store = &house.app.store;
    let failed = |error: StoreError| error.to_string();
    let news = store.read(|db| hubs::news(db, AT_ONCE)).await.map_err(failed)?;
    for (theme, version) in &news {
        let (theme, version) = (*theme, *version);
        let (of, paths) = store.read(move |db| topics(db, theme)).await.map_err(failed)?;
        let feeds: Vec<_> =
            paths.iter().map(|path| house.app.edge.absolute_in(&of, path)).collect();
        publish(&house.caller, hub, &feeds).await?;
        store.write(move |tx| hubs::told(tx, theme, version)).await.map_err(failed)?;
    }
    Ok(news.len())
}
