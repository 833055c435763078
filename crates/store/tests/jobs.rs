//! Work left for later: due in time, held by one, tried again later and later.

use std::collections::HashSet;

use cimaise_core::{Clock as _, ContributionId, JobId};
use cimaise_store::jobs::{self, ATTEMPTS_MAX, Held, Job, Lane};
use cimaise_store::{StoreError, StoreResult, Tx};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::support::{House, SetClock, on_both_databases};

on_both_databases!(
    a_job_is_taken_when_it_is_due_and_held_by_one,
    the_job_that_is_due_longest_is_taken_first,
    a_job_keeps_what_is_to_be_done,
    a_lease_that_ends_is_taken_again,
    a_lease_that_is_held_on_ends_later,
    a_worker_whose_lease_ended_changes_nothing,
    a_worker_whose_lease_ended_may_finish_what_nobody_took,
    a_worker_that_put_a_job_down_holds_it_no_more,
    a_job_that_is_done_is_gone,
    a_job_that_fails_is_tried_later_and_later,
    a_letter_is_tried_for_four_days,
    a_job_that_kills_its_workers_is_deadly,
    eight_workers_take_each_of_two_hundred_jobs_once,
    a_job_left_by_a_write_that_failed_is_not_there,
    a_write_that_leaves_a_job_wakes_the_worker,
);

const LEASE: SignedDuration = SignedDuration::from_mins(5);

async fn leave(house: &House, job: Job, run_at: Timestamp) -> JobId {
    let left = house.write(move |tx, clock| {
        let id = clock.id().into();
        jobs::leave(tx, id, job, clock.now(), run_at)?;
        Ok(id)
    });
    left.await.unwrap()
}

async fn take(house: &House) -> Option<Held> {
    house.write(move |tx, clock| jobs::take(tx, Lane::House, clock.now(), LEASE)).await.unwrap()
}

async fn hold_on(house: &House, held: Held) -> bool {
    let hold_on =
        move |tx: &mut Tx<'_>, clock: &SetClock| jobs::hold_on(tx, held, clock.now(), LEASE);
    house.write(hold_on).await.unwrap()
}

async fn done(house: &House, held: Held) -> bool {
    house.write(move |tx, _| jobs::done(tx, held)).await.unwrap()
}

async fn postpone(house: &House, held: Held) -> bool {
    let postpone =
        move |tx: &mut Tx<'_>, clock: &SetClock| jobs::postpone(tx, held, "no disk", clock.now());
    house.write(postpone).await.unwrap()
}

async fn fail(house: &House, held: Held) -> bool {
    let fail =
        move |tx: &mut Tx<'_>, clock: &SetClock| jobs::fail(tx, held, "given up", clock.now());
    house.write(fail).await.unwrap()
}

async fn next_due(house: &House) -> Option<Timestamp> {
    house.read(jobs::next_due).await
}

fn some_job(number: u128) -> Job {
    Job::Ingest(ContributionId(Uuid::from_u128(number)))
}

async fn a_job_is_taken_when_it_is_due_and_held_by_one(house: House) {
    assert!(take(&house).await.is_none());
    assert_eq!(next_due(&house).await, None);
    let at = house.now() + SignedDuration::from_secs(10);
    let id = leave(&house, some_job(1), at).await;
    assert_eq!(next_due(&house).await, Some(at));
    house.clock.advance(SignedDuration::from_micros(9_999_999));
    assert!(take(&house).await.is_none());
    assert_eq!(house.due().await, []);
    house.clock.advance(SignedDuration::from_micros(1));
    assert_eq!(house.due().await, [some_job(1)]);
    let held = take(&house).await.unwrap();
    assert_eq!((held.id, held.job, held.attempts), (id, some_job(1), 1));
    assert!(take(&house).await.is_none());
}

async fn the_job_that_is_due_longest_is_taken_first(house: House) {
    let now = house.now();
    let late = leave(&house, some_job(1), now).await;
    let early = leave(&house, some_job(2), now - SignedDuration::from_secs(1)).await;
    let later = leave(&house, some_job(3), now).await;
    let mut taken = Vec::new();
    while let Some(held) = take(&house).await {
        taken.push(held.id);
    }
    assert_eq!(taken, [early, late, later]);
}

