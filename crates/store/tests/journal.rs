//! The log, narrowed: each filter finds its lines and no others, page by page.

use cimaise_core::{Act, ActGroup, Membership, Role};
use cimaise_store::acts::{self, Part};
use cimaise_store::{calls, journey, people};
use jiff::SignedDuration;

use crate::support::{self, House, deciding, on_both_databases};

on_both_databases!(
    each_filter_finds_its_lines,
    filters_narrow_each_other,
    pages_meet_without_gap,
    a_day_has_what_happened_in_it,
    who_has_a_part_is_listed_by_name,
);

/// The acts of a part, latest first.
async fn told(house: &House, part: Part) -> Vec<Act> {
    let museum = house.has.museum.id;
    let lines = house.read(move |db| acts::of_institution(db, museum, &part, None, 50)).await;
    lines.into_iter().map(|line| line.act).collect()
}

/// One that Aïcha hung; one that Bruno refused; a second call, put away.
async fn three_things(house: &House) -> [Part; 3] {
    let (cat, _) = house.published("Chat").await;
    let dog = house.queued("Chien").await;
    let (bruno, reason) = (deciding(&house.has.bruno), house.has.reasons[0].id);
    house.write(move |tx, clock| journey::refuse(tx, clock, dog, reason, bruno)).await.unwrap();
    let call = support::call(&*house.clock, &house.has.museum, "postcards");
    let by = house.has.aicha.id;
    let shelved = call.clone();
    let put_away = house.write(move |tx, clock| {
        calls::create(tx, &shelved)?;
        calls::archive(tx, clock, &shelved, by)
    });
    put_away.await.unwrap();
    [
        Part { contribution: Some(cat), ..Part::default() },
        Part { person: Some(house.has.bruno.id), ..Part::default() },
        Part { call: Some(call.id), ..Part::default() },
    ]
}

async fn each_filter_finds_its_lines(house: House) {
    let [cat, bruno, postcards] = three_things(&house).await;
    assert_eq!(told(&house, cat).await, [Act::Hang, Act::Approve, Act::Queue, Act::Receive]);
    assert_eq!(told(&house, bruno).await, [Act::Refuse]);
    assert_eq!(told(&house, postcards).await, [Act::Archive]);
    let call = Part { call: Some(house.has.call.id), ..Part::default() };
    assert_eq!(told(&house, call).await.len(), 7);
    let decisions = ActGroup::Decisions.acts().collect();
    let decisions = Part { acts: Some(decisions), ..Part::default() };
    assert_eq!(told(&house, decisions).await, [Act::Refuse, Act::Approve]);
    assert_eq!(told(&house, Part::default()).await.len(), 8);
    let library = house.has.library.id;
    let call = Part { call: Some(house.has.call.id), ..Part::default() };
    let lines = house.read(move |db| acts::of_institution(db, library, &call, None, 50)).await;
    assert_eq!(lines, [], "the call is the museum's");
}

async fn filters_narrow_each_other(house: House) {
    let [cat, bruno, _] = three_things(&house).await;
    let both = Part { acts: Some(vec![Act::Hang, Act::Refuse]), ..cat.clone() };
    assert_eq!(told(&house, both).await, [Act::Hang]);
    let both = Part { call: Some(house.has.call.id), ..bruno.clone() };
    assert_eq!(told(&house, both).await, [Act::Refuse]);
    let all =
        Part { acts: Some(vec![Act::Refuse]), call: Some(house.has.call.id), ..bruno.clone() };
    assert_eq!(told(&house, all).await, [Act::Refuse]);
    let neither = Part { contribution: cat.contribution, ..bruno.clone() };
    assert_eq!(told(&house, neither).await, []);
    let none = Part { acts: Some(vec![Act::Approve]), ..bruno };
    assert_eq!(told(&house, none).await, []);
}

async fn pages_meet_without_gap(house: House) {
    three_things(&house).await;
    let museum = house.has.museum.id;
    let decided = vec![Act::Receive, Act::Approve, Act::Queue];
    for part in [Part::default(), Part { acts: Some(decided), ..Part::default() }] {
        let whole = told(&house, part.clone()).await;
        let (mut pages, mut before) = (Vec::new(), None);
        loop {
            let one = part.clone();
            let read = house.read(move |db| acts::of_institution(db, museum, &one, before, 3));
            let lines = read.await;
            let Some(last) = lines.last() else { break };
            before = Some(last.id);
            pages.extend(lines.iter().map(|line| line.act));
        }
        assert_eq!(pages, whole);
    }
}

async fn a_day_has_what_happened_in_it(house: House) {
    house.queued("Chat").await;
    let first = house.now();
    house.clock.advance(SignedDuration::from_hours(24));
    house.queued("Chien").await;
    let second = house.now();
    for (since, until, count) in [
        (Some(first), Some(second), 2),
        (Some(second), None, 2),
        (None, Some(first), 0),
        (Some(first), None, 4),
        (Some(second + SignedDuration::from_millis(1)), None, 0),
    ] {
        for acts in [None, Some(vec![Act::Receive, Act::Queue])] {
            let part = Part { acts, since, until, ..Part::default() };
            assert_eq!(told(&house, part).await.len(), count, "{since:?} {until:?}");
        }
    }
}

async fn who_has_a_part_is_listed_by_name(house: House) {
    let (museum, library, call) = (house.has.museum.id, house.has.library.id, house.has.call.id);
    let (aicha, bruno) = (house.has.aicha.id, house.has.bruno.id);
    let names = |of| house.read(move |db| acts::people_of(db, of));
    let both = [(aicha, "Aïcha".to_owned()), (bruno, "Bruno".to_owned())];
    let one_call = Membership { call: Some(call), ..Membership::of(museum, Role::Reader) };
    let grant = house.write(move |tx, clock| {
        use cimaise_core::Clock as _;
        people::grant(tx, clock.id(), bruno, one_call)
    });
    grant.await.unwrap();
    assert_eq!(names(museum).await, both, "each once");
    assert_eq!(names(library).await, []);
}
