//! Takes jobs that are due, one after the other, and does them.

use std::sync::Arc;
use std::time::Duration;

use cimaise_store::jobs::{self, Held, Job, Lane};
use cimaise_store::{
    StoreError, StoreResult, Tx, digests, invitations, journey, letters, webhooks,
};
use jiff::SignedDuration;
use tokio::task::JoinError;

use crate::house::House;
use crate::work::{Failure, do_job};

/// How long a job is held before another worker may think that its holder died.
const LEASE: SignedDuration = SignedDuration::from_secs(30);

/// How often a job that takes long is held on.
const HOLD_ON: Duration = Duration::from_secs(8);

/// The longest a worker sleeps: another process may have left a job.
const NAP: Duration = Duration::from_millis(500);

/// How many webhooks are told something at once: whoever does so mostly waits for an answer.
const CALLERS: usize = 4;

/// Works until the process ends: as many at once as the settings say, and beside them those that tell webhooks.
pub async fn work_forever(house: House) {
    let hand = |lane| tokio::spawn(one_hand(house.clone(), lane));
    let hands = (0..house.settings.workers).map(|_| hand(Lane::House));
    let hands = hands.chain((0..CALLERS).map(|_| hand(Lane::Webhooks)));
    let sweeper = tokio::spawn(crate::upkeep::forever(house.clone()));
    let teller = tokio::spawn(crate::tell::forever(house.clone()));
    let hanger = tokio::spawn(crate::hang::forever(house.clone()));
    let hub = tokio::spawn(crate::hub::forever(house.clone()));
    for hand in hands.collect::<Vec<_>>() {
        if let Err(error) = hand.await {
            tracing::error!(%error, "a worker stopped");
        }
    }
    sweeper.abort();
    teller.abort();
    hanger.abort();
    hub.abort();
}

async fn one_hand(house: House, lane: Lane) {
    loop {
        match run_one(&house, lane).await {
            Ok(true) => {}
            Ok(false) => nap(&house, lane).await,
            Err(error) => {
                tracing::error!(%error, "the jobs cannot be read");
                tokio::time::sleep(NAP * 4).await;
            }
        }
    }
}

async fn nap(house: &House, lane: Lane) {
    tokio::select! {
        // Who tells webhooks leaves it to the others to be woken.
        () = house.app.store.work_arrives(), if lane == Lane::House => {}
        () = tokio::time::sleep(NAP) => {}
    }
}

/// Does every job that is due, and those that they leave, until none is; gives how many. For tests
/// and for the demonstration, which move the clock themselves.
pub async fn run_due(house: &House) -> StoreResult<usize> {
    let mut done = 0;
    while run_one(house, Lane::House).await? || run_one(house, Lane::Webhooks).await? {
        done += 1;
    }
    Ok(done)
}

/// Takes one job of a lane and does it; false when none is due.
pub async fn run_one(house: &House, lane: Lane) -> StoreResult<bool> {
    let now = house.app.now();
    let taken = house.app.store.write(move |tx| jobs::take(tx, lane, now, LEASE)).await?;
    let Some(held) = taken else { return Ok(false) };
    // More may wait than one hand can do.
    house.app.store.wake_worker();
    if held.is_deadly() {
        let error = "whoever began it died of it".to_owned();
        tracing::error!(job = %held.id, kind = held.job.kind(), error, "a job failed for good");
        give_up(house, held, error).await?;
        return Ok(true);
    }
    let still_held = match do_while_holding(house, held).await? {
        Some(Ok(())) => house.app.store.write(move |tx| jobs::done(tx, held)).await?,
        Some(Err(failure)) => postpone(house, held, failure).await?,
        None => false,
    };
    if !still_held {
        tracing::warn!(job = %held.id, kind = held.job.kind(), "a job was taken by another worker");
    }
    Ok(true)
}

/// Does a job in a task of its own, so that a panic is an error like another, and holds it on; none
/// when another worker has taken it meanwhile: this one stops.
async fn do_while_holding(house: &House, held: Held) -> StoreResult<Option<Result<(), Failure>>> {
    let mut doing = tokio::spawn(do_job(house.clone(), held.job));
    loop {
        tokio::select! {
            outcome = &mut doing => {
                let panicked = |panic: JoinError| Err(Failure::for_now(panic.to_string()));
                return Ok(Some(outcome.unwrap_or_else(panicked)));
            }
            () = tokio::time::sleep(HOLD_ON) => {
                let now = house.app.now();
                let hold_on = move |tx: &mut Tx<'_>| jobs::hold_on(tx, held, now, LEASE);
                if !house.app.store.write(hold_on).await? {
                    doing.abort();
                    return Ok(None);
                }
            }
        }
    }
}

/// The job is tried again later, or given up; false when another worker has taken it.
async fn postpone(house: &House, held: Held, failure: Failure) -> StoreResult<bool> {
    let (kind, attempts, error) = (held.job.kind(), held.attempts, failure.told);
    if failure.for_good || held.is_last() {
        tracing::error!(job = %held.id, kind, attempts, error, "a job failed for good");
        return give_up(house, held, error).await;
    }
    tracing::warn!(job = %held.id, kind, attempts, error, "a job will be tried again");
    let now = house.app.now();
    house.app.store.write(move |tx| jobs::postpone(tx, held, &error, now)).await
}

/// The job is kept for the operator; a picture that could not be prepared is refused kindly, and a
/// letter says that it did not arrive. False when another worker has taken it.
async fn give_up(house: &House, held: Held, error: String) -> StoreResult<bool> {
    let clock = Arc::clone(&house.app.clock);
    house
        .app
        .store
        .write(move |tx| {
            if !jobs::fail(tx, held, &error, clock.now())? {
                return Ok(false);
            }
            match held.job {
                Job::Ingest(id) => {
                    match journey::refuse_file(tx, clock.as_ref(), id, "ingest-failed") {
                        Ok(_) | Err(StoreError::Misstep(_) | StoreError::AlreadyDecided) => {}
                        Err(error) => return Err(error),
                    }
                }
                Job::Send(id) => letters::mark_failed(tx, id, &error, clock.now())?,
                Job::Digest(id) => digests::mark_failed(tx, id, &error, clock.now())?,
                Job::Invite(id) => invitations::mark_failed(tx, id, &error, clock.now())?,
                Job::Alert(id) => webhooks::mark_letter_failed(tx, id, &error, clock.now())?,
                Job::Deliver(id) => webhooks::give_up(tx, clock.as_ref(), id, &error)?,
                Job::Remind(_)
                | Job::Compare(_)
                | Job::Publish(_)
                | Job::Refine(_)
                | Job::Polish(_)
                | Job::Unhang(_)
                | Job::Discard(_)
                | Job::Erase(_)
                | Job::Tidy(_) => {}
            }
            Ok(true)
        })
        .await
}
