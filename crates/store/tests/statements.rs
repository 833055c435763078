//! Each refusal and each takedown keeps what was told, for good.

use std::path::Path;

use cimaise_core::{DecisionId, Ground, Statement};
use cimaise_store::{decisions, statements};

use crate::support::{DELAY, House, on_both_databases};

on_both_databases!(
    a_refusal_keeps_what_was_told_whatever_becomes_of_the_catalogue,
    a_takedown_has_one_too_and_an_approval_none,
    what_no_person_decided_says_so,
    what_is_undone_or_not_told_yet_is_not_in_force,
    whoever_reads_on_misses_none,
);

async fn of(house: &House, id: DecisionId) -> Option<Statement> {
    house.read(move |db| statements::of_decision(db, id)).await
}

async fn in_force(house: &House, after: Option<DecisionId>) -> Vec<DecisionId> {
    let (museum, now) = (house.has.museum.id, house.now());
    let found = house.read(move |db| statements::in_force(db, museum, after, 50, now)).await;
    found.into_iter().map(|one| one.decision).collect()
}

async fn a_refusal_keeps_what_was_told_whatever_becomes_of_the_catalogue(house: House) {
    let id = house.queued("Chat").await;
    let made = house.refuse(id).await.unwrap();
    let contribution = house.contribution(id).await;
    let decision = house.read(move |db| decisions::by_id(db, made)).await;
    let reasons = house.has.reasons.clone();
    let reason = reasons.into_iter().find(|one| Some(one.id) == decision.reason).unwrap();
    let told = Statement {
        decision: made,
        contribution: id,
        institution: house.has.museum.id,
        call: house.has.call.id,
        kind: decision.kind,
        ground: reason.ground,
        code: reason.code,
        label: reason.label,
        text: reason.text.clone(),
        words: decision.words.clone(),
        automated: false,
        language: contribution.language,
        content_at: contribution.received_at,
        made_at: house.now(),
        settles_at: house.now() + DELAY,
    };
    assert_eq!(of(&house, made).await, Some(told.clone()));
    house.run(r#"UPDATE reasons SET text = '{"fr":"Autre chose"}', ground = 'law'"#).await;
    assert_eq!(of(&house, made).await, Some(told));
    let said = house.read(move |db| statements::told(db, &decision)).await;
    assert_eq!(said, Some((reason.text, reason.ground)));
}

async fn a_takedown_has_one_too_and_an_approval_none(house: House) {
    let (id, hung) = house.published("Chat").await;
    assert_eq!(of(&house, DecisionId(hung.id.0)).await, None);
    let made = house.take_down(id).await.unwrap();
    assert_eq!(of(&house, made).await.map(|one| one.contribution), Some(id));
}

async fn what_no_person_decided_says_so(house: House) {
    let id = house.receive(house.sent("Chat")).await;
    let made = house.refuse_file(id).await.unwrap();
    let told = of(&house, made).await.unwrap();
    assert_eq!((told.automated, told.ground), (true, Ground::File));
}

async fn what_is_undone_or_not_told_yet_is_not_in_force(house: House) {
    let (undone, kept) = (house.queued("Chat").await, house.queued("Chien").await);
    house.refuse(undone).await.unwrap();
    let first = house.refuse(kept).await.unwrap();
    house.undo(undone).await.unwrap();
    assert_eq!(in_force(&house, None).await, []);
    house.clock.advance(DELAY);
    assert_eq!(in_force(&house, None).await, [first]);
    let second = house.refuse(undone).await.unwrap();
    house.clock.advance(DELAY);
    assert_eq!(in_force(&house, None).await, [first, second]);
    assert_eq!(in_force(&house, Some(first)).await, [second]);
}

async fn whoever_reads_on_misses_none(house: House) {
    // Decided first, and told last: a file is refused at once.
    let (slow, quick) = (house.queued("Chat").await, house.receive(house.sent("Chien")).await);
    let slow = house.refuse(slow).await.unwrap();
    let quick = house.refuse_file(quick).await.unwrap();
    assert_eq!(in_force(&house, None).await, [quick]);
    house.clock.advance(DELAY);
    assert_eq!(in_force(&house, Some(quick)).await, [slow]);
}

#[test]
fn nothing_of_ours_changes_one_that_is_told_or_removes_any() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![source];
    let mut read = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            read += 1;
            let is_theirs = path.ends_with("src/statements.rs");
            let untold = "        .filter(statements::settles_at.gt(At(now)))\n        .set(";
            assert_eq!(text.matches(untold).count(), usize::from(is_theirs), "{}", path.display());
            for (act, most) in
                [("update(statements", usize::from(is_theirs)), ("delete(statements", 0)]
            {
                assert_eq!(text.matches(act).count(), most, "{}: {act}", path.display());
            }
        }
    }
    assert!(read > 60, "{read} files were read");
}
