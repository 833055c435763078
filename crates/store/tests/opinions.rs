//! Where two have to agree before something is hung or refused.

use cimaise_core::{
    Act, ContributionId, DecisionKind, Flag, Held, Misstep, NewContribution, QueuePart, State,
    Verdict,
};
use cimaise_store::journey::{self, Outcome, Undoing};
use cimaise_store::{StoreError, StoreResult, acts, flags, opinions, queue};
use jiff::SignedDuration;

use crate::support::{House, deciding, on_both_databases, scope};

on_both_databases!(
    the_second_of_one_mind_decides,
    of_two_at_once_one_is_the_second,
    one_person_is_one_voice,
    two_who_differ_wait_for_a_third,
    asking_for_a_change_takes_one,
    where_nothing_was_noticed_one_is_enough,
    whoever_is_alone_decides,
    an_opinion_is_taken_back,
    what_its_contributor_changes_is_seen_anew,
    an_undone_decision_leaves_the_opinion_of_the_other,
    who_has_spoken_is_not_given_it_again,
    two_who_differ_are_both_given_it_again,
    what_is_undone_is_what_was_meant,
);

async fn ask_for_two(house: &House, when: &str) {
    house.run(&format!("UPDATE calls SET second_opinion = '{when}'")).await;
}

#[derive(Clone, Copy)]
enum Who {
    Aicha,
    Bruno,
}
use Who::{Aicha, Bruno};

async fn says(
    house: &House,
    who: Who,
    id: ContributionId,
    verdict: Verdict,
) -> StoreResult<Outcome> {
    let staff = match who {
        Aicha => &house.has.aicha,
        Bruno => &house.has.bruno,
    };
    let deciding = deciding(staff);
    house.write(move |tx, clock| journey::decide(tx, clock, id, &verdict, deciding)).await
}

fn is_noted(said: &StoreResult<Outcome>) -> bool {
    matches!(said, Ok(Outcome::Noted(_)))
}

fn is_decided(said: &StoreResult<Outcome>) -> bool {
    matches!(said, Ok(Outcome::Decided(_)))
}

async fn raised(house: &House, id: ContributionId) -> Vec<Flag> {
    house.read(move |db| flags::of_contribution(db, id)).await
}

async fn kinds(house: &House, id: ContributionId) -> Vec<(DecisionKind, String)> {
    let said = house.read(move |db| opinions::of_contribution(db, id)).await;
    said.into_iter().map(|(one, name)| (one.kind, name)).collect()
}

async fn the_second_of_one_mind_decides(house: House) {
    ask_for_two(&house, "always").await;
    let id = house.queued("Chat").await;
    house.clear_jobs().await;
    assert!(is_noted(&says(&house, Aicha, id, Verdict::Approve).await));
    assert_eq!(house.state(id).await, State::Queued);
    assert_eq!(raised(&house, id).await, [Flag::SecondOpinion]);
    assert_eq!(kinds(&house, id).await, [(DecisionKind::Approve, "Aïcha".to_owned())]);
    assert_eq!((house.count("decisions").await, house.due().await.len()), (0, 0));
    assert!(is_decided(&says(&house, Bruno, id, Verdict::Approve).await));
    assert_eq!(house.state(id).await, State::Approved);
    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    let last: Vec<_> =
        log.iter().rev().take(2).map(|line| (line.act, line.person.as_deref())).collect();
    assert_eq!(last, [(Act::Approve, Some("Bruno")), (Act::SayOpinion, Some("Aïcha"))]);
    // It is decided: a third comes too late.
    let late = says(&house, Aicha, id, Verdict::Approve).await;
    let misstep = Misstep { act: Act::SayOpinion, from: State::Approved };
    assert_eq!(late.unwrap_err().to_string(), StoreError::from(misstep).to_string());
}

