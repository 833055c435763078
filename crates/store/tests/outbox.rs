//! The outbox: what is not told yet is held, reworded, released; what did not arrive is mended.

use cimaise_core::{Act, ContributionId, Decision, DecisionId, EmailAddress, Words};
use cimaise_store::jobs::Job;
use cimaise_store::letters::{self, Letter, LetterKind};
use cimaise_store::{StoreError, StoreResult, acts, appeals, decisions, outbox, statements};
use jiff::SignedDuration;

use crate::support::{DELAY, House, on_both_databases};

on_both_databases!(
    what_is_held_is_told_to_nobody_until_it_is_released,
    what_is_released_keeps_its_minutes_to_be_undone,
    what_is_held_can_be_undone_at_any_time,
    the_personal_line_changes_everywhere_until_it_is_told,
    what_is_told_is_neither_held_nor_reworded,
    each_sees_what_is_not_told_yet,
    a_call_may_tell_nothing_until_it_is_released,
    a_letter_that_did_not_arrive_is_sent_again_or_given_up,
);

const LATER: SignedDuration = SignedDuration::from_hours(24 * 30);

async fn hold(house: &House, id: DecisionId) -> StoreResult<()> {
    let by = house.has.bruno.id;
    house.write(move |tx, clock| outbox::hold(tx, clock, id, by)).await
}

async fn release(house: &House, id: DecisionId) -> StoreResult<()> {
    let by = house.has.bruno.id;
    house.write(move |tx, clock| outbox::release(tx, clock, id, by, DELAY)).await
}

async fn word(house: &House, id: DecisionId, words: &str) -> StoreResult<()> {
    let (by, words) = (house.has.bruno.id, Words::parse(words).unwrap());
    house.write(move |tx, clock| outbox::word(tx, clock, id, by, &words)).await
}

async fn refused(house: &House, title: &str) -> (ContributionId, DecisionId) {
    let id = house.queued(title).await;
    (id, house.refuse(id).await.unwrap())
}

/// The letter about the decision on a contribution.
async fn letter(house: &House, id: ContributionId) -> Letter {
    let all = house.read(move |db| letters::of_contribution(db, id)).await;
    all.into_iter().find(|letter| letter.kind == LetterKind::Decision).unwrap()
}

/// How many letters about decisions would leave now.
async fn leaving(house: &House) -> usize {
    let due = house.due().await;
    let mut leaving = 0;
    for job in due {
        if let Job::Send(id) = job {
            let letter = house.read(move |db| letters::by_id(db, id)).await;
            leaving += usize::from(letter.kind == LetterKind::Decision);
        }
    }
    leaving
}

async fn acted(house: &House, id: ContributionId) -> Vec<Act> {
    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    log.into_iter().map(|line| line.act).filter(|act| act.code().contains("letter")).collect()
}

async fn what_is_held_is_told_to_nobody_until_it_is_released(house: House) {
    let (id, made) = refused(&house, "Chat").await;
    hold(&house, made).await.unwrap();
    hold(&house, made).await.unwrap();
    house.clock.advance(LATER);
    assert_eq!(leaving(&house).await, 0);
    let (museum, now) = (house.has.museum.id, house.now());
    let decision = house.read(move |db| decisions::by_id(db, made)).await;
    assert!(decision.is_held() && !decision.is_settled(now));
    let in_force = house.read(move |db| statements::in_force(db, museum, None, 9, now)).await;
    assert_eq!(in_force, []);
    let recourse = house.read(move |db| appeals::recourse(db, id, now)).await;
    assert_eq!(recourse, appeals::Recourse::None);
    release(&house, made).await.unwrap();
    assert!(matches!(release(&house, made).await, Err(StoreError::TooLate)), "it is told");
    assert_eq!(leaving(&house).await, 1);
    let in_force = house.read(move |db| statements::in_force(db, museum, None, 9, now)).await;
    assert_eq!(
        in_force.iter().map(|one| (one.decision, one.settles_at)).collect::<Vec<_>>(),
        [(made, now)]
    );
    // The time to contest begins when it is told.
    let recourse = house.read(move |db| appeals::recourse(db, id, now)).await;
    let until = cimaise_core::Appeal::until(now, &jiff::tz::TimeZone::get("Europe/Paris").unwrap());
    assert_eq!(recourse, appeals::Recourse::Until(until));
    assert_eq!(acted(&house, id).await, [Act::HoldLetter, Act::ReleaseLetter]);
}

async fn what_is_released_keeps_its_minutes_to_be_undone(house: House) {
    let (id, made) = refused(&house, "Chat").await;
    hold(&house, made).await.unwrap();
    house.clock.advance(SignedDuration::from_mins(1));
    release(&house, made).await.unwrap();
    assert_eq!(leaving(&house).await, 0);
    house.undo(id).await.unwrap();
    house.clock.advance(LATER);
    assert!(letter(&house, id).await.cancelled_at.is_some());
}

async fn what_is_held_can_be_undone_at_any_time(house: House) {
    let (id, made) = refused(&house, "Chat").await;
    hold(&house, made).await.unwrap();
    house.clock.advance(LATER);
    house.undo(id).await.unwrap();
    assert!(letter(&house, id).await.cancelled_at.is_some());
    assert!(matches!(release(&house, made).await, Err(StoreError::NotFound)));
    assert_eq!(leaving(&house).await, 0);
}