async fn a_job_keeps_what_is_to_be_done(house: House) {
    let id = Uuid::from_u128(7);
    let all = [
        (Job::Ingest(id.into()), "ingest"),
        (Job::Publish(id.into()), "publish"),
        (Job::Unhang(id.into()), "unhang"),
        (Job::Erase(id.into()), "erase"),
        (Job::Send(id.into()), "send"),
    ];
    for (job, kind) in all {
        leave(&house, job, house.now()).await;
        assert_eq!(job.kind(), kind);
    }
    for (job, _) in all {
        assert_eq!(take(&house).await.unwrap().job, job);
    }
}

async fn a_lease_that_ends_is_taken_again(house: House) {
    let id = leave(&house, some_job(1), house.now()).await;
    take(&house).await.unwrap();
    house.clock.advance(LEASE - SignedDuration::from_micros(1));
    assert!(take(&house).await.is_none());
    house.clock.advance(SignedDuration::from_micros(1));
    let again = take(&house).await.unwrap();
    assert_eq!((again.id, again.attempts), (id, 2));
    assert!(take(&house).await.is_none());
}

async fn a_lease_that_is_held_on_ends_later(house: House) {
    leave(&house, some_job(1), house.now()).await;
    let held = take(&house).await.unwrap();
    house.clock.advance(LEASE - SignedDuration::from_secs(1));
    assert!(hold_on(&house, held).await);
    house.clock.advance(LEASE - SignedDuration::from_micros(1));
    assert!(take(&house).await.is_none());
    house.clock.advance(SignedDuration::from_micros(1));
    let again = take(&house).await.unwrap();
    assert_eq!((again.id, again.attempts), (held.id, 2));
}

/// One worker sleeps through its lease, another takes the job; then the first one wakes up.
async fn a_worker_whose_lease_ended_changes_nothing(house: House) {
    let job = leave(&house, some_job(1), house.now()).await;
    let late = take(&house).await.unwrap();
    house.clock.advance(LEASE);
    let holder = take(&house).await.unwrap();
    assert_eq!((late.id, holder.id), (job, job));

    assert!(!done(&house, late).await);
    assert!(!postpone(&house, late).await);
    assert!(!fail(&house, late).await);
    assert!(!hold_on(&house, late).await);
    let untouched = "jobs WHERE attempts = 2 AND failed_at IS NULL AND last_error IS NULL";
    assert_eq!(house.count(untouched).await, 1);
    house.clock.advance(LEASE - SignedDuration::from_micros(1));
    assert!(take(&house).await.is_none());

    assert!(hold_on(&house, holder).await);
    assert!(done(&house, holder).await);
    assert_eq!(house.read(jobs::counts).await, (0, 0));
}

/// Nobody has taken it since: there is no harm in ending what was begun.
async fn a_worker_whose_lease_ended_may_finish_what_nobody_took(house: House) {
    leave(&house, some_job(1), house.now()).await;
    let held = take(&house).await.unwrap();
    house.clock.advance(LEASE * 2);
    assert!(hold_on(&house, held).await);
    assert!(take(&house).await.is_none());
    house.clock.advance(LEASE * 2);
    assert!(done(&house, held).await);
    assert_eq!(house.read(jobs::counts).await, (0, 0));
}

async fn a_worker_that_put_a_job_down_holds_it_no_more(house: House) {
    leave(&house, some_job(1), house.now()).await;
    let held = take(&house).await.unwrap();
    assert!(postpone(&house, held).await);
    assert!(!done(&house, held).await);
    assert!(!hold_on(&house, held).await);
    assert_eq!(house.read(jobs::counts).await, (1, 0));

    leave(&house, some_job(2), house.now()).await;
    let held = take(&house).await.unwrap();
    assert!(fail(&house, held).await);
    assert!(!done(&house, held).await);
    assert!(!postpone(&house, held).await);
    assert_eq!(house.read(jobs::counts).await, (1, 1));
}

async fn a_job_that_is_done_is_gone(house: House) {
    leave(&house, some_job(1), house.now()).await;
    leave(&house, some_job(2), house.now()).await;
    let held = take(&house).await.unwrap();
    assert!(done(&house, held).await);
    assert!(!done(&house, held).await);
    assert_eq!(house.read(jobs::counts).await, (1, 0));
    assert_eq!(house.due().await, [some_job(2)]);
}