async fn of_two_at_once_one_is_the_second(house: House) {
    ask_for_two(&house, "always").await;
    let id = house.queued("Chat").await;
    let (one, other) = tokio::join!(
        says(&house, Aicha, id, Verdict::Approve),
        says(&house, Bruno, id, Verdict::Approve),
    );
    assert!(is_noted(&one) != is_noted(&other), "{one:?} {other:?}");
    assert!(is_decided(&one) != is_decided(&other), "{one:?} {other:?}");
    assert_eq!(house.state(id).await, State::Approved);
}

async fn one_person_is_one_voice(house: House) {
    ask_for_two(&house, "always").await;
    let (id, reason) = (house.queued("Chat").await, house.has.reasons[0].id);
    assert!(is_noted(&says(&house, Aicha, id, Verdict::Approve).await));
    assert!(is_noted(&says(&house, Aicha, id, Verdict::Approve).await));
    assert!(is_noted(&says(&house, Aicha, id, Verdict::Refuse(reason)).await));
    assert_eq!(kinds(&house, id).await, [(DecisionKind::Refuse, "Aïcha".to_owned())]);
}

async fn two_who_differ_wait_for_a_third(house: House) {
    ask_for_two(&house, "always").await;
    let (id, reason) = (house.queued("Chat").await, house.has.reasons[0].id);
    assert!(is_noted(&says(&house, Aicha, id, Verdict::Approve).await));
    assert!(is_noted(&says(&house, Bruno, id, Verdict::Refuse(reason)).await));
    assert_eq!(house.state(id).await, State::Queued);
    // One of them comes round.
    assert!(is_decided(&says(&house, Aicha, id, Verdict::Refuse(reason)).await));
    assert_eq!(house.state(id).await, State::Refused);
}

async fn asking_for_a_change_takes_one(house: House) {
    ask_for_two(&house, "always").await;
    let id = house.queued("Chat").await;
    house.ask(id).await.unwrap();
    assert_eq!(house.state(id).await, State::ChangeRequested);
}

async fn where_nothing_was_noticed_one_is_enough(house: House) {
    ask_for_two(&house, "flagged").await;
    // Two of the same person, and one of nobody known.
    let plain = house.queue(NewContribution { email: None, ..house.sent("Chat") }).await;
    let noticed = house.queued("Chien").await;
    house.queued("Chienne").await;
    assert!(is_decided(&says(&house, Aicha, plain, Verdict::Approve).await));
    assert!(is_noted(&says(&house, Aicha, noticed, Verdict::Approve).await));
    assert_eq!(raised(&house, noticed).await, [Flag::SecondOpinion, Flag::Several]);
}

async fn whoever_is_alone_decides(house: House) {
    ask_for_two(&house, "always").await;
    house.run("DELETE FROM memberships WHERE person_id IN (SELECT id FROM people WHERE name = 'Bruno')").await;
    let id = house.queued("Chat").await;
    assert!(is_decided(&says(&house, Aicha, id, Verdict::Approve).await));
}

async fn an_opinion_is_taken_back(house: House) {
    ask_for_two(&house, "always").await;
    let id = house.queued("Chat").await;
    says(&house, Aicha, id, Verdict::Approve).await.unwrap();
    house.undo(id).await.unwrap();
    assert_eq!((kinds(&house, id).await, raised(&house, id).await), (vec![], vec![]));
    assert!(is_noted(&says(&house, Bruno, id, Verdict::Approve).await));
    // Aïcha has none to take back, and nothing is decided.
    assert!(house.undo(id).await.is_err());
    assert_eq!(kinds(&house, id).await, [(DecisionKind::Approve, "Bruno".to_owned())]);
}

async fn what_its_contributor_changes_is_seen_anew(house: House) {
    ask_for_two(&house, "always").await;
    let id = house.queued("Chat").await;
    says(&house, Aicha, id, Verdict::Approve).await.unwrap();
    house.change(id, false).await.unwrap();
    assert_eq!((kinds(&house, id).await, raised(&house, id).await), (vec![], vec![]));
    assert!(is_noted(&says(&house, Bruno, id, Verdict::Approve).await));
}

