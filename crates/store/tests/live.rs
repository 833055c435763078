//! What moves in a queue, told to those who did not move it.

use cimaise_core::{Clock, Membership, Person, PersonId, PrivateNote, Role};
use cimaise_store::live::{Look, look};
use cimaise_store::{notes, people};
use jiff::SignedDuration;

use crate::support::{self, House, claim, on_both_databases};

on_both_databases!(
    what_is_sent_moves_for_all,
    what_one_does_oneself_moves_for_the_others,
    what_is_claimed_and_what_is_let_go_moves,
    what_moves_elsewhere_is_not_told,
    who_serves_one_theme_is_told_of_that_theme_alone,
);

async fn looks(house: &House) -> Look {
    looks_as(house, house.has.aicha.id).await
}

async fn looks_as(house: &House, person: PersonId) -> Look {
    let now = house.now();
    house.read(move |db| look(db, person, now)).await
}

/// Somebody with one role.
async fn hired(house: &House, membership: Membership) -> PersonId {
    let person = support::person(&*house.clock, "Cleo", "cleo@example.org");
    let id = person.id;
    let hire = house.write(move |tx, clock| {
        people::register(tx, &person, "hash")?;
        people::grant(tx, clock.id(), id, membership)
    });
    hire.await.unwrap();
    id
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
    let there = Membership::of(house.has.library.id, Role::Moderator);
    let cleo = hired(&house, there).await;
    let elsewhere = looks_as(&house, cleo).await;
    let id = house.queued("Chat").await;
    claim(&house, id, &house.has.bruno).await.unwrap();
    assert_eq!(looks_as(&house, cleo).await, elsewhere);
}

async fn who_serves_one_theme_is_told_of_that_theme_alone(house: House) {
    let museum = Membership::of(house.has.museum.id, Role::Moderator);
    let other = house.has.themes[1].id;
    let call = Some(house.has.call.id);
    let cleo = hired(&house, Membership { call, theme: Some(other), ..museum }).await;
    let before = looks_as(&house, cleo).await;
    let id = house.queued("Chat").await;
    claim(&house, id, &house.has.bruno).await.unwrap();
    assert_eq!(looks_as(&house, cleo).await, before);
    house.queue(house.sent_to(other, "Là")).await;
    assert!(looks_as(&house, cleo).await.shows_others_than(cleo, &before));
}
