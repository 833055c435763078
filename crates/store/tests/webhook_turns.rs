//! While a webhook takes nothing, one of what it is to be told is tried at a time.

use cimaise_core::{DeliveryFailure, DeliveryId, Webhook, WebhookAddress, WebhookEvent, WebhookId};
use cimaise_store::jobs::{self, Job, Lane};
use cimaise_store::webhooks::{self, Delivery, Outcome, Tried, Wished};
use jiff::SignedDuration;

use crate::support::{House, on_both_databases};

on_both_databases!(
    one_is_tried_and_the_others_wait_behind_it,
    who_would_wait_long_lets_the_next_be_tried,
    what_waits_follows_slowly_and_in_its_order,
    of_several_that_fail_at_once_one_is_tried_again,
    what_is_new_does_not_wait_behind_who_waits_long,
    what_is_given_up_passes_the_turn_on,
    what_is_sent_by_hand_goes_at_once,
    a_test_goes_at_once_and_lets_the_others_follow,
    what_is_switched_off_or_removed_leaves_nothing_behind,
    elsewhere_and_with_another_secret_it_is_tried_at_once,
    who_dies_on_the_way_leaves_nothing_stuck,
);

const LEASE: SignedDuration = SignedDuration::from_secs(30);

fn wished(address: &str) -> Wished {
    Wished {
        address: WebhookAddress::parse(address).unwrap(),
        events: WebhookEvent::offered().collect(),
        call: None,
        is_on: true,
    }
}

const HERE: &str = "https://tools.example.org/hook";

/// A webhook that is to be told of so many pictures that wait; and what it is to be told, the oldest first.
async fn to_be_told(house: &House, count: usize) -> (WebhookId, Vec<DeliveryId>) {
    let (museum, by) = (house.has.museum.id, house.has.bruno.id);
    let add = house.write(move |tx, clock| webhooks::add(tx, clock, museum, by, wished(HERE)));
    let id = add.await.unwrap().id;
    for _ in 0..count {
        house.queued("Chat").await;
        house.clock.advance(SignedDuration::from_secs(1));
    }
    (id, log(house, id).await.iter().map(|one| one.id).collect())
}

async fn log(house: &House, id: WebhookId) -> Vec<Delivery> {
    let mut log = house.read(move |db| webhooks::of_webhook(db, id, None, 100)).await;
    log.reverse();
    log
}

async fn standing(house: &House, id: WebhookId) -> Webhook {
    house.read(move |db| webhooks::by_id(db, id)).await
}

async fn waiting(house: &House, id: WebhookId) -> i64 {
    let webhook = standing(house, id).await;
    house.read(move |db| webhooks::waiting(db, &webhook)).await
}

fn answers(status: u16) -> Tried {
    Tried { status: Some(status), took: 12, failure: failure(status), answer: String::new() }
}

fn failure(status: u16) -> Option<DeliveryFailure> {
    (!(200..300).contains(&status)).then_some(DeliveryFailure::Answered)
}

fn silent() -> Tried {
    Tried {
        status: None,
        took: 10_000,
        failure: Some(DeliveryFailure::TooSlow),
        answer: String::new(),
    }
}

/// A job is taken by one hand, which tries what it may; gives its job, and what was begun.
async fn begun(house: &House) -> Option<(jobs::Held, Option<Delivery>)> {
    let now = house.now();
    let take = house.write(move |tx, _| jobs::take(tx, Lane::Webhooks, now, LEASE));
    let held = take.await.unwrap()?;
    let Job::Deliver(id) = held.job else { panic!("{held:?}") };
    let Some((delivery, webhook)) = house.read(move |db| webhooks::attempt(db, id, now)).await
    else {
        return Some((held, None));
    };
    let is_free = webhook.failing_since.is_none() || delivery.event == WebhookEvent::Test;
    let of = webhook.id;
    let turn = || house.write(move |tx, _| webhooks::take_turn(tx, now, id, of));
    let may_go = is_free || turn().await.unwrap();
    Some((held, may_go.then_some(delivery)))
}

