//! Who is who, who is signed in, and what the log tells them.

use cimaise_core::{Act, Membership, PersonId, Role, Staff};
use cimaise_store::acts::{self, Part};
use cimaise_store::{Store, people, sessions};
use jiff::SignedDuration;

use crate::support::{House, SetClock, on_both_databases};

on_both_databases!(
    a_person_comes_back_with_all_roles,
    a_password_is_replaced,
    a_session_lasts_until_it_expires_or_is_closed,
    a_new_password_may_sign_out_everywhere,
    expired_sessions_are_forgotten,
    the_log_of_an_institution_is_read_page_by_page,
    rows_that_others_lean_on_cannot_be_removed,
);

async fn a_person_comes_back_with_all_roles(house: House) {
    let (aicha, library) = (house.has.aicha.clone(), house.has.library.id);
    let (id, call) = (aicha.id, house.has.call.id);
    let reader = Membership { call: Some(call), ..Membership::of(library, Role::Reader) };
    let grant = house.write(move |tx, clock: &SetClock| {
        people::grant(tx, cimaise_core::Clock::id(clock), id, reader)
    });
    grant.await.unwrap();
    let museum = house.has.museum.id;
    let moderator = Membership::of(museum, Role::Moderator);
    let wanted = Staff { person: aicha.clone(), memberships: vec![moderator, reader] };
    assert_eq!(house.read(move |db| people::by_id(db, id)).await, wanted);
    let bruno = Staff { person: house.has.bruno.clone(), memberships: vec![moderator] };
    assert_eq!(house.read(people::all).await, [wanted, bruno]);
    let email = aicha.email.clone();
    let found = house.read(move |db| people::by_email(db, &email)).await;
    assert_eq!(found, (aicha, "hash".to_owned()));
}

async fn a_password_is_replaced(house: House) {
    let (id, email) = (house.has.aicha.id, house.has.aicha.email.clone());
    house.write(move |tx, _| people::set_password(tx, id, "new hash")).await.unwrap();
    assert_eq!(house.read(move |db| people::by_email(db, &email)).await.1, "new hash");
    let email = house.has.bruno.email.clone();
    assert_eq!(house.read(move |db| people::by_email(db, &email)).await.1, "hash");
}

/// Opens a session of an hour.
async fn open(house: &House, person: PersonId, byte: u8) {
    let open = house.write(move |tx, clock| {
        use cimaise_core::Clock as _;
        let until = clock.now() + SignedDuration::from_hours(1);
        let session = sessions::NewSession::of(clock.id().into(), person, [byte; 32], until);
        sessions::open(tx, &session, clock.now())
    });
    open.await.unwrap();
}

async fn signed_in(house: &House, byte: u8) -> Option<PersonId> {
    let now = house.now();
    let staff = house.read(move |db| sessions::staff(db, &[byte; 32], now)).await;
    staff.map(|staff| staff.person.id)
}

async fn a_session_lasts_until_it_expires_or_is_closed(house: House) {
    let (aicha, bruno) = (house.has.aicha.id, house.has.bruno.id);
    open(&house, aicha, 0).await;
    open(&house, bruno, 0xff).await;
    assert_eq!(signed_in(&house, 0).await, Some(aicha));
    assert_eq!(signed_in(&house, 0xff).await, Some(bruno));
    assert_eq!(signed_in(&house, 1).await, None);
    house.write(|tx, _| sessions::close(tx, &[0xff; 32])).await.unwrap();
    house.write(|tx, _| sessions::close(tx, &[0xff; 32])).await.unwrap();
    assert_eq!(signed_in(&house, 0xff).await, None);
    house.clock.advance(SignedDuration::from_hours(1) - SignedDuration::from_micros(1));
    assert_eq!(signed_in(&house, 0).await, Some(aicha));
    house.clock.advance(SignedDuration::from_micros(1));
    assert_eq!(signed_in(&house, 0).await, None);
}

async fn a_new_password_may_sign_out_everywhere(house: House) {
    let (aicha, bruno) = (house.has.aicha.id, house.has.bruno.id);
    for (person, byte) in [(aicha, 1), (aicha, 2), (bruno, 3)] {
        open(&house, person, byte).await;
    }
    house.write(move |tx, _| sessions::close_all(tx, aicha)).await.unwrap();
    assert_eq!(signed_in(&house, 1).await, None);
    assert_eq!(signed_in(&house, 2).await, None);
    assert_eq!(signed_in(&house, 3).await, Some(bruno));
}

async fn expired_sessions_are_forgotten(house: House) {
    open(&house, house.has.aicha.id, 1).await;
    house.clock.advance(SignedDuration::from_mins(30));
    open(&house, house.has.aicha.id, 2).await;
    house.clock.advance(SignedDuration::from_mins(30));
    let now = house.now();
    let forgotten = house.write(move |tx, _| sessions::forget_expired(tx, now)).await;
    assert_eq!(forgotten.unwrap(), 1);
    assert_eq!(house.count("sessions").await, 1);
    assert_eq!(signed_in(&house, 2).await, Some(house.has.aicha.id));
}

async fn the_log_of_an_institution_is_read_page_by_page(house: House) {
    let (first, _) = house.published("Chat").await;
    let second = house.queued("Chien").await;
    house.withdraw(second).await.unwrap();
    let (museum, library) = (house.has.museum.id, house.has.library.id);
    let mut told = Vec::new();
    let mut before = None;
    loop {
        let all = Part::default();
        let page = house.read(move |db| acts::of_institution(db, museum, &all, before, 2)).await;
        let Some(last) = page.last() else { break };
        before = Some(last.id);
        told.extend(page.into_iter().map(|line| (line.act, line.contribution, line.person)));
    }
    let aicha = Some("Aïcha".to_owned());
    let wanted = [
        (Act::Withdraw, Some(second), None),
        (Act::Queue, Some(second), None),
        (Act::Receive, Some(second), None),
        (Act::Hang, Some(first), None),
        (Act::Approve, Some(first), aicha),
        (Act::Queue, Some(first), None),
        (Act::Receive, Some(first), None),
    ];
    assert_eq!(told, wanted);
    let all = Part::default();
    let elsewhere = house.read(move |db| acts::of_institution(db, library, &all, None, 9)).await;
    assert_eq!(elsewhere, []);
}

async fn rows_that_others_lean_on_cannot_be_removed(house: House) {
    house.published("Chat").await;
    let other: Store = Store::open(&house.database.address(), 1).unwrap();
    for table in ["contributions", "themes", "calls", "institutions", "decisions", "people"] {
        let removal = other.write::<_, cimaise_store::StoreError, _>(move |tx| {
            use diesel::RunQueryDsl as _;
            Ok(diesel::sql_query(format!("DELETE FROM {table}")).execute(&mut **tx)?)
        });
        assert!(removal.await.is_err(), "{table}");
        assert!(house.count(table).await > 0, "{table}");
    }
}
