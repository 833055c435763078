//! A change that was asked for, or not: it comes back to who asked, and nothing of it is lost.

use cimaise_core::{
    Act, ContributionId, DecisionKind, Flag, Held, NewContribution, PictureId, QueuePart, State,
};
use cimaise_store::jobs::Job;
use cimaise_store::look_alikes::{self, LookAlike};
use cimaise_store::queue::Holder;
use cimaise_store::{
    StoreError, acts, answers, decisions, flags, journey, letters, pictures, queue,
};
use jiff::SignedDuration;

use crate::support::{DELAY, House, claim, deciding, on_both_databases, scope};

on_both_databases!(
    what_is_asked_waits_for_its_contributor_and_can_be_undone,
    an_answer_comes_back_to_who_asked,
    who_asked_may_give_the_answer_back,
    a_new_file_is_prepared_first_and_the_old_one_forgotten,
    an_answer_before_the_letter_keeps_it_home,
    what_nobody_asked_for_may_be_changed_while_it_waits,
    what_is_decided_is_not_changed,
    a_file_that_could_not_be_read_may_be_replaced,
    only_a_reason_for_a_change_asks_for_one,
);

async fn mine(house: &House) -> Vec<ContributionId> {
    let part = QueuePart { held: Some(Held::Mine), ..QueuePart::default() };
    let scope = scope(house, &house.has.aicha, part).await;
    let page = house.read(move |db| queue::page(db, &scope, None, 50)).await;
    page.into_iter().map(|entry| entry.contribution).collect()
}

async fn what_is_asked_waits_for_its_contributor_and_can_be_undone(house: House) {
    let id = house.queued("Chat").await;
    let asked = house.ask(id).await.unwrap();
    assert_eq!(house.state(id).await, State::ChangeRequested);
    let made = house.read(move |db| decisions::by_id(db, asked)).await;
    assert_eq!(
        (made.kind, made.reason),
        (DecisionKind::AskForChange, Some(house.has.reasons[3].id))
    );
    house.undo(id).await.unwrap();
    assert_eq!(house.state(id).await, State::Queued);
    let letters = house.read(move |db| letters::of_contribution(db, id)).await;
    assert_eq!(letters[1].cancelled_at, Some(house.now()));
}

async fn an_answer_comes_back_to_who_asked(house: House) {
    let id = house.queued("Chat").await;
    let asked = house.ask(id).await.unwrap();
    house.clock.advance(DELAY);
    house.change(id, false).await.unwrap();
    let contribution = house.contribution(id).await;
    assert_eq!((contribution.state, contribution.title.as_str()), (State::Queued, "Changé"));
    let pictures = house.read(move |db| pictures::of_contribution(db, id)).await;
    assert_eq!(pictures[0].alt.as_str(), "Un chat, plus près");

    let said = house.read(move |db| answers::of_contribution(db, id)).await;
    assert_eq!((said[0].decision, said[0].message.as_str()), (Some(asked), "Voilà."));
    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    assert_eq!(log.last().map(|line| line.act), Some(Act::Answer));

    // It is first in what she holds, for a day, however she works; a colleague passes it over.
    assert_eq!(mine(&house).await, [id]);
    let (aicha, now) = (house.has.aicha.clone(), house.now());
    let (person, soon) = (aicha.id, now + SignedDuration::from_mins(5));
    house.write(move |tx, _| queue::renew(tx, person, now, soon)).await.unwrap();
    house.clock.advance(SignedDuration::from_hours(23));
    let theirs = Some(Holder { person: aicha.id, name: aicha.name.clone() });
    assert_eq!(claim(&house, id, &house.has.bruno).await.unwrap(), theirs);
    house.clock.advance(SignedDuration::from_hours(1));
    assert_eq!(claim(&house, id, &house.has.bruno).await.unwrap(), None);
}

async fn who_asked_may_give_the_answer_back(house: House) {
    let id = house.queued("Chat").await;
    house.ask(id).await.unwrap();
    house.clock.advance(DELAY);
    house.change(id, false).await.unwrap();
    let person = house.has.aicha.id;
    house.write(move |tx, _| queue::release_all(tx, person)).await.unwrap();
    assert_eq!(claim(&house, id, &house.has.bruno).await.unwrap(), None);
}