async fn ends(house: &House, held: jobs::Held, begun: Delivery, tried: Tried) -> Outcome {
    let note = house.write(move |tx, clock| webhooks::note(tx, clock, &begun, &tried));
    let outcome = note.await.unwrap();
    house.write(move |tx, _| jobs::done(tx, held)).await.unwrap();
    outcome
}

/// One hand does all that is due, each try ending so; gives what was tried, in its order.
async fn works(house: &House, tried: &Tried) -> Vec<DeliveryId> {
    let mut all = Vec::new();
    while let Some((held, delivery)) = begun(house).await {
        if let Some(delivery) = delivery {
            all.push(delivery.id);
            ends(house, held, delivery, tried.clone()).await;
        } else {
            house.write(move |tx, _| jobs::done(tx, held)).await.unwrap();
        }
    }
    all
}

/// The time passes until the next try.
async fn until_next(house: &House, id: WebhookId) -> Option<SignedDuration> {
    let (_, at) = standing(house, id).await.turn?;
    let pause = at.duration_since(house.now());
    house.clock.advance(pause);
    Some(pause)
}

/// What is due to be told.
async fn due(house: &House) -> Vec<Job> {
    let mut due = house.due().await;
    due.retain(|job| matches!(job, Job::Deliver(_)));
    due
}

/// Each of them arrived, and nothing is left to be done.
async fn assert_all_arrived(house: &House, id: WebhookId) {
    let log = log(house, id).await;
    assert!(log.iter().all(|one| one.delivered_at.is_some() && one.behind_at.is_none()), "{log:?}");
    let webhook = standing(house, id).await;
    assert_eq!((webhook.failing_since, webhook.turn), (None, None));
    assert_eq!(house.count("jobs WHERE kind = 'deliver'").await, 0);
}

async fn one_is_tried_and_the_others_wait_behind_it(house: House) {
    let (id, told) = to_be_told(&house, 5).await;
    assert_eq!(works(&house, &silent()).await, [told[0]]);
    let since = house.now();
    let webhook = standing(&house, id).await;
    let next = since + SignedDuration::from_secs(5);
    assert_eq!((webhook.failing_since, webhook.turn), (Some(since), Some((told[0], next))));
    let log = log(&house, id).await;
    let stand: Vec<_> =
        log.iter().map(|one| (one.tries, one.behind_at, one.next_try(&webhook))).collect();
    let behind = (0, Some(since), None);
    assert_eq!(stand, [(1, None, Some(next)), behind, behind, behind, behind]);
    assert_eq!(waiting(&house, id).await, 5);
    house.queued("Chien").await;
    assert_eq!(works(&house, &silent()).await, [], "what is new waits too");
    assert_eq!(waiting(&house, id).await, 6);
    assert_eq!(until_next(&house, id).await, Some(SignedDuration::from_secs(5)));
    assert_eq!(works(&house, &silent()).await, [told[0]]);
}

async fn who_would_wait_long_lets_the_next_be_tried(house: House) {
    let (id, told) = to_be_told(&house, 3).await;
    let mut tries = Vec::new();
    let mut pauses = Vec::new();
    for _ in 0..10 {
        tries.extend(works(&house, &silent()).await);
        pauses.push(until_next(&house, id).await.unwrap().as_secs());
    }
    let each = |which: usize, times: usize| vec![told[which]; times];
    assert_eq!(tries, [each(0, 4), each(1, 4), each(2, 2)].concat());
    assert_eq!(pauses, [5, 300, 1800, 1800, 5, 300, 1800, 1800, 5, 300]);
    assert_eq!(works(&house, &answers(204)).await.len(), 3, "it answers: all of them go");
    assert_all_arrived(&house, id).await;
}

async fn what_waits_follows_slowly_and_in_its_order(house: House) {
    let (id, told) = to_be_told(&house, 8).await;
    works(&house, &answers(500)).await;
    until_next(&house, id).await;
    let (held, first) = begun(&house).await.unwrap();
    assert_eq!(ends(&house, held, first.unwrap(), answers(204)).await, Outcome::Delivered);
    let follow = [Job::Deliver(told[1]), Job::Deliver(told[2])];
    assert_eq!(due(&house).await, follow, "two follow one");
    assert_eq!(waiting(&house, id).await, 5);
    assert_eq!(works(&house, &answers(204)).await, told[1..], "each once, the oldest first");
    assert_all_arrived(&house, id).await;
}

