//! `cimaise renditions`: what was drawn under other settings is drawn anew.

use std::sync::Arc;

use actix_web::rt;
use cimaise_core::ContributionId;
use cimaise_store::{StoreError, contributions};
use futures_util::StreamExt;
use futures_util::stream::iter;
use tracing::error;

use crate::clock::SystemClock;
use crate::house::House;
use crate::settings::Settings;
use crate::terminal::say;

/// How many contributions are read at once, and between two lines of progress.
const PAGE: i64 = 50;

/// What was done so far.
#[derive(Default)]
struct Progress {
    seen: i64,
    drawn: usize,
    failed: usize,
}

/// Looks at every contribution, oldest first, and draws anew what the settings want otherwise. The
/// house may be open meanwhile: what is shown is replaced only when the new is there. When it is
/// stopped, it goes on next time where there is something left to do.
pub fn renditions(settings: Settings) -> anyhow::Result<()> {
    rt::System::new().block_on(async move {
        let house = House::open(settings, Arc::new(SystemClock))?;
        house.reach_storage().await?;
        house.migrate()?;
        let count = house.app.store.read::<_, StoreError, _>(contributions::count).await?;
        let mut progress = Progress::default();
        let mut after = None;
        loop {
            let read = move |db: &mut cimaise_store::Db| contributions::ids_after(db, after, PAGE);
            let page = house.app.store.read::<_, StoreError, _>(read).await?;
            let Some(last) = page.last().copied() else { break };
            after = Some(last);
            redraw(&house, page, &mut progress).await;
            let Progress { seen, drawn, .. } = progress;
            say(&format!("{seen} of {count} contributions seen, {drawn} drawn anew"));
        }
        let failed = progress.failed;
        anyhow::ensure!(failed == 0, "{failed} could not be drawn anew; the log says why");
        say("Everything is drawn as the settings say.");
        Ok(())
    })
}

/// As many at once as the settings say.
async fn redraw(house: &House, page: Vec<ContributionId>, progress: &mut Progress) {
    let workshop = house.workshop();
    let mut done = iter(page)
        .map(|id| {
            let workshop = workshop.clone();
            async move { (id, workshop.redraw(id).await) }
        })
        .buffer_unordered(house.settings.workers);
    while let Some((id, outcome)) = done.next().await {
        progress.seen += 1;
        match outcome {
            Ok(true) => progress.drawn += 1,
            Ok(false) => {}
            Err(cause) => {
                progress.failed += 1;
                let story = format!("{:#}", anyhow::Error::from(cause));
                error!(contribution = %id, error = story, "it could not be drawn anew");
            }
        }
    }
}
