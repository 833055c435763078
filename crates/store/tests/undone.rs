//! A decision can be undone until its letter leaves, and no longer.

use cimaise_core::{Act, DecisionKind, State};
use cimaise_store::jobs::Job;
use cimaise_store::{StoreError, acts, decisions, letters, themes, wall};
use jiff::SignedDuration;
use uuid::Uuid;

use crate::support::{DELAY, House, on_both_databases};

on_both_databases!(
    an_undone_refusal_waits_again_and_its_letter_stays_home,
    an_undone_publication_comes_off_the_wall,
    a_re_hung_contribution_gets_a_new_publication,
    after_the_delay_nothing_can_be_undone,
    what_nobody_decided_cannot_be_undone,
);

async fn an_undone_refusal_waits_again_and_its_letter_stays_home(house: House) {
    let id = house.queued("Chat").await;
    let decision = house.refuse(id).await.unwrap();
    house.clock.advance(DELAY - SignedDuration::from_micros(1));
    house.undo(id).await.unwrap();
    assert_eq!(house.state(id).await, State::Queued);

    let made = house.read(move |db| decisions::by_id(db, decision)).await;
    assert_eq!(made.undone, Some((house.now(), house.has.aicha.id)));
    assert_eq!(house.read(move |db| decisions::standing(db, id)).await, None);

    let letters = house.read(move |db| letters::of_contribution(db, id)).await;
    let told = letters.iter().map(|letter| (letter.decision, letter.cancelled_at));
    let wanted = [(None, None), (Some(decision), Some(house.now()))];
    assert_eq!(told.collect::<Vec<_>>(), wanted);

    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    let last = log.last().unwrap();
    let who = last.person.as_deref();
    assert_eq!((last.act, who, last.detail.as_str()), (Act::Undo, Some("Aïcha"), "refuse"));

    house.approve(id).await.unwrap();
    let standing = house.read(move |db| decisions::standing(db, id)).await;
    assert_eq!(standing.map(|decision| decision.kind), Some(DecisionKind::Approve));
}

async fn an_undone_publication_comes_off_the_wall(house: House) {
    let (id, hung) = house.published("Chat").await;
    house.clear_jobs().await;
    house.undo(id).await.unwrap();
    assert_eq!(house.state(id).await, State::Queued);
    assert_eq!(house.read(move |db| wall::of_contribution(db, id)).await, None);
    let gone = hung.id;
    let found = house.store.read::<_, StoreError, _>(move |db| wall::by_id(db, gone)).await;
    assert!(matches!(found, Err(StoreError::NotFound)));
    assert_eq!(house.due().await, [Job::Unhang(hung.id)]);
    let theme = hung.theme;
    assert_eq!(house.read(move |db| themes::figures(db, theme)).await.hung, 0);
}

async fn a_re_hung_contribution_gets_a_new_publication(house: House) {
    let (id, first) = house.published("Chat").await;
    house.undo(id).await.unwrap();
    house.clock.advance(SignedDuration::from_secs(5));
    let decision = house.approve(id).await.unwrap();
    let second = house.hang(decision).await.unwrap();
    assert_eq!(second.id.0, decision.0);
    assert_ne!(second.id, first.id);
    assert_eq!((second.slug, second.published_at), (first.slug, house.now()));
    assert_eq!(house.count("publications").await, 1);
}

async fn after_the_delay_nothing_can_be_undone(house: House) {
    let refused = house.queued("Chat").await;
    house.refuse(refused).await.unwrap();
    let approved = house.queued("Chien").await;
    house.approve(approved).await.unwrap();
    let (published, _) = house.published("Oie").await;
    house.clock.advance(DELAY);
    for (id, state) in
        [(refused, State::Refused), (approved, State::Approved), (published, State::Published)]
    {
        assert!(matches!(house.undo(id).await, Err(StoreError::TooLate)));
        assert_eq!(house.state(id).await, state);
    }
    assert_eq!(house.count("decisions WHERE undone_at IS NOT NULL").await, 0);
    assert_eq!(house.count("letters WHERE cancelled_at IS NOT NULL").await, 0);
}

async fn what_nobody_decided_cannot_be_undone(house: House) {
    let id = house.queued("Chat").await;
    assert!(matches!(house.undo(id).await, Err(StoreError::NotFound)));
    assert!(matches!(house.undo(Uuid::nil().into()).await, Err(StoreError::NotFound)));
    house.refuse(id).await.unwrap();
    house.undo(id).await.unwrap();
    assert!(matches!(house.undo(id).await, Err(StoreError::NotFound)));
    let file = house.receive(house.sent("Chien")).await;
    house.refuse_file(file).await.unwrap();
    assert!(matches!(house.undo(file).await, Err(StoreError::TooLate)));
}
