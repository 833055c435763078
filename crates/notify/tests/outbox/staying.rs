use cimaise_core::Language;
use cimaise_notify::SendError;
use cimaise_store::journey;

use crate::house::House;

#[tokio::test]
async fn the_letter_of_an_undone_decision_stays_home() {
    let house = House::open().await;
    let id = house.queue(Language::Fr).await;
    house.approve(id, true).await;
    let moderator = house.moderator;
    house
        .write(move |tx, clock| journey::undo(tx, clock, id, moderator, journey::Undoing::Latest))
        .await;
    house.send_last(id).await;
    assert_eq!(house.files(), Vec::<String>::new());
}

#[tokio::test]
async fn letters_that_waited_stay_home_after_a_withdrawal() {
    let house = House::open().await;
    let id = house.queue(Language::Fr).await;
    house.approve(id, true).await;
    house.write(move |tx, clock| journey::withdraw(tx, clock, id)).await;
    let letters = house.letters(id).await;
    for letter in &letters {
        house.send(letter.id).await.unwrap();
    }
    let [_receipt, _decision, withdrawal] = &letters[..] else { panic!("{letters:?}") };
    assert_eq!(house.files(), [format!("{}.eml", withdrawal.id)]);
}

/// Nobody is told that a picture hangs after it was taken down: the takedown has its own letter.
#[tokio::test]
async fn only_the_decision_that_stands_is_told() {
    let house = House::open().await;
    let id = house.queue(Language::Fr).await;
    house.approve(id, true).await;
    let (reason, deciding) = (house.blurred, house.deciding(""));
    house.write(move |tx, clock| journey::take_down(tx, clock, id, reason, deciding)).await;
    let letters = house.letters(id).await;
    let [_receipt, approval, takedown] = &letters[..] else { panic!("{letters:?}") };
    house.send(approval.id).await.unwrap();
    house.send(takedown.id).await.unwrap();
    assert_eq!(house.files(), [format!("{}.eml", takedown.id)]);
}

#[tokio::test]
async fn nobody_is_told_that_a_picture_hangs_before_it_does() {
    let house = House::open().await;
    let id = house.queue(Language::Fr).await;
    let decision = house.approve(id, false).await;
    let letter = house.letters(id).await[1].id;
    let error = house.send(letter).await.unwrap_err();
    assert!(matches!(error, SendError::NotHungYet), "{error:?}");
    assert_eq!(house.files(), Vec::<String>::new());

    house.write(move |tx, clock| journey::hang(tx, clock, decision)).await;
    house.send(letter).await.unwrap();
    assert_eq!(house.files(), [format!("{letter}.eml")]);
}
