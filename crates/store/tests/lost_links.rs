//! Who asks for lost links, known or not.

use cimaise_core::{EmailAddress, Language};
use cimaise_store::lost_links;
use jiff::SignedDuration;

use crate::support::{House, on_both_databases};

on_both_databases!(
    whoever_asks_leaves_the_same_trace_for_an_hour,
    an_institution_tells_only_what_was_sent_to_it,
);

fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

async fn ask(house: &House, text: &str) {
    let (address, digest) = (address(text), text.as_bytes().to_vec());
    let ask =
        house.write(move |tx, clock| lost_links::ask(tx, clock, &address, &digest, Language::Fr));
    ask.await.unwrap();
}

async fn whoever_asks_leaves_the_same_trace_for_an_hour(house: House) {
    let id = house.queued("Chat").await;
    let known = house.contribution(id).await.email.unwrap();
    ask(&house, known.as_str()).await;
    ask(&house, "nobody@example.org").await;
    ask(&house, "nobody@example.org").await;
    assert_eq!(house.count("lost_links").await, 2);
    assert_eq!(house.texts("SELECT kind AS text FROM letters WHERE kind = 'links'").await.len(), 1);
    house.clock.advance(SignedDuration::from_mins(59));
    let now = house.now();
    assert_eq!(house.write(move |tx, _| lost_links::forget(tx, now)).await.unwrap(), 0);
    house.clock.advance(SignedDuration::from_mins(1));
    let now = house.now();
    assert_eq!(house.write(move |tx, _| lost_links::forget(tx, now)).await.unwrap(), 2);
}

async fn an_institution_tells_only_what_was_sent_to_it(house: House) {
    let id = house.queued("Chat").await;
    let known = house.contribution(id).await.email.unwrap();
    let (museum, library) = (house.has.museum.id, house.has.library.id);
    let told = house.read(move |db| {
        let at = |db: &mut _, institution| lost_links::sent_with(db, institution, &known, 10);
        Ok((at(db, museum)?, at(db, library)?))
    });
    let (museum, library) = told.await;
    assert_eq!((museum.iter().map(|one| one.id).collect::<Vec<_>>(), library), (vec![id], vec![]));
}
