//! Who holds what: claims that end by themselves, and batches.

use cimaise_core::{ContributionId, Held, Order, Person, QueuePart};
use cimaise_store::StoreError;
use cimaise_store::queue::{self, Holder, MOST_HELD};
use jiff::SignedDuration;

use crate::support::{House, claim, on_both_databases, scope};

on_both_databases!(
    a_claim_keeps_others_out_until_it_ends,
    what_was_only_opened_is_released_and_a_batch_is_kept,
    of_eight_claims_at_once_one_holds,
    a_batch_is_what_nobody_holds_in_the_order_that_was_asked,
    a_batch_is_filled_up_and_never_too_large,
    two_batches_at_once_share_nothing,
    a_batch_is_held_while_its_holder_works,
    a_batch_is_given_back_at_once,
);

async fn some(house: &House, number: usize) -> Vec<ContributionId> {
    let mut ids = Vec::new();
    for at in 0..number {
        house.clock.advance(SignedDuration::from_secs(1));
        ids.push(house.queued(&format!("Pièce {at}")).await);
    }
    ids
}

fn holder(person: &Person) -> Holder {
    Holder { person: person.id, name: person.name.clone() }
}

async fn held_by(house: &House, id: ContributionId) -> Option<Holder> {
    let now = house.now();
    house.read(move |db| queue::holder(db, id, now)).await
}

/// Takes a batch for five minutes.
async fn take(house: &House, by: &Person, part: QueuePart, size: i64) -> i64 {
    let scope = scope(house, by, part).await;
    let (person, until) = (by.id, house.now() + SignedDuration::from_mins(5));
    house.write(move |tx, _| queue::take_batch(tx, &scope, person, size, until)).await.unwrap()
}

/// What a person holds, in the order in which they are shown it.
async fn batch(house: &House, of: &Person) -> Vec<ContributionId> {
    let mine = QueuePart { held: Some(Held::Mine), ..QueuePart::default() };
    let scope = scope(house, of, mine).await;
    let page = house.read(move |db| queue::page(db, &scope, None, 200)).await;
    page.into_iter().map(|entry| entry.contribution).collect()
}

async fn a_claim_keeps_others_out_until_it_ends(house: House) {
    let id = house.queued("Chat").await;
    let (aicha, bruno) = (house.has.aicha.clone(), house.has.bruno.clone());
    assert_eq!(claim(&house, id, &aicha).await.unwrap(), None);
    assert_eq!(claim(&house, id, &bruno).await.unwrap(), Some(holder(&aicha)));
    assert_eq!(held_by(&house, id).await, Some(holder(&aicha)));

    house.clock.advance(SignedDuration::from_mins(4));
    assert_eq!(claim(&house, id, &aicha).await.unwrap(), None);
    house.clock.advance(SignedDuration::from_mins(4));
    assert_eq!(claim(&house, id, &bruno).await.unwrap(), Some(holder(&aicha)));
    house.clock.advance(SignedDuration::from_mins(1));
    assert_eq!(held_by(&house, id).await, None);
    assert_eq!(claim(&house, id, &bruno).await.unwrap(), None);
    assert_eq!(held_by(&house, id).await, Some(holder(&bruno)));
    assert_eq!(house.count("claims").await, 1);
}

async fn what_was_only_opened_is_released_and_a_batch_is_kept(house: House) {
    let (aicha, bruno) = (house.has.aicha.clone(), house.has.bruno.clone());
    let ids = some(&house, 5).await;
    assert_eq!(take(&house, &aicha, QueuePart::default(), 1).await, 1);
    for &id in &ids[1..4] {
        claim(&house, id, &aicha).await.unwrap();
    }
    claim(&house, ids[4], &bruno).await.unwrap();
    let (person, kept) = (aicha.id, ids[2]);
    house.write(move |tx, _| queue::release(tx, person, kept)).await.unwrap();
    assert_eq!(batch(&house, &aicha).await, [ids[0], ids[2]]);
    assert_eq!(held_by(&house, ids[4]).await, Some(holder(&bruno)));
    assert_eq!(house.count("claims").await, 3);
}

