//! Nobody decides on what they sent themselves.

use cimaise_core::{ContributionId, EmailAddress, Held, QueuePart, State};
use cimaise_store::{StoreError, StoreResult, journey, queue};
use jiff::SignedDuration;

use crate::support::{House, deciding, on_both_databases, scope};

on_both_databases!(
    what_one_sent_is_decided_by_others,
    a_colleague_s_decision_on_it_is_not_undone_by_whoever_sent_it,
    who_is_alone_decides_on_all,
    what_one_sent_is_in_no_batch_of_theirs_and_never_next,
);

/// Sent with the address of Aïcha, as a telephone writes it.
async fn sent_by_aicha(house: &House, title: &str) -> ContributionId {
    let email = Some(EmailAddress::parse("AICHA@example.org").unwrap());
    house.queue(cimaise_core::NewContribution { email, ..house.sent(title) }).await
}

fn is_own<T>(done: StoreResult<T>) -> bool {
    matches!(done, Err(StoreError::Own))
}

async fn what_one_sent_is_decided_by_others(house: House) {
    let id = sent_by_aicha(&house, "Chat").await;
    assert!(is_own(house.approve(id).await));
    assert!(is_own(house.refuse(id).await));
    assert!(is_own(house.ask(id).await));
    assert_eq!(house.state(id).await, State::Queued);
    assert_eq!(house.count("decisions").await, 0);
    let bruno = deciding(&house.has.bruno);
    let made = house.write(move |tx, clock| journey::approve(tx, clock, id, bruno)).await.unwrap();
    house.hang(made).await.unwrap();
    // Off the wall, they may.
    house.take_down(id).await.unwrap();
    assert_eq!(house.state(id).await, State::TakenDown);
}

async fn a_colleague_s_decision_on_it_is_not_undone_by_whoever_sent_it(house: House) {
    let id = sent_by_aicha(&house, "Chat").await;
    let (bruno, reason) = (deciding(&house.has.bruno), house.has.reasons[0].id);
    let refuse = house.write(move |tx, clock| journey::refuse(tx, clock, id, reason, bruno));
    refuse.await.unwrap();
    assert!(is_own(house.undo(id).await));
    assert_eq!(house.state(id).await, State::Refused);
}

async fn who_is_alone_decides_on_all(house: House) {
    let id = sent_by_aicha(&house, "Chat").await;
    house.run("DELETE FROM memberships WHERE person_id IN (SELECT id FROM people WHERE name = 'Bruno')").await;
    let (all, person) =
        (scope(&house, &house.has.aicha, QueuePart::default()).await, house.has.aicha.id);
    assert_eq!(house.read(move |db| queue::next(db, &all, person, None)).await, Some(id));
    house.refuse(id).await.unwrap();
    assert_eq!(house.state(id).await, State::Refused);
}

async fn what_one_sent_is_in_no_batch_of_theirs_and_never_next(house: House) {
    let own = sent_by_aicha(&house, "Chat").await;
    let other = house.queued("Chien").await;
    let aicha = house.has.aicha.clone();
    let all = scope(&house, &aicha, QueuePart::default()).await;
    let (person, until) = (aicha.id, house.now() + SignedDuration::from_mins(5));
    let first = all.clone();
    assert_eq!(house.read(move |db| queue::next(db, &first, person, None)).await, Some(other));
    let held = house.write(move |tx, _| queue::take_batch(tx, &all, person, 20, until));
    assert_eq!(held.await.unwrap(), 1);
    let mine = QueuePart { held: Some(Held::Mine), ..QueuePart::default() };
    let mine = scope(&house, &aicha, mine).await;
    let page = house.read(move |db| queue::page(db, &mine, None, 50)).await;
    assert_eq!(page.iter().map(|entry| entry.contribution).collect::<Vec<_>>(), [other]);
    let bruno = scope(&house, &house.has.bruno.clone(), QueuePart::default()).await;
    let bruno_s = house.has.bruno.id;
    assert_eq!(house.read(move |db| queue::next(db, &bruno, bruno_s, None)).await, Some(own));
}