async fn a_job_that_fails_is_tried_later_and_later(house: House) {
    leave(&house, some_job(1), house.now()).await;
    let mut waits = Vec::new();
    for attempt in 1..=ATTEMPTS_MAX {
        let held = take(&house).await.unwrap();
        assert_eq!((held.attempts, held.is_last()), (attempt, attempt == ATTEMPTS_MAX));
        assert!(!held.is_deadly());
        let now = house.now();
        assert!(postpone(&house, held).await);
        let Some(due) = next_due(&house).await else { break };
        waits.push(due.duration_since(now).as_secs());
        assert!(take(&house).await.is_none());
        house.clock.advance(due.duration_since(now));
    }
    assert_eq!(waits, [2, 4, 8, 16, 32, 64, 128]);
    assert_eq!(house.read(jobs::counts).await, (0, 1));
    assert_eq!(house.texts("SELECT last_error AS text FROM jobs").await, ["no disk"]);
    house.clock.advance(SignedDuration::from_hours(24));
    assert!(take(&house).await.is_none());
    assert_eq!(house.due().await, []);
}

async fn a_letter_is_tried_for_four_days(house: House) {
    let (begun, letter) = (house.now(), Job::Send(Uuid::from_u128(1).into()));
    leave(&house, letter, begun).await;
    let mut waits = Vec::new();
    loop {
        let held = take(&house).await.unwrap();
        assert!(postpone(&house, held).await);
        let Some(due) = next_due(&house).await else { break };
        waits.push(due.duration_since(house.now()).as_secs());
        house.clock.advance(due.duration_since(house.now()));
    }
    let (doubling, hourly) = waits.split_at(11);
    assert_eq!(doubling, [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048]);
    assert_eq!(hourly, [3600; 95]);
    assert_eq!(house.now().duration_since(begun).as_hours(), 96);
    assert_eq!(house.read(jobs::counts).await, (0, 1));
}

async fn a_job_that_kills_its_workers_is_deadly(house: House) {
    leave(&house, some_job(1), house.now()).await;
    for _ in 0..ATTEMPTS_MAX {
        assert!(!take(&house).await.unwrap().is_deadly());
        house.clock.advance(LEASE);
    }
    let held = take(&house).await.unwrap();
    assert!(held.is_deadly() && held.is_last());
    assert!(fail(&house, held).await);
    house.clock.advance(LEASE);
    assert!(take(&house).await.is_none());
    assert_eq!(house.read(jobs::counts).await, (0, 1));
}

async fn eight_workers_take_each_of_two_hundred_jobs_once(house: House) {
    let now = house.now();
    let left = house.write(move |tx, clock| {
        for number in 0..200 {
            jobs::leave(tx, clock.id().into(), some_job(number), now, now)?;
        }
        Ok(())
    });
    left.await.unwrap();
    let workers = (0..8).map(|_| {
        let store = house.store.clone();
        tokio::spawn(async move {
            let mut taken = Vec::new();
            loop {
                let take = store
                    .write::<_, StoreError, _>(move |tx| jobs::take(tx, Lane::House, now, LEASE));
                let Some(held) = take.await? else { return StoreResult::Ok(taken) };
                taken.push(held.job);
            }
        })
    });
    let workers: Vec<_> = workers.collect();
    let mut taken = Vec::new();
    for worker in workers {
        taken.extend(worker.await.unwrap().unwrap());
    }
    assert_eq!(taken.len(), 200);
    let different: HashSet<_> = taken.into_iter().collect();
    assert_eq!(different, (0..200).map(some_job).collect());
    assert_eq!(house.count("jobs WHERE attempts = 1").await, 200);
}

async fn a_job_left_by_a_write_that_failed_is_not_there(house: House) {
    let now = house.now();
    let failed = house.write(move |tx, clock| {
        jobs::leave(tx, clock.id().into(), some_job(1), now, now)?;
        Err::<(), _>(StoreError::TooLate)
    });
    assert!(matches!(failed.await, Err(StoreError::TooLate)));
    assert_eq!(house.count("jobs").await, 0);
}

async fn a_write_that_leaves_a_job_wakes_the_worker(house: House) {
    let store = house.store.clone();
    let sleeper = tokio::spawn(async move { store.work_arrives().await });
    leave(&house, some_job(1), house.now()).await;
    sleeper.await.unwrap();
}
