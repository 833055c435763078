//! Somebody is kept from sending for a time.

use cimaise_core::{
    Act, Clock, ContributionId, InstitutionId, Pause, PauseId, PauseReason, PauseRole,
};
use cimaise_store::pauses::{self, Known};
use cimaise_store::{acts, contributions};
use jiff::SignedDuration;

use crate::support::{House, on_both_databases};

on_both_databases!(
    it_holds_until_its_end_for_whom_it_is_and_there_alone,
    it_is_ended_before_its_time_once,
    of_two_the_longer_one_is_told,
    those_of_an_institution_are_read_latest_first,
);

const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);

fn address(byte: u8) -> Known {
    Known { address: Some(vec![byte; 16]), sender: None }
}

fn key(byte: u8) -> Known {
    Known { address: None, sender: Some(vec![byte; 16]) }
}

async fn pause(house: &House, of: ContributionId, who: Known, length: SignedDuration) -> PauseId {
    let institution = house.read(move |db| contributions::by_id(db, of)).await.institution;
    let (id, by, now) = (house.clock.id().into(), house.has.aicha.id, house.now());
    let pause = Pause {
        id,
        institution,
        role: PauseRole::Contributor,
        contribution: of,
        notice: None,
        reason: PauseReason::parse("Toujours la même affiche.").unwrap(),
        by,
        made_at: now,
        until: now + length,
        ended: None,
    };
    house.write(move |tx, clock| pauses::begin(tx, clock, &pause, who)).await.unwrap();
    id
}

async fn standing(
    house: &House,
    at: InstitutionId,
    role: PauseRole,
    who: Known,
) -> Option<PauseId> {
    let now = house.now();
    let found = house.read(move |db| pauses::standing(db, at, role, &who, now)).await;
    found.map(|pause| pause.id)
}

async fn it_holds_until_its_end_for_whom_it_is_and_there_alone(house: House) {
    let of = house.queued("Chat").await;
    let both = Known { sender: key(2).sender, ..address(1) };
    let made = pause(&house, of, both, WEEK).await;
    let museum = house.has.museum.id;
    let role = PauseRole::Contributor;
    assert_eq!(standing(&house, museum, role, address(1)).await, Some(made));
    assert_eq!(standing(&house, museum, role, key(2)).await, Some(made));
    assert_eq!(standing(&house, museum, role, address(2)).await, None, "somebody else");
    assert_eq!(standing(&house, museum, role, Known::default()).await, None);
    assert_eq!(standing(&house, museum, PauseRole::Notifier, address(1)).await, None);
    let elsewhere = InstitutionId(house.clock.id());
    assert_eq!(standing(&house, elsewhere, role, address(1)).await, None);
    house.clock.advance(WEEK - SignedDuration::from_secs(1));
    assert_eq!(standing(&house, museum, role, address(1)).await, Some(made));
    house.clock.advance(SignedDuration::from_secs(1));
    assert_eq!(standing(&house, museum, role, address(1)).await, None);
}

async fn it_is_ended_before_its_time_once(house: House) {
    let of = house.queued("Chat").await;
    let made = pause(&house, of, address(1), WEEK).await;
    for _ in 0..2 {
        let by = house.has.bruno.id;
        house.write(move |tx, clock| pauses::end(tx, clock, made, by)).await.unwrap();
    }
    let museum = house.has.museum.id;
    assert_eq!(standing(&house, museum, PauseRole::Contributor, address(1)).await, None);
    let log = house.read(move |db| acts::of_contribution(db, of)).await;
    let last: Vec<_> =
        log.iter().rev().take(2).map(|line| (line.act, line.detail.as_str())).collect();
    assert_eq!(last, [(Act::EndPause, "contributor"), (Act::Pause, "contributor")]);
}

async fn of_two_the_longer_one_is_told(house: House) {
    let of = house.queued("Chat").await;
    let longer = pause(&house, of, address(1), WEEK * 2).await;
    pause(&house, of, key(2), WEEK).await;
    let who = Known { sender: key(2).sender, ..address(1) };
    let museum = house.has.museum.id;
    assert_eq!(standing(&house, museum, PauseRole::Contributor, who).await, Some(longer));
}

async fn those_of_an_institution_are_read_latest_first(house: House) {
    let of = house.queued("Chat").await;
    let mut made = Vec::new();
    for byte in 1..=3 {
        made.push(pause(&house, of, address(byte), WEEK).await);
        house.clock.advance(SignedDuration::from_secs(1));
    }
    let museum = house.has.museum.id;
    let page = house.read(move |db| pauses::of_institution(db, museum, None, 2)).await;
    let told: Vec<_> = page.iter().map(|(pause, title, _)| (pause.id, title.as_str())).collect();
    assert_eq!(told, [(made[2], "Chat"), (made[1], "Chat")]);
    let (before, name) = (made[1], house.has.aicha.name.clone());
    let page = house.read(move |db| pauses::of_institution(db, museum, Some(before), 2)).await;
    let told: Vec<_> = page.into_iter().map(|(pause, _, by)| (pause.id, by)).collect();
    assert_eq!(told, [(made[0], name)]);
}