async fn of_several_that_fail_at_once_one_is_tried_again(house: House) {
    let (id, told) = to_be_told(&house, 4).await;
    let mut in_hand = Vec::new();
    for _ in 0..3 {
        let (held, delivery) = begun(&house).await.unwrap();
        in_hand.push((held, delivery.unwrap()));
    }
    let mut outcomes = Vec::new();
    for (held, delivery) in in_hand {
        outcomes.push(ends(&house, held, delivery, silent()).await);
    }
    let again = Outcome::Again(house.now() + SignedDuration::from_secs(5));
    assert_eq!(outcomes, [again, Outcome::Behind, Outcome::Behind]);
    assert_eq!(works(&house, &silent()).await, []);
    until_next(&house, id).await;
    assert_eq!(due(&house).await, [Job::Deliver(told[0])]);
    let tried = works(&house, &answers(200)).await;
    assert_eq!(tried, [told[0], told[3], told[1], told[2]], "what was never tried comes first");
    assert_all_arrived(&house, id).await;
}

async fn what_is_new_does_not_wait_behind_who_waits_long(house: House) {
    let (id, told) = to_be_told(&house, 1).await;
    for _ in 0..4 {
        assert_eq!(works(&house, &silent()).await, told);
        until_next(&house, id).await;
    }
    assert_eq!(works(&house, &silent()).await, told);
    let (_, at) = standing(&house, id).await.turn.unwrap();
    assert_eq!(at.duration_since(house.now()), SignedDuration::from_hours(5));
    house.queued("Chien").await;
    let new = log(&house, id).await[1].id;
    assert_eq!(works(&house, &answers(204)).await, [new, told[0]], "and it follows at once");
    assert_all_arrived(&house, id).await;
}

async fn what_is_given_up_passes_the_turn_on(house: House) {
    let (id, told) = to_be_told(&house, 3).await;
    house
        .run("UPDATE deliveries SET tries = 9 WHERE due_at = (SELECT min(due_at) FROM deliveries)")
        .await;
    assert_eq!(works(&house, &silent()).await, told[..2], "the next is tried in its place");
    let log = log(&house, id).await;
    assert_eq!((log[0].ended_at, log[0].tries), (Some(house.now()), 10));
    // What the house itself cannot tell passes it on too.
    let second = told[1];
    until_next(&house, id).await;
    let give_up = house.write(move |tx, clock| webhooks::give_up(tx, clock, second, "broken"));
    give_up.await.unwrap();
    let next = house.now() + Webhook::TURN_MOST;
    assert_eq!(standing(&house, id).await.turn, Some((told[2], next)));
    assert_eq!(works(&house, &silent()).await, []);
    until_next(&house, id).await;
    assert_eq!(works(&house, &answers(204)).await, [told[2]]);
    assert_eq!(standing(&house, id).await.turn, None);
}

async fn what_is_sent_by_hand_goes_at_once(house: House) {
    let (id, told) = to_be_told(&house, 4).await;
    works(&house, &silent()).await;
    let by = house.has.bruno.id;
    for chosen in [told[2], told[3]] {
        let resend = house.write(move |tx, clock| webhooks::resend(tx, clock, chosen, by));
        resend.await.unwrap();
    }
    assert_eq!(works(&house, &silent()).await, [told[3]], "the last that was asked for, alone");
    assert_eq!(standing(&house, id).await.turn.unwrap().0, told[3]);
    house.clock.advance(SignedDuration::from_secs(5));
    let tried = works(&house, &answers(204)).await;
    assert_eq!(tried, [told[3], told[1], told[2], told[0]]);
    assert_all_arrived(&house, id).await;
}

