//! What colleagues say to each other, and an entry that one passes to another.

use cimaise_core::{
    Act, ContributionId, Held, Person, PersonId, Place, Post, PrivateNote, QueuePart, Role,
};
use cimaise_store::queue::Holder;
use cimaise_store::{StoreError, StoreResult, acts, notes, people, posts, queue};
use jiff::SignedDuration;

use crate::support::{House, claim, on_both_databases, scope};

on_both_databases!(
    a_note_stays_with_its_contribution,
    what_is_passed_on_is_first_in_what_a_colleague_holds,
    what_a_third_person_holds_is_not_passed_on,
    what_is_decided_is_not_passed_on,
    those_who_decide_in_a_call_are_known_by_name,
);

async fn pass(
    house: &House,
    id: ContributionId,
    by: &Person,
    to: &Person,
) -> StoreResult<Option<Holder>> {
    let note = PrivateNote::parse("Tu connais la classe ?").unwrap();
    let (by, to): (PersonId, PersonId) = (by.id, to.id);
    house.write(move |tx, clock| notes::pass(tx, clock, id, by, to, &note)).await
}

async fn held(house: &House, by: &Person) -> Vec<ContributionId> {
    let part = QueuePart { held: Some(Held::Mine), ..QueuePart::default() };
    let scope = scope(house, by, part).await;
    let page = house.read(move |db| queue::page(db, &scope, None, 50)).await;
    page.into_iter().map(|entry| entry.contribution).collect()
}

async fn a_note_stays_with_its_contribution(house: House) {
    let (hung, _) = house.published("Chat").await;
    let (aicha, note) = (house.has.aicha.id, PrivateNote::parse("Vu en ligne").unwrap());
    let write = house.write(move |tx, clock| notes::write(tx, clock, hung, aicha, &note));
    write.await.unwrap();
    let read = house.read(move |db| notes::of_contribution(db, hung)).await;
    let told = (read[0].by.as_str(), read[0].note.as_str(), read[0].passed_to.clone());
    assert_eq!(told, ("Aïcha", "Vu en ligne", None));
    let log = house.read(move |db| acts::of_contribution(db, hung)).await;
    assert_eq!(log.last().map(|line| line.act), Some(Act::Note));
}

async fn what_is_passed_on_is_first_in_what_a_colleague_holds(house: House) {
    let (aicha, bruno) = (house.has.aicha.clone(), house.has.bruno.clone());
    let id = house.queued("Chat").await;
    let other = house.queued("Chien").await;
    claim(&house, id, &aicha).await.unwrap();
    claim(&house, other, &bruno).await.unwrap();
    assert_eq!(pass(&house, id, &aicha, &bruno).await.unwrap(), None);
    assert_eq!(held(&house, &aicha).await, []);
    assert_eq!(held(&house, &bruno).await, [id, other]);
    let read = house.read(move |db| notes::of_contribution(db, id)).await;
    assert_eq!((read[0].by.as_str(), read[0].passed_to.as_deref()), ("Aïcha", Some("Bruno")));
    let log = house.read(move |db| acts::of_contribution(db, id)).await;
    let last = log.last().unwrap();
    assert_eq!((last.act, last.detail.as_str()), (Act::Pass, "Bruno"));

    house.clock.advance(SignedDuration::from_hours(24));
    assert_eq!(held(&house, &bruno).await, []);
}

async fn what_a_third_person_holds_is_not_passed_on(house: House) {
    let (aicha, bruno) = (house.has.aicha.clone(), house.has.bruno.clone());
    let cleo = crate::support::person(&*house.clock, "Cleo", "cleo@example.org");
    let new = cleo.clone();
    house.write(move |tx, _| people::register(tx, &new, "hash")).await.unwrap();
    let id = house.queued("Chat").await;
    claim(&house, id, &cleo).await.unwrap();
    let holder = Holder { person: cleo.id, name: "Cleo".into() };
    assert_eq!(pass(&house, id, &aicha, &bruno).await.unwrap(), Some(holder));
    assert_eq!(held(&house, &cleo).await, [id]);
    assert_eq!(house.count("notes").await, 0);
}

async fn what_is_decided_is_not_passed_on(house: House) {
    let (aicha, bruno) = (house.has.aicha.clone(), house.has.bruno.clone());
    let id = house.queued("Chat").await;
    house.refuse(id).await.unwrap();
    let passed = pass(&house, id, &aicha, &bruno).await;
    assert!(matches!(passed, Err(StoreError::AlreadyDecided)));
    assert_eq!(house.count("notes").await, 0);
}

async fn those_who_decide_in_a_call_are_known_by_name(house: House) {
    let (museum, library, call) = (house.has.museum.id, house.has.library.id, house.has.call.id);
    let [theme, other] = [house.has.themes[0].id, house.has.themes[1].id];
    let known = house.read(move |db| people::who_decide(db, museum, call, theme)).await;
    let names: Vec<_> = known.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Aïcha", "Bruno"]);
    assert_eq!(house.read(move |db| people::who_decide(db, library, call, theme)).await, []);
    let bruno = house.has.bruno.id;
    let aicha = house.has.aicha.id;
    let filled = house.write(move |tx, clock| {
        let place = Place { call, theme: Some(theme) };
        posts::fill(tx, clock, museum, aicha, &Post::new(Role::Owner, []).unwrap(), None)?;
        let post = Post::new(Role::Moderator, [place]).unwrap();
        posts::fill(tx, clock, museum, bruno, &post, None)
    });
    filled.await.unwrap();
    let here = house.read(move |db| people::who_decide(db, museum, call, theme)).await;
    let elsewhere = house.read(move |db| people::who_decide(db, museum, call, other)).await;
    assert_eq!((here.len(), elsewhere.len()), (2, 1));
}
