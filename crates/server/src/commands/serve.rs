//! `cimaise serve`, `cimaise work`, `cimaise migrate`.

use std::sync::Arc;

use actix_web::rt;
use tokio::signal::unix::{SignalKind, signal};
use tracing::info;

use crate::cli::Serve;
use crate::clock::SystemClock;
use crate::counted;
use crate::house::House;
use crate::http;
use crate::settings::Settings;
use crate::terminal::say;
use crate::worker::work_forever;

/// Serves until it is told to stop; the jobs are done here too unless another process does them.
pub fn serve(settings: Settings, options: &Serve) -> anyhow::Result<()> {
    let without_worker = options.without_worker;
    rt::System::new().block_on(async move {
        let house = House::open(settings, Arc::new(SystemClock))?;
        house.reach_storage().await?;
        house.migrate()?;
        open_doors(house, !without_worker).await
    })
}

/// Binds, says where, and serves.
pub(super) async fn open_doors(house: House, with_worker: bool) -> anyhow::Result<()> {
    let listener = http::bind(house.settings.listen)?;
    let threads = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let server = http::serve(&house, listener, threads)?;
    info!(listen = %house.settings.listen, public_url = %house.settings.public_url, "open");
    // Answers that stay open would be waited for.
    let (live, mut told) = (house.app.live.clone(), signal(SignalKind::terminate())?);
    tokio::spawn(async move {
        told.recv().await;
        live.close();
    });
    let counting = tokio::spawn(counted::forever(house.clone()));
    let worker = with_worker.then(|| tokio::spawn(work_forever(house.clone())));
    server.await?;
    counting.abort();
    if let Some(worker) = worker {
        worker.abort();
    }
    // Whoever had the last kit is answered.
    counted::once(&house).await;
    info!("closed");
    Ok(())
}

/// Does the jobs until it is told to stop.
pub fn work(settings: Settings) -> anyhow::Result<()> {
    rt::System::new().block_on(async move {
        let house = House::open(settings, Arc::new(SystemClock))?;
        house.reach_storage().await?;
        house.migrate()?;
        info!(workers = house.settings.workers, "working");
        tokio::select! {
            () = work_forever(house) => {}
            stopped = tokio::signal::ctrl_c() => stopped?,
        }
        Ok(())
    })
}

/// Brings the tables up to date, and says what it did.
pub fn migrate(settings: &Settings) -> anyhow::Result<()> {
    let store = crate::house::open_store(settings)?;
    let run = store.migrate()?;
    if run.is_empty() {
        say("The tables are up to date.");
    }
    for name in run {
        say(&format!("Migrated: {name}"));
    }
    Ok(())
}
