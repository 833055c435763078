//! What was decided, as everybody may read it: what stands and settled, and no more.

use cimaise_core::{DecisionKind, InstitutionId};
use cimaise_store::acts;
use jiff::SignedDuration;

use crate::support::{DELAY, House, on_both_databases};

on_both_databases!(
    what_stands_is_told_once_it_settled,
    what_is_undone_is_never_told,
    pages_look_at_so_many,
    each_institution_tells_its_own,
);

async fn told(house: &House, of: InstitutionId) -> Vec<DecisionKind> {
    let now = house.now();
    let read = house.read(move |db| acts::settled(db, of, (None, None), 50, now));
    read.await.0.into_iter().map(|one| one.kind).collect()
}

async fn what_stands_is_told_once_it_settled(house: House) {
    let museum = house.has.museum.id;
    let (hung, _) = house.published("Chat").await;
    let refused = house.queued("Chien").await;
    house.refuse(refused).await.unwrap();
    let unreadable = house.receive(house.sent("Loup")).await;
    house.refuse_file(unreadable).await.unwrap();
    assert_eq!(told(&house, museum).await, [], "they can still be undone");
    house.clock.advance(DELAY);
    assert_eq!(told(&house, museum).await, [DecisionKind::Refuse, DecisionKind::Approve]);
    house.take_down(hung).await.unwrap();
    assert_eq!(told(&house, museum).await.len(), 2);
    house.clock.advance(DELAY);
    let asked = house.queued("Ours").await;
    house.ask(asked).await.unwrap();
    house.change(asked, false).await.unwrap();
    let kinds = told(&house, museum).await;
    let wanted = [
        DecisionKind::AskForChange,
        DecisionKind::TakeDown,
        DecisionKind::Refuse,
        DecisionKind::Approve,
    ];
    assert_eq!(kinds, wanted, "what was answered is settled");
    let now = house.now();
    let all = house.read(move |db| acts::settled(db, museum, (None, None), 50, now)).await.0;
    let reasons: Vec<_> = all.iter().map(|one| one.reason).collect();
    let catalogue = &house.has.reasons;
    let wanted = [Some(catalogue[3].id), Some(catalogue[1].id), Some(catalogue[0].id), None];
    assert_eq!(reasons, wanted);
}

async fn what_is_undone_is_never_told(house: House) {
    let id = house.queued("Chat").await;
    house.refuse(id).await.unwrap();
    house.undo(id).await.unwrap();
    house.clock.advance(SignedDuration::from_hours(1));
    assert_eq!(told(&house, house.has.museum.id).await, []);
    house.approve(id).await.unwrap();
    house.clock.advance(DELAY);
    assert_eq!(told(&house, house.has.museum.id).await, [DecisionKind::Approve]);
}

async fn pages_look_at_so_many(house: House) {
    let museum = house.has.museum.id;
    for title in ["Un", "Deux", "Trois"] {
        let id = house.queued(title).await;
        house.refuse(id).await.unwrap();
    }
    house.clock.advance(DELAY);
    let now = house.now();
    let page = |before| house.read(move |db| acts::settled(db, museum, (before, None), 2, now));
    let (first, next) = page(None).await;
    assert_eq!((first.len(), next.is_some()), (2, true));
    let (second, next) = page(next).await;
    assert_eq!((second.len(), next), (1, None));
    let until = Some(now - SignedDuration::from_hours(1));
    let before = house.read(move |db| acts::settled(db, museum, (None, until), 2, now)).await;
    assert_eq!(before, (Vec::new(), None));
}

async fn each_institution_tells_its_own(house: House) {
    house.published("Chat").await;
    house.clock.advance(DELAY);
    assert_eq!(told(&house, house.has.library.id).await, []);
}
