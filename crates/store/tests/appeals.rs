//! What was decided is contested, once, and somebody who did not decide looks again.

use cimaise_core::{
    Act, Appeal, ContributionId, EmailAddress, Flag, NewContribution, QueuePart, State, Verdict,
    Words,
};
use cimaise_store::appeals::{self, Recourse};
use cimaise_store::journey::{self, Outcome};
use cimaise_store::letters::{self, LetterKind};
use cimaise_store::{StoreError, StoreResult, acts, flags, queue};

use jiff::SignedDuration;
use jiff::tz::TimeZone;

use crate::support::{DELAY, House, deciding, on_both_databases, scope};

on_both_databases!(
    a_refusal_is_contested_and_waits_again,
    what_was_taken_down_is_contested_and_hung_again,
    nobody_contests_what_they_were_not_told,
    it_is_contested_once,
    a_later_decision_may_be_contested_anew,
    the_time_for_it_ends,
    a_file_that_could_not_be_read_is_not_contested,
    who_decided_does_not_decide_again,
    who_agreed_does_not_decide_again,
    who_is_alone_looks_again_themselves,
    who_sent_it_never_answers_their_own_appeal,
    who_disagreed_may_look_again,
    before_a_later_takedown_is_told_nothing_is_contested,
    a_letter_of_what_is_contested_stays_home,
    a_file_that_broke_answers_no_appeal,
);

async fn contest(house: &House, id: ContributionId) -> StoreResult<()> {
    let words = Words::parse("Regardez sous la table.").unwrap();
    house.write(move |tx, clock| journey::appeal(tx, clock, id, words)).await
}

/// Refused by Aïcha, and told.
async fn refused(house: &House, title: &str) -> ContributionId {
    let id = house.queued(title).await;
    house.refuse(id).await.unwrap();
    house.clock.advance(DELAY);
    id
}

/// That of the museum.
fn zone() -> TimeZone {
    TimeZone::get("Europe/Paris").unwrap()
}

async fn recourse(house: &House, id: ContributionId) -> Recourse {
    let now = house.now();
    house.read(move |db| appeals::recourse(db, id, now)).await
}

async fn bruno_says(house: &House, id: ContributionId, verdict: Verdict) -> StoreResult<Outcome> {
    let bruno = deciding(&house.has.bruno);
    house.write(move |tx, clock| journey::decide(tx, clock, id, &verdict, bruno)).await
}

async fn a_refusal_is_contested_and_waits_again(house: House) {
    let id = refused(&house, "Chat").await;
    let until = Appeal::until(house.now(), &zone());
    assert_eq!(recourse(&house, id).await, Recourse::Until(until));
    contest(&house, id).await.unwrap();
    assert_eq!(house.state(id).await, State::Queued);
    assert_eq!(recourse(&house, id).await, Recourse::Contested);
    assert_eq!(house.read(move |db| flags::of_contribution(db, id)).await, [Flag::Appeal]);
    let made = house.read(move |db| appeals::latest(db, id)).await.unwrap();
    assert_eq!((made.words.as_str(), made.made_at), ("Regardez sous la table.", house.now()));
    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    let last = log.last().unwrap();
    assert_eq!((last.act, &last.person, last.detail.as_str()), (Act::Appeal, &None, "refuse"));
    let letters = house.read(move |db| letters::of_contribution(db, id)).await;
    assert_eq!(letters.last().unwrap().kind, LetterKind::Appeal);
    // It is found by its flag, and its theme counts it.
    let part = QueuePart { flag: Some(Flag::Appeal), ..QueuePart::default() };
    let part = scope(&house, &house.has.bruno, part).await;
    let page = house.read(move |db| queue::page(db, &part, None, 50)).await;
    assert_eq!(page.iter().map(|one| one.contribution).collect::<Vec<_>>(), [id]);
}

async fn what_was_taken_down_is_contested_and_hung_again(house: House) {
    let (id, _) = house.published("Chat").await;
    house.clock.advance(DELAY);
    house.take_down(id).await.unwrap();
    house.clock.advance(DELAY);
    contest(&house, id).await.unwrap();
    let Ok(Outcome::Decided(made)) = bruno_says(&house, id, Verdict::Approve).await else {
        panic!("it is for Bruno to decide")
    };
    house.hang(made).await.unwrap();
    assert_eq!(house.state(id).await, State::Published);
}