async fn an_undone_decision_leaves_the_opinion_of_the_other(house: House) {
    ask_for_two(&house, "always").await;
    let id = house.queued("Chat").await;
    says(&house, Bruno, id, Verdict::Approve).await.unwrap();
    assert!(is_decided(&says(&house, Aicha, id, Verdict::Approve).await));
    house.undo(id).await.unwrap();
    assert_eq!(house.state(id).await, State::Queued);
    assert_eq!(kinds(&house, id).await, [(DecisionKind::Approve, "Bruno".to_owned())]);
    assert!(is_decided(&says(&house, Aicha, id, Verdict::Approve).await));
}

async fn who_has_spoken_is_not_given_it_again(house: House) {
    ask_for_two(&house, "always").await;
    let (spoken, other) = (house.queued("Chat").await, house.queued("Chien").await);
    let (aicha, bruno) = (house.has.aicha.clone(), house.has.bruno.clone());
    let all = scope(&house, &aicha, QueuePart::default()).await;
    let until = house.now() + SignedDuration::from_mins(5);
    // It was in her batch; with her opinion she lets go of it.
    let (person, batch) = (aicha.id, all.clone());
    let held = house.write(move |tx, _| queue::take_batch(tx, &batch, person, 20, until));
    assert_eq!(held.await.unwrap(), 2);
    says(&house, Aicha, spoken, Verdict::Approve).await.unwrap();
    let mine = QueuePart { held: Some(Held::Mine), ..QueuePart::default() };
    let mine = scope(&house, &aicha, mine).await;
    let page = house.read(move |db| queue::page(db, &mine, None, 50)).await;
    assert_eq!(page.iter().map(|one| one.contribution).collect::<Vec<_>>(), [other]);
    let first = all.clone();
    assert_eq!(house.read(move |db| queue::next(db, &first, person, None)).await, Some(other));
    let theirs = scope(&house, &bruno, QueuePart::default()).await;
    let held = house.write(move |tx, _| queue::take_batch(tx, &theirs, bruno.id, 20, until));
    assert_eq!(held.await.unwrap(), 1);
}

async fn two_who_differ_are_both_given_it_again(house: House) {
    ask_for_two(&house, "always").await;
    let (id, reason) = (house.queued("Chat").await, house.has.reasons[0].id);
    says(&house, Aicha, id, Verdict::Approve).await.unwrap();
    says(&house, Bruno, id, Verdict::Refuse(reason)).await.unwrap();
    // Nobody is left who has not spoken: one of them has to come round.
    for person in [house.has.aicha.clone(), house.has.bruno.clone()] {
        let all = scope(&house, &person, QueuePart::default()).await;
        let next = house.read(move |db| queue::next(db, &all, person.id, None)).await;
        assert_eq!(next, Some(id));
    }
}

async fn what_is_undone_is_what_was_meant(house: House) {
    ask_for_two(&house, "always").await;
    let (id, aicha) = (house.queued("Chat").await, house.has.aicha.id);
    says(&house, Aicha, id, Verdict::Approve).await.unwrap();
    let Ok(Outcome::Decided(made)) = says(&house, Bruno, id, Verdict::Approve).await else {
        panic!("the second decides")
    };
    // Aïcha takes her opinion back on a page that does not know of the decision yet.
    let undo = |what| house.write(move |tx, clock| journey::undo(tx, clock, id, aicha, what));
    assert!(matches!(undo(Undoing::Opinion).await, Err(StoreError::AlreadyDecided)));
    assert_eq!(house.state(id).await, State::Approved);
    undo(Undoing::Decision(made)).await.unwrap();
    assert!(undo(Undoing::Decision(made)).await.is_err());
    assert_eq!(kinds(&house, id).await, [(DecisionKind::Approve, "Aïcha".to_owned())]);
    undo(Undoing::Opinion).await.unwrap();
    assert_eq!(kinds(&house, id).await, []);
}