async fn a_new_file_is_prepared_first_and_the_old_one_forgotten(house: House) {
    let id = house.queued("Chat").await;
    let before = house.read(move |db| pictures::of_contribution(db, id)).await;
    let first = before[0].id;
    let other = house.queue(NewContribution { email: None, ..house.sent("Autre chat") }).await;
    look_alike(&house, first, other).await;
    for one in [id, other] {
        let raised = house.read(move |db| flags::of_contribution(db, one)).await;
        assert_eq!(raised, [Flag::LookAlike]);
    }
    house.ask(id).await.unwrap();
    house.clock.advance(DELAY);
    house.clear_jobs().await;
    house.change(id, true).await.unwrap();
    assert_eq!(house.state(id).await, State::Received);
    let after = house.read(move |db| pictures::of_contribution(db, id)).await;
    assert_ne!(after[0].id, first);
    assert_eq!((after[0].position, after[0].renditions.len()), (1, 0));
    assert_eq!(after[1..], before[1..]);
    assert_eq!(house.due().await, [Job::Ingest(id)]);
    house.clock.advance(SignedDuration::from_hours(1));
    assert_eq!(house.due().await, [Job::Ingest(id), Job::Tidy(id)]);

    house.write(move |tx, clock| journey::queue(tx, clock, id)).await.unwrap();
    assert_eq!(mine(&house).await, [id]);
    for one in [id, other] {
        assert_eq!(house.read(move |db| flags::of_contribution(db, one)).await, []);
    }
}

/// Notes that a picture looks like the first of a contribution.
async fn look_alike(house: &House, picture: PictureId, of: ContributionId) {
    let museum = house.has.museum.id;
    let note = house.write(move |tx, clock| {
        let other = pictures::of_contribution(tx, of)?[0].id;
        let found = LookAlike { picture, other, distance: 3, how: "alike".into() };
        look_alikes::note(tx, clock, museum, &[found])
    });
    note.await.unwrap();
}

async fn a_file_that_could_not_be_read_may_be_replaced(house: House) {
    let id = house.receive(house.sent("Abîmée")).await;
    let refusal = house.refuse_file(id).await.unwrap();
    assert!(matches!(house.change(id, false).await, Err(StoreError::Misstep(_))));
    house.change(id, true).await.unwrap();
    assert_eq!(house.state(id).await, State::Received);
    let said = house.read(move |db| answers::of_contribution(db, id)).await;
    assert_eq!(said[0].decision, Some(refusal));
    assert_eq!(house.count("claims").await, 0);
    let letters = house.read(move |db| letters::of_contribution(db, id)).await;
    assert_eq!(letters[1].cancelled_at, Some(house.now()));
}

async fn an_answer_before_the_letter_keeps_it_home(house: House) {
    let id = house.queued("Chat").await;
    house.ask(id).await.unwrap();
    house.change(id, false).await.unwrap();
    // They did not know that something was asked: it is no answer.
    let said = house.read(move |db| answers::of_contribution(db, id)).await;
    assert_eq!(said[0].decision, None);
    let letters = house.read(move |db| letters::of_contribution(db, id)).await;
    assert_eq!(letters[1].cancelled_at, Some(house.now()));
    assert!(matches!(house.undo(id).await, Err(StoreError::TooLate)));
    assert_eq!(house.state(id).await, State::Queued);
}

async fn what_nobody_asked_for_may_be_changed_while_it_waits(house: House) {
    let id = house.queued("Chat").await;
    house.change(id, false).await.unwrap();
    assert_eq!(house.state(id).await, State::Queued);
    let call = house.has.call.id;
    assert_eq!(house.read(move |db| queue::waiting(db, &queue::Served::of_calls([call]))).await, 1);
    let said = house.read(move |db| answers::of_contribution(db, id)).await;
    assert_eq!(said[0].decision, None);
    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    assert_eq!(log.last().map(|line| line.act), Some(Act::Change));
    assert_eq!(mine(&house).await, []);
}

async fn what_is_decided_is_not_changed(house: House) {
    let (hung, _) = house.published("Accrochée").await;
    let refused = house.queued("Refusée").await;
    house.refuse(refused).await.unwrap();
    let new = house.receive(house.sent("Pas prête")).await;
    for id in [hung, refused, new] {
        assert!(matches!(house.change(id, true).await, Err(StoreError::Misstep(_))));
        assert_ne!(house.contribution(id).await.title.as_str(), "Changé");
    }
    assert_eq!(house.count("answers").await, 0);
}

async fn only_a_reason_for_a_change_asks_for_one(house: House) {
    let id = house.queued("Chat").await;
    let (reason, by) = (house.has.reasons[0].id, deciding(&house.has.aicha));
    let asked = house.write(move |tx, clock| journey::ask_for_change(tx, clock, id, reason, by));
    assert!(matches!(asked.await, Err(StoreError::NotFound)));
    assert_eq!(house.state(id).await, State::Queued);
}