async fn nobody_contests_what_they_were_not_told(house: House) {
    let id = house.queued("Chat").await;
    assert!(matches!(contest(&house, id).await, Err(StoreError::Misstep(_))));
    house.refuse(id).await.unwrap();
    assert_eq!(recourse(&house, id).await, Recourse::None);
    assert!(matches!(contest(&house, id).await, Err(StoreError::Misstep(_))));
    house.undo(id).await.unwrap();
    house.approve(id).await.unwrap();
    house.clock.advance(DELAY);
    assert!(matches!(contest(&house, id).await, Err(StoreError::Misstep(_))));
    assert_eq!(house.count("appeals").await, 0);
}

async fn it_is_contested_once(house: House) {
    let id = refused(&house, "Chat").await;
    contest(&house, id).await.unwrap();
    assert!(matches!(contest(&house, id).await, Err(StoreError::AlreadyAppealed)));
    let reason = house.has.reasons[1].id;
    bruno_says(&house, id, Verdict::Refuse(reason)).await.unwrap();
    // Not told yet: it is as if it waited.
    assert_eq!(recourse(&house, id).await, Recourse::Contested);
    house.clock.advance(DELAY);
    assert_eq!(recourse(&house, id).await, Recourse::Answered);
    assert!(matches!(contest(&house, id).await, Err(StoreError::AlreadyAppealed)));
    assert_eq!((house.count("appeals").await, house.state(id).await), (1, State::Refused));
}

async fn a_later_decision_may_be_contested_anew(house: House) {
    let id = refused(&house, "Chat").await;
    contest(&house, id).await.unwrap();
    let Ok(Outcome::Decided(made)) = bruno_says(&house, id, Verdict::Approve).await else {
        panic!("it is for Bruno to decide")
    };
    house.hang(made).await.unwrap();
    house.clock.advance(DELAY);
    assert_eq!(recourse(&house, id).await, Recourse::Answered);
    // Hung after the appeal, then taken down for another reason.
    house.take_down(id).await.unwrap();
    house.clock.advance(DELAY);
    assert_eq!(recourse(&house, id).await, Recourse::Until(Appeal::until(house.now(), &zone())));
    contest(&house, id).await.unwrap();
    assert_eq!(house.count("appeals").await, 2);
}

async fn the_time_for_it_ends(house: House) {
    let id = refused(&house, "Chat").await;
    house.clock.advance(Appeal::WINDOW);
    // To the end of that day.
    let until = recourse(&house, id).await;
    let told_at = house.now() - Appeal::WINDOW;
    assert_eq!(until, Recourse::Until(Appeal::until(told_at, &zone())));
    house.clock.advance(SignedDuration::from_hours(24));
    assert_eq!(recourse(&house, id).await, Recourse::Over);
    assert!(matches!(contest(&house, id).await, Err(StoreError::AppealOver)));
    assert_eq!(house.state(id).await, State::Refused);
}

async fn a_file_that_could_not_be_read_is_not_contested(house: House) {
    let id = house.receive(house.sent("Chat")).await;
    house.refuse_file(id).await.unwrap();
    assert_eq!(recourse(&house, id).await, Recourse::None);
    assert!(matches!(contest(&house, id).await, Err(StoreError::Misstep(_))));
}

async fn who_decided_does_not_decide_again(house: House) {
    let id = refused(&house, "Chat").await;
    contest(&house, id).await.unwrap();
    assert!(matches!(house.approve(id).await, Err(StoreError::Contested)));
    assert!(matches!(house.ask(id).await, Err(StoreError::Contested)));
    let (aicha, bruno) = (house.has.aicha.clone(), house.has.bruno.clone());
    let all = scope(&house, &aicha, QueuePart::default()).await;
    let first = all.clone();
    assert_eq!(house.read(move |db| queue::next(db, &first, aicha.id, None)).await, None);
    assert_eq!(house.read(move |db| queue::next(db, &all, bruno.id, None)).await, Some(id));
    bruno_says(&house, id, Verdict::Approve).await.unwrap();
    // Nor is it theirs to undo.
    assert!(matches!(house.undo(id).await, Err(StoreError::Contested)));
    assert_eq!(house.state(id).await, State::Approved);
}