async fn of_eight_claims_at_once_one_holds(house: House) {
    for id in some(&house, 5).await {
        let tries = (0..8).map(|number| {
            let person = if number % 2 == 0 { &house.has.aicha } else { &house.has.bruno };
            let (person, now) = (person.clone(), house.now());
            let (store, until) = (house.store.clone(), now + SignedDuration::from_mins(5));
            tokio::spawn(async move {
                let by = person.id;
                let claim =
                    store.write::<_, StoreError, _>(move |tx| queue::claim(tx, id, by, now, until));
                (person, claim.await.unwrap())
            })
        });
        let tries: Vec<_> = tries.collect();
        let mut answers = Vec::new();
        for answer in tries {
            answers.push(answer.await.unwrap());
        }
        let winner = answers.iter().find(|(_, other)| other.is_none()).unwrap().0.clone();
        for (person, other) in answers {
            let wanted = (person != winner).then(|| holder(&winner));
            assert_eq!(other, wanted, "{} asked", person.name);
        }
    }
    assert_eq!(house.count("claims").await, 5);
}

async fn a_batch_is_what_nobody_holds_in_the_order_that_was_asked(house: House) {
    let (aicha, bruno) = (house.has.aicha.clone(), house.has.bruno.clone());
    let ids = some(&house, 4).await;
    let there = house.queue(house.sent_to(house.has.themes[1].id, "Là")).await;
    claim(&house, ids[1], &bruno).await.unwrap();
    let by_turns = QueuePart { order: Some(Order::Interleaved), ..QueuePart::default() };
    assert_eq!(take(&house, &aicha, by_turns, 3).await, 3);
    assert_eq!(batch(&house, &aicha).await, [ids[0], there, ids[2]]);

    house.refuse(there).await.unwrap();
    assert_eq!(batch(&house, &aicha).await, [ids[0], ids[2]]);
    let mine = QueuePart { held: Some(Held::Mine), ..QueuePart::default() };
    let scope = scope(&house, &aicha, mine).await;
    let (after, person) = (ids[0], aicha.id);
    let next = house.read(move |db| queue::next(db, &scope, person, Some(after))).await;
    assert_eq!(next, Some(ids[2]));
}

async fn a_batch_is_filled_up_and_never_too_large(house: House) {
    let aicha = house.has.aicha.clone();
    let ids = some(&house, 5).await;
    assert_eq!(take(&house, &aicha, QueuePart::default(), 2).await, 2);
    assert_eq!(take(&house, &aicha, QueuePart::default(), 3).await, 3);
    assert_eq!(batch(&house, &aicha).await, ids[..3]);
    assert_eq!(take(&house, &aicha, QueuePart::default(), 1).await, 3);
    assert_eq!(take(&house, &aicha, QueuePart::default(), MOST_HELD + 1).await, 5);
    assert_eq!(batch(&house, &aicha).await, ids);
}

async fn two_batches_at_once_share_nothing(house: House) {
    let ids = some(&house, 10).await;
    let takes = [&house.has.aicha, &house.has.bruno].map(|person| {
        let (house, person) = (&house, person.clone());
        async move { take(house, &person, QueuePart::default(), 5).await }
    });
    let [first, second] = takes;
    let (first, second) = tokio::join!(first, second);
    assert_eq!((first, second), (5, 5));
    let mut both = batch(&house, &house.has.aicha).await;
    both.extend(batch(&house, &house.has.bruno).await);
    both.sort_unstable();
    assert_eq!(both, ids);
}

async fn a_batch_is_held_while_its_holder_works(house: House) {
    let (aicha, bruno) = (house.has.aicha.clone(), house.has.bruno.clone());
    let ids = some(&house, 2).await;
    take(&house, &aicha, QueuePart::default(), 2).await;
    let (person, minute) = (aicha.id, SignedDuration::from_mins(1));
    for _ in 0..3 {
        house.clock.advance(minute * 4);
        let (now, until) = (house.now(), house.now() + minute * 5);
        house.write(move |tx, _| queue::renew(tx, person, now, until)).await.unwrap();
    }
    assert_eq!(claim(&house, ids[1], &bruno).await.unwrap(), Some(holder(&aicha)));
    house.clock.advance(minute * 5);
    assert_eq!(claim(&house, ids[1], &bruno).await.unwrap(), None);
    let (now, until) = (house.now(), house.now() + minute * 5);
    house.write(move |tx, _| queue::renew(tx, person, now, until)).await.unwrap();
    assert_eq!(batch(&house, &aicha).await, []);
}

async fn a_batch_is_given_back_at_once(house: House) {
    let (aicha, bruno) = (house.has.aicha.clone(), house.has.bruno.clone());
    some(&house, 3).await;
    take(&house, &aicha, QueuePart::default(), 2).await;
    take(&house, &bruno, QueuePart::default(), 1).await;
    let person = aicha.id;
    assert_eq!(house.write(move |tx, _| queue::release_all(tx, person)).await.unwrap(), 2);
    assert_eq!(take(&house, &bruno, QueuePart::default(), 3).await, 3);
}
