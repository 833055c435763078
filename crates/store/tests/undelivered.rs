//! Letters that do not arrive: kept with their reason, never in the way of others.

use cimaise_core::MailId;
use cimaise_store::letters::{self, Failed, Letter};

use crate::support::{House, on_both_databases};

on_both_databases!(
    a_letter_that_failed_says_when_and_why,
    a_letter_that_left_or_was_cancelled_does_not_fail,
    a_letter_that_leaves_after_all_has_not_failed,
    letters_that_failed_are_listed_the_latest_first,
    a_letter_that_failed_is_not_sent_again_once_it_is_taken_back,
);

const WHY: &str = "the mail server refused: 550 5.1.1 No such mailbox";

async fn receipt(house: &House, title: &str) -> Letter {
    let id = house.queued(title).await;
    house.read(move |db| letters::of_contribution(db, id)).await.remove(0)
}

async fn fail(house: &House, id: MailId) {
    let now = house.now();
    house.write(move |tx, _| letters::mark_failed(tx, id, WHY, now)).await.unwrap();
}

async fn letter(house: &House, id: MailId) -> Letter {
    house.read(move |db| letters::by_id(db, id)).await
}

async fn a_letter_that_failed_says_when_and_why(house: House) {
    let receipt = receipt(&house, "Chat").await;
    assert_eq!(receipt.failed, None);
    fail(&house, receipt.id).await;
    let failed = Some(Failed { at: house.now(), why: WHY.into() });
    assert_eq!(letter(&house, receipt.id).await, Letter { failed, ..receipt });
}

async fn a_letter_that_left_or_was_cancelled_does_not_fail(house: House) {
    let (sent, cancelled) = (receipt(&house, "Chat").await, receipt(&house, "Chien").await);
    let (id, now) = (sent.id, house.now());
    house.write(move |tx, _| letters::mark_sent(tx, id, now)).await.unwrap();
    house.withdraw(cancelled.contribution).await.unwrap();
    for id in [sent.id, cancelled.id] {
        fail(&house, id).await;
        assert_eq!(letter(&house, id).await.failed, None);
    }
}

async fn a_letter_that_leaves_after_all_has_not_failed(house: House) {
    let receipt = receipt(&house, "Chat").await;
    fail(&house, receipt.id).await;
    let (id, now) = (receipt.id, house.now());
    house.write(move |tx, _| letters::mark_sent(tx, id, now)).await.unwrap();
    assert_eq!(letter(&house, id).await, Letter { sent_at: Some(now), ..receipt });
}

async fn letters_that_failed_are_listed_the_latest_first(house: House) {
    assert_eq!(house.read(|db| letters::failed(db, 10)).await, []);
    let (first, second) = (receipt(&house, "Chat").await, receipt(&house, "Chien").await);
    receipt(&house, "Souris").await;
    fail(&house, second.id).await;
    house.clock.advance(jiff::SignedDuration::from_mins(1));
    fail(&house, first.id).await;
    let ids = |found: Vec<Letter>| found.into_iter().map(|one| one.id).collect::<Vec<_>>();
    let found = house.read(|db| letters::failed(db, 10)).await;
    assert_eq!(ids(found), [first.id, second.id]);
    let found = house.read(|db| letters::failed(db, 1)).await;
    assert_eq!(ids(found), [first.id]);
}

async fn a_letter_that_failed_is_not_sent_again_once_it_is_taken_back(house: House) {
    let receipt = receipt(&house, "Chat").await;
    fail(&house, receipt.id).await;
    house.withdraw(receipt.contribution).await.unwrap();
    let kept = letter(&house, receipt.id).await;
    assert_eq!((kept.cancelled_at, kept.failed.is_some()), (Some(house.now()), true));
}