async fn who_agreed_does_not_decide_again(house: House) {
    house.run("UPDATE calls SET second_opinion = 'always'").await;
    let (id, reason) = (house.queued("Chat").await, house.has.reasons[0].id);
    bruno_says(&house, id, Verdict::Refuse(reason)).await.unwrap();
    let aicha = deciding(&house.has.aicha);
    let refuse = Verdict::Refuse(reason);
    house.write(move |tx, clock| journey::decide(tx, clock, id, &refuse, aicha)).await.unwrap();
    house.clock.advance(DELAY);
    contest(&house, id).await.unwrap();
    assert_eq!(house.read(move |db| flags::of_contribution(db, id)).await, [Flag::Appeal]);
    // Both had a part in it, and there is nobody else: either of them looks again, alone.
    let told = bruno_says(&house, id, Verdict::Approve).await;
    assert!(matches!(told, Ok(Outcome::Decided(_))), "{told:?}");
}

async fn who_is_alone_looks_again_themselves(house: House) {
    house.run("DELETE FROM memberships WHERE person_id IN (SELECT id FROM people WHERE name = 'Bruno')").await;
    let id = refused(&house, "Chat").await;
    contest(&house, id).await.unwrap();
    house.approve(id).await.unwrap();
    assert_eq!(house.state(id).await, State::Approved);
}

async fn who_sent_it_never_answers_their_own_appeal(house: House) {
    // Bruno sends, Aïcha refuses, Bruno contests: Aïcha looks again, as there is nobody else.
    let email = EmailAddress::parse("bruno@example.org").ok();
    assert_eq!(email.as_ref(), Some(&house.has.bruno.email));
    let id = house.queue(NewContribution { email, ..house.sent("Chat") }).await;
    house.refuse(id).await.unwrap();
    house.clock.advance(DELAY);
    contest(&house, id).await.unwrap();
    assert!(matches!(bruno_says(&house, id, Verdict::Approve).await, Err(StoreError::Own)));
    house.approve(id).await.unwrap();
}

async fn who_disagreed_may_look_again(house: House) {
    house.run("UPDATE calls SET second_opinion = 'always'").await;
    let (id, reason) = (house.queued("Chat").await, house.has.reasons[0].id);
    // Bruno would hang it; then one is enough, and Aïcha refuses it.
    bruno_says(&house, id, Verdict::Approve).await.unwrap();
    house.run("UPDATE calls SET second_opinion = 'never'").await;
    let aicha = deciding(&house.has.aicha);
    house.write(move |tx, clock| journey::refuse(tx, clock, id, reason, aicha)).await.unwrap();
    house.clock.advance(DELAY);
    contest(&house, id).await.unwrap();
    assert!(matches!(house.approve(id).await, Err(StoreError::Contested)));
    assert!(matches!(bruno_says(&house, id, Verdict::Approve).await, Ok(Outcome::Decided(_))));
}

async fn before_a_later_takedown_is_told_nothing_is_contested(house: House) {
    let id = refused(&house, "Chat").await;
    contest(&house, id).await.unwrap();
    let Ok(Outcome::Decided(made)) = bruno_says(&house, id, Verdict::Approve).await else {
        panic!("it is for Bruno to decide")
    };
    house.hang(made).await.unwrap();
    house.clock.advance(DELAY);
    house.take_down(id).await.unwrap();
    assert_eq!(recourse(&house, id).await, Recourse::None);
}

async fn a_letter_of_what_is_contested_stays_home(house: House) {
    let id = refused(&house, "Chat").await;
    contest(&house, id).await.unwrap();
    let letters = house.read(move |db| letters::of_contribution(db, id)).await;
    let told = letters.iter().map(|one| (one.kind, one.cancelled_at.is_some()));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [(LetterKind::Receipt, false), (LetterKind::Decision, true), (LetterKind::Appeal, false)]
    );
}

async fn a_file_that_broke_answers_no_appeal(house: House) {
    let id = refused(&house, "Chat").await;
    contest(&house, id).await.unwrap();
    let (bruno, crop) = (deciding(&house.has.bruno), house.has.reasons[3].id);
    house
        .write(move |tx, clock| journey::ask_for_change(tx, clock, id, crop, bruno))
        .await
        .unwrap();
    house.clock.advance(DELAY);
    house.change(id, true).await.unwrap();
    house.refuse_file(id).await.unwrap();
    assert_eq!(recourse(&house, id).await, Recourse::None);
    house.change(id, true).await.unwrap();
    house.write(move |tx, clock| journey::queue(tx, clock, id)).await.unwrap();
    assert_eq!(recourse(&house, id).await, Recourse::Contested);
    let reason = house.has.reasons[1].id;
    bruno_says(&house, id, Verdict::Refuse(reason)).await.unwrap();
    house.clock.advance(DELAY);
    assert_eq!(recourse(&house, id).await, Recourse::Answered);
}
