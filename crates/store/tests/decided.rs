//! queue → decision → publication → takedown: what these doors write and refuse.

use cimaise_core::{Act, Decision, DecisionId, DecisionKind, Misstep, State};
use cimaise_store::jobs::Job;
use cimaise_store::journey;
use cimaise_store::letters::{self, LetterKind};
use cimaise_store::{StoreError, acts, decisions, queue, wall};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::support::{DELAY, House, deciding, on_both_databases};

on_both_databases!(
    an_approval_leaves_a_decision_a_job_and_a_held_letter,
    a_refusal_leaves_its_reason_and_a_held_letter,
    what_was_approved_hangs_under_the_id_of_the_decision,
    a_takedown_removes_the_publication_and_keeps_the_pictures,
    a_reason_of_another_institution_is_not_found,
    a_decision_is_made_once,
    only_a_standing_approval_hangs,
    a_decision_releases_the_claim,
    the_last_decision_of_a_person_is_the_one_they_would_undo,
);

async fn made(house: &House, id: DecisionId) -> Decision {
    house.read(move |db| decisions::by_id(db, id)).await
}

async fn an_approval_leaves_a_decision_a_job_and_a_held_letter(house: House) {
    let id = house.queued("Chat").await;
    house.clear_jobs().await;
    let decision = house.approve(id).await.unwrap();
    let told = deciding(&house.has.aicha);
    let wanted = Decision {
        id: decision,
        contribution: id,
        kind: DecisionKind::Approve,
        reason: None,
        words: told.words,
        private_note: told.private_note,
        by: Some(house.has.aicha.id),
        decided_at: house.now(),
        settles_at: house.now() + DELAY,
        undone: None,
    };
    assert_eq!(made(&house, decision).await, wanted);
    assert_eq!(house.state(id).await, State::Approved);
    assert_eq!(house.due().await, [Job::Publish(decision)]);

    let letters = house.read(move |db| letters::of_contribution(db, id)).await;
    assert_eq!((letters[1].kind, letters[1].decision), (LetterKind::Decision, Some(decision)));
    assert_eq!(letters[1].hold_until, house.now() + DELAY);
    house.clock.advance(DELAY);
    assert_eq!(house.due().await, [Job::Publish(decision), Job::Send(letters[1].id)]);

    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    let last = log.last().unwrap();
    assert_eq!((last.act, last.person.as_deref()), (Act::Approve, Some("Aïcha")));
}

async fn a_refusal_leaves_its_reason_and_a_held_letter(house: House) {
    let id = house.queued("Chat").await;
    house.clear_jobs().await;
    let decision = house.refuse(id).await.unwrap();
    assert_eq!(house.state(id).await, State::Refused);
    let made = made(&house, decision).await;
    assert_eq!((made.kind, made.reason), (DecisionKind::Refuse, Some(house.has.reasons[0].id)));
    assert_eq!((made.by, made.settles_at), (Some(house.has.aicha.id), house.now() + DELAY));
    assert_eq!(house.due().await, []);

    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    let last = log.last().unwrap();
    assert_eq!((last.act, last.detail.as_str()), (Act::Refuse, "not-the-theme"));
    assert_eq!(house.count("letters WHERE sent_at IS NULL AND cancelled_at IS NULL").await, 2);
    assert_eq!(house.count("pictures").await, 2);
}

async fn what_was_approved_hangs_under_the_id_of_the_decision(house: House) {
    let id = house.queued("Pourquoi pleure-t-elle ?").await;
    let decision = house.approve(id).await.unwrap();
    house.clock.advance(SignedDuration::from_secs(2));
    let hung = house.hang(decision).await.unwrap();
    assert_eq!((hung.id.0, hung.contribution), (decision.0, id));
    assert_eq!((hung.theme, hung.published_at), (house.has.themes[0].id, house.now()));
    assert_eq!(hung.slug.as_str(), "pourquoi-pleure-t-elle");
    assert_eq!(house.read(move |db| wall::of_contribution(db, id)).await, Some(hung.clone()));
    assert_eq!(house.state(id).await, State::Published);

    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    let last = log.last().unwrap();
    assert_eq!((last.act, last.person.as_deref()), (Act::Hang, None));
    assert_eq!(last.detail, hung.slug.as_str());

    let again = house.hang(decision).await;
    let misstep = Misstep { act: Act::Hang, from: State::Published };
    assert!(matches!(again, Err(StoreError::Misstep(met)) if met == misstep));
    assert_eq!(house.count("publications").await, 1);
}

async fn a_takedown_removes_the_publication_and_keeps_the_pictures(house: House) {
    let (id, hung) = house.published("Chat").await;
    house.clear_jobs().await;
    let decision = house.take_down(id).await.unwrap();
    assert_eq!(house.state(id).await, State::TakenDown);
    assert_eq!(house.read(move |db| wall::of_contribution(db, id)).await, None);
    assert_eq!(house.due().await, [Job::Unhang(hung.id)]);
    assert_eq!(house.count("pictures").await, 2);

    let made = made(&house, decision).await;
    assert_eq!((made.kind, made.reason), (DecisionKind::TakeDown, Some(house.has.reasons[1].id)));
    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    let last = log.last().unwrap();
    assert_eq!((last.act, last.detail.as_str()), (Act::TakeDown, "unlawful"));

    let undone = house.undo(id).await;
    let misstep = Misstep { act: Act::Undo, from: State::TakenDown };
    assert!(matches!(undone, Err(StoreError::Misstep(met)) if met == misstep));
}