async fn a_test_goes_at_once_and_lets_the_others_follow(house: House) {
    let (id, told) = to_be_told(&house, 2).await;
    works(&house, &silent()).await;
    let (by, turn) = (house.has.bruno.id, standing(&house, id).await.turn);
    let tests = || house.write(move |tx, clock| webhooks::test(tx, clock, id, by));
    let test = tests().await.unwrap();
    assert_eq!(works(&house, &silent()).await, [test]);
    assert_eq!(standing(&house, id).await.turn, turn, "it says nothing new");
    let test = tests().await.unwrap();
    assert_eq!(works(&house, &answers(204)).await, [test, told[0], told[1]]);
    assert_eq!(standing(&house, id).await.turn, None);
}

async fn what_is_switched_off_or_removed_leaves_nothing_behind(house: House) {
    let (id, told) = to_be_told(&house, 3).await;
    works(&house, &silent()).await;
    let by = house.has.bruno.id;
    let change = |is_on| {
        let wished = Wished { is_on, ..wished(HERE) };
        house.write(move |tx, clock| webhooks::change(tx, clock, id, by, wished))
    };
    assert_eq!(change(false).await.unwrap().turn, None);
    let ended = log(&house, id).await;
    assert!(ended.iter().all(|one| one.ended_at.is_some() && one.behind_at.is_none()), "{ended:?}");
    assert_eq!(change(true).await.unwrap().turn, None);
    house.clock.advance(SignedDuration::from_mins(1));
    assert_eq!(works(&house, &answers(204)).await, []);
    house.queued("Chien").await;
    let new = log(&house, id).await[3].id;
    assert_eq!(works(&house, &silent()).await, [new]);
    // What is sent by hand while it is off waits behind nobody once it is on.
    change(false).await.unwrap();
    for chosen in [told[0], told[1]] {
        let resend = house.write(move |tx, clock| webhooks::resend(tx, clock, chosen, by));
        resend.await.unwrap();
    }
    assert_eq!(works(&house, &silent()).await, [told[1]]);
    change(true).await.unwrap();
    assert_eq!(works(&house, &answers(204)).await, [told[1], told[0]]);
    house.write(move |tx, clock| webhooks::remove(tx, clock, id, by)).await.unwrap();
    assert_eq!(house.count("deliveries").await, 0);
}

async fn elsewhere_and_with_another_secret_it_is_tried_at_once(house: House) {
    let (id, told) = to_be_told(&house, 2).await;
    for _ in 0..2 {
        works(&house, &silent()).await;
        house.clock.advance(SignedDuration::from_secs(5));
    }
    let by = house.has.bruno.id;
    let renew = house.write(move |tx, clock| webhooks::renew_secret(tx, clock, id, by));
    assert!(renew.await.unwrap().failing_since.is_some());
    assert_eq!(works(&house, &answers(401)).await, [told[0]], "one at a time, as before");
    let elsewhere = wished("https://example.org/other");
    let change = house.write(move |tx, clock| webhooks::change(tx, clock, id, by, elsewhere));
    let changed = change.await.unwrap();
    assert_eq!((changed.failing_since, changed.turn), (None, None));
    assert_eq!(works(&house, &answers(204)).await, told);
    assert_all_arrived(&house, id).await;
}

async fn who_dies_on_the_way_leaves_nothing_stuck(house: House) {
    let (id, told) = to_be_told(&house, 3).await;
    let (held, first) = begun(&house).await.unwrap();
    ends(&house, held, first.unwrap(), silent()).await;
    // One hand finds that it has to wait, and dies before its job is done.
    let (_, none) = begun(&house).await.unwrap();
    assert!(none.is_none());
    house.clock.advance(LEASE + SignedDuration::from_secs(1));
    assert_eq!(works(&house, &silent()).await, [told[0]]);
    assert_eq!(waiting(&house, id).await, 3);
    // Whatever happened to what had the turn, the others do not wait for it for ever.
    let heals = || house.write(|tx, clock| webhooks::heal(tx, clock));
    let turn = standing(&house, id).await.turn;
    heals().await.unwrap();
    assert_eq!(standing(&house, id).await.turn, turn, "nothing was to be healed");
    house.clear_jobs().await;
    heals().await.unwrap();
    assert_eq!(works(&house, &answers(204)).await, told);
    assert_all_arrived(&house, id).await;
}
