//! What moves in a queue, told to those who did not move it.

use cimaise_core::{Person, PrivateNote};
use cimaise_store::live::{Look, look};
use cimaise_store::notes;
use jiff::SignedDuration;

use crate::support::{House, claim, on_both_databases};

on_both_databases!(
    what_is_sent_moves_for_all,
    what_one_does_oneself_moves_for_the_others,
    what_is_claimed_and_what_is_let_go_moves,
    what_moves_elsewhere_is_not_told,
);

async fn looks(house: &House) -> Look {
    let (at, now) = ([house.has.museum.id], house.now());
    house.read(move |db| look(db, &at, now)).await
}

/// Who of the two is told that something moved since.
async fn told(house: &House, earlier: &Look) -> [bool; 2] {
    let now = looks(house).await;
    let tells = |reader: &Person| now.shows_others_than(reader.id, earlier);
    [tells(&house.has.aicha), tells(&house.has.bruno)]
}

async fn what_is_sent_moves_for_all(house: House) {
    let before = looks(&house).await;
    assert_eq!(told(&house, &before).await, [false, false]);
    house.queued("Chat").await;
    assert_eq!(told(&house, &before).await, [true, true]);
}

async fn what_one_does_oneself_moves_for_the_others(house: House) {
    let id = house.queued("Chat").await;
    let (before, aicha) = (looks(&house).await, house.has.aicha.id);
    let note = PrivateNote::parse("Vu en ligne").unwrap();
    house.write(move |tx, clock| notes::write(tx, clock, id, aicha, &note)).await.unwrap();
    assert_eq!(told(&house, &before).await, [false, true]);
}

async fn what_is_claimed_and_what_is_let_go_moves(house: House) {
    let id = house.queued("Chat").await;
    let free = looks(&house).await;
    claim(&house, id, &house.has.bruno).await.unwrap();
    assert_eq!(told(&house, &free).await, [true, false]);
    let held = looks(&house).await;
    // Held on, it is the same.
    house.clock.advance(SignedDuration::from_mins(1));
    claim(&house, id, &house.has.bruno).await.unwrap();
    assert_eq!(told(&house, &held).await, [false, false]);
    house.clock.advance(SignedDuration::from_mins(10));
    assert_eq!(told(&house, &held).await, [true, false]);
    assert_eq!(told(&house, &free).await, [false, false]);
}

async fn what_moves_elsewhere_is_not_told(house: House) {
    let (at, now) = ([house.has.library.id], house.now());
    let elsewhere = house.read(move |db| look(db, &at, now)).await;
    let id = house.queued("Chat").await;
    claim(&house, id, &house.has.bruno).await.unwrap();
    let again = house.read(move |db| look(db, &at, now)).await;
    assert_eq!(again, elsewhere);
}