async fn the_personal_line_changes_everywhere_until_it_is_told(house: House) {
    let (id, made) = refused(&house, "Chat").await;
    word(&house, made, "Essayez encore.").await.unwrap();
    word(&house, made, "Essayez encore.").await.unwrap();
    let decision = house.read(move |db| decisions::by_id(db, made)).await;
    let statement = house.read(move |db| statements::of_decision(db, made)).await.unwrap();
    let said = ["Essayez encore.", "Essayez encore."];
    assert_eq!([decision.words.as_str(), statement.words.as_str()], said);
    assert_eq!(statement.settles_at, decision.settles_at);
    assert_eq!(acted(&house, id).await, [Act::WordLetter]);
}

async fn what_is_told_is_neither_held_nor_reworded(house: House) {
    let (_, made) = refused(&house, "Chat").await;
    house.clock.advance(DELAY);
    assert!(matches!(hold(&house, made).await, Err(StoreError::TooLate)));
    assert!(matches!(word(&house, made, "Non.").await, Err(StoreError::TooLate)));
    assert!(matches!(release(&house, made).await, Err(StoreError::TooLate)));
    assert_eq!(leaving(&house).await, 1);
}

async fn each_sees_what_is_not_told_yet(house: House) {
    let (_, told) = refused(&house, "Dit").await;
    house.clock.advance(DELAY);
    let (_, first) = refused(&house, "Un").await;
    let (undone, _) = refused(&house, "Annulé").await;
    let (_, second) = refused(&house, "Deux").await;
    house.undo(undone).await.unwrap();
    let (withdrawn, _) = refused(&house, "Repris").await;
    house.withdraw(withdrawn).await.unwrap();
    let approved = house.queued("Accepté").await;
    let overtaken = house.approve(approved).await.unwrap();
    hold(&house, overtaken).await.unwrap();
    let third = house.take_down(approved).await.unwrap();
    let (call, now) = (house.has.call.id, house.now());
    let page =
        |by, after, limit| house.read(move |db| outbox::page(db, (call, by), after, limit, now));
    let ids =
        |page: Vec<outbox::Entry>| page.into_iter().map(|one| one.decision.id).collect::<Vec<_>>();
    assert_eq!(ids(page(None, None, 9).await), [first, second, third]);
    assert_eq!(ids(page(Some(house.has.aicha.id), Some(first), 9).await), [second, third]);
    assert_eq!(ids(page(Some(house.has.bruno.id), None, 9).await), []);
    assert_ne!(told, first);
}

async fn a_letter_that_did_not_arrive_is_sent_again_or_given_up(house: House) {
    let (id, _) = refused(&house, "Chat").await;
    house.clock.advance(DELAY);
    let mail = letter(&house, id).await.id;
    let (by, now) = (house.has.bruno.id, house.now());
    let corrected = EmailAddress::parse("camille@example.net").unwrap();
    let (call, to) = (house.has.call.id, corrected.clone());
    let again = |to: EmailAddress| {
        house.write(move |tx, clock| outbox::send_again(tx, clock, mail, by, &to))
    };
    assert!(matches!(again(to.clone()).await, Err(StoreError::NotFound)), "it has not failed");
    house.write(move |tx, _| letters::mark_failed(tx, mail, "no such mailbox", now)).await.unwrap();
    house.clear_jobs().await;
    let lost = house.read(move |db| outbox::undelivered(db, call, 9)).await;
    assert_eq!(
        lost.iter().map(|one| (one.letter.id, one.title.as_str())).collect::<Vec<_>>(),
        [(mail, "Chat")]
    );
    again(to).await.unwrap();
    assert_eq!(house.due().await, [Job::Send(mail)]);
    assert_eq!(letter(&house, id).await.recipient, corrected);
    assert_eq!(house.contribution(id).await.email, Some(corrected));
    house.write(move |tx, _| letters::mark_failed(tx, mail, "no such mailbox", now)).await.unwrap();
    house.write(move |tx, clock| outbox::give_up(tx, clock, mail, by)).await.unwrap();
    assert_eq!(house.due().await, []);
    assert_eq!(house.read(move |db| outbox::undelivered(db, call, 9)).await, []);
    assert_eq!(acted(&house, id).await, [Act::ResendLetter, Act::GiveLetterUp]);
}

async fn a_call_may_tell_nothing_until_it_is_released(house: House) {
    house.run("UPDATE calls SET telling = 'released'").await;
    let (refused, first) = refused(&house, "Refusée").await;
    let approved = house.queued("Acceptée").await;
    let second = house.approve(approved).await.unwrap();
    house.clock.advance(LATER);
    assert_eq!(leaving(&house).await, 0);
    let (call, now) = (house.has.call.id, house.now());
    let page = house.read(move |db| outbox::page(db, (call, None), None, 9, now)).await;
    let held: Vec<_> = page.iter().map(|one| (one.decision.id, one.decision.is_held())).collect();
    assert_eq!(held, [(first, true), (second, true)]);
    let jobs = house.read(|db| cimaise_store::jobs::due(db, Decision::HELD)).await;
    let held = [letter(&house, refused).await.id, letter(&house, approved).await.id];
    assert!(!held.iter().any(|id| jobs.contains(&Job::Send(*id))), "each gets its job later");
    house.undo(refused).await.unwrap();
    release(&house, second).await.unwrap();
    assert_eq!(leaving(&house).await, 1);
    let recourse = house.read(move |db| appeals::recourse(db, refused, now)).await;
    assert_eq!(recourse, appeals::Recourse::None);
    // A question can be answered only when it is known, and what was taken down is told when it is.
    let asked = house.queued("À changer").await;
    house.ask(asked).await.unwrap();
    house.take_down(approved).await.unwrap();
    let file = house.receive(house.sent("Illisible")).await;
    house.refuse_file(file).await.unwrap();
    house.clock.advance(DELAY);
    assert_eq!(leaving(&house).await, 4);
}