async fn a_reason_of_another_institution_is_not_found(house: House) {
    let waits = house.queued("Chat").await;
    let (hangs, _) = house.published("Chien").await;
    let before = (house.count("decisions").await, house.count("acts").await);
    for reason in [house.has.library_reason.id, Uuid::nil().into()] {
        let by = deciding(&house.has.aicha);
        let refused = house.write(move |tx, clock| journey::refuse(tx, clock, waits, reason, by));
        assert!(matches!(refused.await, Err(StoreError::NotFound)));
        let by = deciding(&house.has.aicha);
        let taken = house.write(move |tx, clock| journey::take_down(tx, clock, hangs, reason, by));
        assert!(matches!(taken.await, Err(StoreError::NotFound)));
    }
    assert_eq!(house.state(waits).await, State::Queued);
    assert_eq!(house.state(hangs).await, State::Published);
    assert_eq!((house.count("decisions").await, house.count("acts").await), before);
    assert_eq!(house.count("publications").await, 1);
}

async fn a_decision_is_made_once(house: House) {
    let id = house.queued("Chat").await;
    house.approve(id).await.unwrap();
    let misstep = |act| Misstep { act, from: State::Approved };
    let again = house.approve(id).await;
    assert!(matches!(again, Err(StoreError::Misstep(met)) if met == misstep(Act::Approve)));
    let refused = house.refuse(id).await;
    assert!(matches!(refused, Err(StoreError::Misstep(met)) if met == misstep(Act::Refuse)));
    let waits = house.queued("Chien").await;
    let unseen = Misstep { act: Act::TakeDown, from: State::Queued };
    let taken = house.take_down(waits).await;
    assert!(matches!(taken, Err(StoreError::Misstep(met)) if met == unseen));
    assert_eq!(house.count("decisions").await, 1);
    let nobody = house.approve(Uuid::nil().into()).await;
    assert!(matches!(nobody, Err(StoreError::NotFound)));
}

async fn only_a_standing_approval_hangs(house: House) {
    let refused = house.queued("Chat").await;
    let refusal = house.refuse(refused).await.unwrap();
    assert!(matches!(house.hang(refusal).await, Err(StoreError::TooLate)));

    let approved = house.queued("Chien").await;
    let undone = house.approve(approved).await.unwrap();
    house.undo(approved).await.unwrap();
    assert!(matches!(house.hang(undone).await, Err(StoreError::TooLate)));
    let second = house.approve(approved).await.unwrap();
    assert!(matches!(house.hang(undone).await, Err(StoreError::TooLate)));
    assert_eq!(house.hang(second).await.unwrap().id.0, second.0);

    let withdrawn = house.queued("Oie").await;
    let decision = house.approve(withdrawn).await.unwrap();
    house.withdraw(withdrawn).await.unwrap();
    let misstep = Misstep { act: Act::Hang, from: State::Withdrawn };
    let hung = house.hang(decision).await;
    assert!(matches!(hung, Err(StoreError::Misstep(met)) if met == misstep));
    assert!(matches!(house.hang(Uuid::nil().into()).await, Err(StoreError::NotFound)));
    assert_eq!(house.count("publications").await, 1);
}

async fn a_decision_releases_the_claim(house: House) {
    let id = house.queued("Chat").await;
    let (aicha, now) = (house.has.aicha.id, house.now());
    let until: Timestamp = now + SignedDuration::from_mins(5);
    let claim = house.write(move |tx, _| queue::claim(tx, id, aicha, now, until)).await;
    assert_eq!(claim.unwrap(), None);
    house.refuse(id).await.unwrap();
    assert_eq!(house.count("claims").await, 0);
}

async fn the_last_decision_of_a_person_is_the_one_they_would_undo(house: House) {
    let aicha = house.has.aicha.id;
    let last = || house.read(move |db| decisions::last_of_person(db, aicha));
    assert_eq!(last().await, None);
    let mut made = Vec::new();
    let mut waiting = Vec::new();
    for title in ["Chat", "Chien", "Oie"] {
        let id = house.queued(title).await;
        made.push(house.approve(id).await.unwrap());
        waiting.push(id);
    }
    assert_eq!(last().await.map(|decision| decision.id), Some(made[2]));
    house.undo(waiting[2]).await.unwrap();
    assert_eq!(last().await.map(|decision| decision.id), Some(made[1]));
    let bruno = house.has.bruno.id;
    assert_eq!(house.read(move |db| decisions::last_of_person(db, bruno)).await, None);

    let id = waiting[2];
    house.refuse(id).await.unwrap();
    let all = house.read(move |db| decisions::of_contribution(db, id)).await;
    let told = all.iter().map(|(d, name)| (d.kind, d.undone.is_some(), name.as_deref()));
    let (approve, refuse) = (DecisionKind::Approve, DecisionKind::Refuse);
    let wanted = [(approve, true, Some("Aïcha")), (refuse, false, Some("Aïcha"))];
    assert_eq!(told.collect::<Vec<_>>(), wanted);
    let standing = house.read(move |db| decisions::standing(db, id)).await;
    assert_eq!(standing.as_ref(), all.last().map(|(decision, _)| decision));
}
