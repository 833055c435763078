//! What a call asks, in its latest words, and what was agreed to, in the words that were shown.

use cimaise_core::{ConsentStatement, missing};
use cimaise_store::{StoreError, consents};
use jiff::SignedDuration;

use crate::support::{self, House, on_both_databases, said};

on_both_databases!(
    the_latest_version_of_each_statement_is_asked,
    what_was_agreed_to_stays_as_it_was_shown,
    a_version_is_written_once,
    statements_of_another_call_are_not_asked,
);

async fn ask(house: &House, statement: ConsentStatement) -> Result<(), StoreError> {
    let now = house.now();
    house.write(move |tx, _| consents::ask(tx, &statement, now)).await
}

async fn asked(house: &House) -> Vec<ConsentStatement> {
    let call = house.has.call.id;
    house.read(move |db| consents::asked(db, call)).await
}

/// `rules` in its version `version`.
fn rules(house: &House, version: i32) -> ConsentStatement {
    ConsentStatement {
        version,
        text: said(&format!("Règles, {version}"), &format!("Rules, {version}")),
        ..support::statement(&*house.clock, &house.has.call, "rules", 2)
    }
}

async fn the_latest_version_of_each_statement_is_asked(house: House) {
    assert_eq!(asked(&house).await, house.has.statements);
    let versions: Vec<_> = (2..=10).map(|version| rules(&house, version)).collect();
    let latest = versions.last().cloned().unwrap();
    for statement in versions.into_iter().rev() {
        ask(&house, statement).await.unwrap();
    }
    let first = support::statement(&*house.clock, &house.has.call, "age", 0);
    ask(&house, first.clone()).await.unwrap();
    let [author, _, newsroom] = house.has.statements.as_slice() else { panic!() };
    assert_eq!(asked(&house).await, [first, author.clone(), latest, newsroom.clone()]);
}

async fn what_was_agreed_to_stays_as_it_was_shown(house: House) {
    let id = house.receive(house.sent("Chat")).await;
    let agreed_at = house.now();
    house.clock.advance(SignedDuration::from_hours(1));
    let second = rules(&house, 2);
    ask(&house, second.clone()).await.unwrap();
    let agreed = house.read(move |db| consents::of_contribution(db, id)).await;
    let told = agreed.into_iter().map(|consent| (consent.statement, consent.accepted_at));
    let shown = house.has.statements[..2].iter().map(|shown| (shown.clone(), agreed_at));
    assert_eq!(told.collect::<Vec<_>>(), shown.collect::<Vec<_>>());
    let accepted: Vec<_> = house.has.statements.iter().map(|shown| shown.id).collect();
    assert_eq!(missing(&asked(&house).await, &accepted), [&second]);
}

async fn a_version_is_written_once(house: House) {
    ask(&house, rules(&house, 2)).await.unwrap();
    let again = ask(&house, rules(&house, 2)).await;
    assert!(matches!(again, Err(StoreError::Taken("version"))));
}

async fn statements_of_another_call_are_not_asked(house: House) {
    let call = support::call(&*house.clock, &house.has.museum, "kites");
    let theirs = support::statement(&*house.clock, &call, "rules", 1);
    let (id, written, now) = (call.id, theirs.clone(), house.now());
    let write = house.write(move |tx, _| {
        cimaise_store::calls::create(tx, &call)?;
        consents::ask(tx, &written, now)
    });
    write.await.unwrap();
    assert_eq!(asked(&house).await, house.has.statements);
    assert_eq!(house.read(move |db| consents::asked(db, id)).await, [theirs]);
}
