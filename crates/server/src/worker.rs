//! Takes jobs that are due, one after the other, and does them.

use std::sync::Arc;
use std::time::Duration;

use cimaise_store::jobs::{self, Held};
use cimaise_store::{StoreError, StoreResult};
use jiff::SignedDuration;

use crate::house::House;
use crate::work::do_job;

/// How long a job is held before another worker may think that its holder died.
const LEASE: SignedDuration = SignedDuration::from_secs(30);

/// How often a job that takes long is held on.
const HOLD_ON: Duration = Duration::from_secs(8);

/// The longest a worker sleeps: another process may have left a job.
const NAP: Duration = Duration::from_millis(500);

/// Works until the process ends: as many at once as the settings say.
pub async fn work_forever(house: House) {
    let hands = (0..house.settings.workers).map(|_| tokio::spawn(one_hand(house.clone())));
    let sweeper = tokio::spawn(crate::upkeep::forever(house.clone()));
    for hand in hands.collect::<Vec<_>>() {
        if let Err(error) = hand.await {
            tracing::error!(%error, "a worker stopped");
        }
    }
    sweeper.abort();
}

async fn one_hand(house: House) {
    loop {
        match run_one(&house).await {
            Ok(true) => {}
            Ok(false) => nap(&house).await,
            Err(error) => {
                tracing::error!(%error, "the jobs cannot be read");
                tokio::time::sleep(NAP * 4).await;
            }
        }
    }
}

async fn nap(house: &House) {
    tokio::select! {
        () = house.app.store.work_arrives() => {}
        () = tokio::time::sleep(NAP) => {}
    }
}

/// Does every job that is due, and those that they leave, until none is; gives how many. For tests
/// and for the demonstration, which move the clock themselves.
pub async fn run_due(house: &House) -> StoreResult<usize> {
    let mut done = 0;
    while run_one(house).await? {
        done += 1;
    }
    Ok(done)
}

/// Takes one job and does it; false when none is due.
async fn run_one(house: &House) -> StoreResult<bool> {
    let now = house.app.now();
    let taken = house.app.store.write(move |tx| jobs::take(tx, now, LEASE)).await?;
    let Some(held) = taken else { return Ok(false) };
    // More may wait than one hand can do.
    house.app.store.wake_worker();
    if held.is_deadly() {
        give_up(house, held).await?;
        return Ok(true);
    }
    match do_while_holding(house, held).await? {
        Ok(Ok(())) => {
            house.app.store.write(move |tx| jobs::done(tx, held.id)).await?;
        }
        Ok(Err(error)) => postpone(house, held, error).await?,
        Err(panic) => postpone(house, held, panic.to_string()).await?,
    }
    Ok(true)
}

/// Does a job in a task of its own, so that a panic is an error like another, and holds it on.
async fn do_while_holding(
    house: &House,
    held: Held,
) -> StoreResult<Result<Result<(), String>, tokio::task::JoinError>> {
    let mut doing = tokio::spawn(do_job(house.clone(), held.job));
    loop {
        tokio::select! {
            outcome = &mut doing => return Ok(outcome),
            () = tokio::time::sleep(HOLD_ON) => {
                let now = house.app.now();
                house.app.store.write(move |tx| jobs::hold_on(tx, held.id, now, LEASE)).await?;
            }
        }
    }
}

async fn postpone(house: &House, held: Held, error: String) -> StoreResult<()> {
    let (kind, attempts) = (held.job.kind(), held.attempts);
    if held.is_last() {
        tracing::error!(job = %held.id, kind, attempts, error, "a job failed for good");
        return give_up(house, held).await;
    }
    tracing::warn!(job = %held.id, kind, attempts, error, "a job will be tried again");
    let clock = Arc::clone(&house.app.clock);
    house.app.store.write(move |tx| jobs::postpone(tx, held, &error, clock.now())).await
}

/// The job is kept for the operator; a picture that could not be prepared is refused kindly.
async fn give_up(house: &House, held: Held) -> StoreResult<()> {
    let clock = Arc::clone(&house.app.clock);
    house
        .app
        .store
        .write(move |tx| {
            if let jobs::Job::Ingest(id) = held.job {
                match cimaise_store::journey::refuse_file(tx, clock.as_ref(), id, "ingest-failed") {
                    Ok(_) | Err(StoreError::Misstep(_) | StoreError::AlreadyDecided) => {}
                    Err(error) => return Err(error),
                }
            }
            jobs::fail(tx, held, "given up", clock.now())
        })
        .await
}
