//! Who of the staff is told by mail what waits, and when: seldom, and only when something is new.

use std::collections::BTreeSet;

use cimaise_core::{DigestWishes, PersonId, PrivateNote, Rhythm};
use cimaise_store::digests::{self, Digest, News};
use cimaise_store::{journey, notes};
use jiff::{SignedDuration, Timestamp};

use crate::support::{DELAY, House, deciding, on_both_databases};

on_both_databases!(
    who_decides_is_told_once_a_day_what_is_new,
    where_nothing_is_new_no_mail_is_begun,
    two_that_begin_at_once_begin_one,
    who_wants_none_gets_none,
    an_hourly_one_tells_what_came_since_the_last,
    a_muted_call_is_not_heard_of,
    what_is_passed_on_is_told_to_whom_it_is_passed,
    what_colleagues_decided_is_no_news,
    an_appeal_and_an_answer_are_new,
    one_that_cannot_leave_grows_and_does_not_multiply,
    what_an_undo_brings_back_is_new,
);

const DAY: SignedDuration = SignedDuration::from_hours(24);

async fn begin(house: &House) -> usize {
    house.write(|tx, clock| digests::begin(tx, clock)).await.unwrap()
}

async fn told(house: &House, person: PersonId) -> Vec<Digest> {
    house.read(move |db| digests::of_person(db, person)).await
}

async fn news(house: &House, since: Timestamp) -> News {
    let (aicha, now, institution) = (house.has.aicha.id, house.now(), house.has.museum.id);
    house
        .read(move |db| {
            let staff = cimaise_store::people::by_id(db, aicha)?;
            digests::news(db, &staff, institution, since, now)
        })
        .await
}

async fn wish(house: &House, rhythm: Rhythm, quiet_calls: BTreeSet<cimaise_core::CallId>) {
    let (aicha, institution) = (house.has.aicha.id, house.has.museum.id);
    let wishes = DigestWishes { rhythm, quiet_from: 0, quiet_to: 0, ..DigestWishes::USUAL };
    let choose = house.write(move |tx, clock| {
        digests::choose(tx, clock, aicha, institution, &wishes, &quiet_calls)
    });
    choose.await.unwrap();
}

async fn who_decides_is_told_once_a_day_what_is_new(house: House) {
    assert_eq!(begin(&house).await, 0, "they are told what comes from now on");
    let since = house.now();
    house.clock.advance(SignedDuration::from_mins(1));
    house.queued("Chat").await;
    house.queued("Chien").await;
    assert_eq!(begin(&house).await, 0, "it is not yet eight o'clock");
    house.clock.advance(DAY);
    assert_eq!(begin(&house).await, 2, "Aïcha and Bruno");
    let digests = told(&house, house.has.aicha.id).await;
    assert_eq!(digests.iter().map(|one| one.since).collect::<Vec<_>>(), [since]);
    let what = news(&house, since).await;
    let call = &what.calls[0];
    assert_eq!((call.new, call.waiting, what.calls.len()), (2, 2, 1));
    assert_eq!(call.oldest, Some(since + SignedDuration::from_mins(1)));
    assert_eq!(begin(&house).await, 0);
    house.clock.advance(DAY);
    assert_eq!(begin(&house).await, 0, "nothing came since");
}

async fn where_nothing_is_new_no_mail_is_begun(house: House) {
    house.queued("Chat").await;
    house.clock.advance(SignedDuration::from_mins(1));
    begin(&house).await;
    for _ in 0..3 {
        house.clock.advance(DAY);
        assert_eq!(begin(&house).await, 0);
    }
    // What was not told is told the next time, however long ago it came.
    house.queued("Chien").await;
    house.clock.advance(DAY);
    assert_eq!(begin(&house).await, 2);
}

async fn two_that_begin_at_once_begin_one(house: House) {
    begin(&house).await;
    house.clock.advance(SignedDuration::from_mins(1));
    house.queued("Chat").await;
    house.clock.advance(DAY);
    let (one, other) = tokio::join!(begin(&house), begin(&house));
    assert_eq!((one + other, told(&house, house.has.aicha.id).await.len()), (2, 1));
}

async fn who_wants_none_gets_none(house: House) {
    wish(&house, Rhythm::Never, BTreeSet::new()).await;
    house.clock.advance(SignedDuration::from_mins(1));
    house.queued("Chat").await;
    begin(&house).await;
    house.clock.advance(DAY * 3);
    begin(&house).await;
    assert_eq!(told(&house, house.has.aicha.id).await, []);
}

async fn an_hourly_one_tells_what_came_since_the_last(house: House) {
    wish(&house, Rhythm::Hourly, BTreeSet::new()).await;
    for title in ["Chat", "Chien"] {
        house.clock.advance(SignedDuration::from_mins(1));
        house.queued(title).await;
        house.clock.advance(SignedDuration::from_hours(1));
        begin(&house).await;
        for one in told(&house, house.has.aicha.id).await {
            let now = house.now();
            house.write(move |tx, _| digests::mark_sent(tx, one.id, now)).await.unwrap();
        }
    }
    let digests = told(&house, house.has.aicha.id).await;
    assert_eq!(digests.len(), 2);
    assert_eq!(digests[1].since, digests[0].until);
    let what = news(&house, digests[1].since).await;
    assert_eq!((what.new_in_all(), what.waiting()), (1, 2));
}

async fn a_muted_call_is_not_heard_of(house: House) {
    let call = house.has.call.id;
    wish(&house, Rhythm::Daily, BTreeSet::from([call])).await;
    let since = house.now();
    house.clock.advance(SignedDuration::from_mins(1));
    house.queued("Chat").await;
    house.clock.advance(DAY);
    begin(&house).await;
    assert_eq!(told(&house, house.has.aicha.id).await, []);
    assert_eq!(news(&house, since).await, News::default());
    let (aicha, institution) = (house.has.aicha.id, house.has.museum.id);
    let (_, muted) = house.read(move |db| digests::of(db, aicha, institution)).await;
    assert_eq!(muted, BTreeSet::from([call]));
}

async fn what_is_passed_on_is_told_to_whom_it_is_passed(house: House) {
    let id = house.queued("Chat").await;
    house.clock.advance(SignedDuration::from_mins(1));
    begin(&house).await;
    let since = house.now();
    house.clock.advance(SignedDuration::from_mins(1));
    let (from, to, note) = (house.has.bruno.id, house.has.aicha.id, PrivateNote::default());
    let pass = house.write(move |tx, clock| notes::pass(tx, clock, id, from, to, &note));
    assert_eq!(pass.await.unwrap(), None);
    house.clock.advance(DAY);
    assert_eq!(begin(&house).await, 1, "Aïcha alone");
    let what = news(&house, since).await;
    assert_eq!((what.passed, what.new_in_all(), what.waiting()), (1, 0, 1));
}

async fn what_colleagues_decided_is_no_news(house: House) {
    begin(&house).await;
    house.clock.advance(SignedDuration::from_mins(1));
    let id = house.queued("Chat").await;
    house.refuse(id).await.unwrap();
    house.clock.advance(DAY);
    assert_eq!(begin(&house).await, 0);
}

async fn an_appeal_and_an_answer_are_new(house: House) {
    let (contested, asked) = (house.queued("Chat").await, house.queued("Chien").await);
    house.refuse(contested).await.unwrap();
    house.ask(asked).await.unwrap();
    house.clock.advance(DELAY);
    begin(&house).await;
    let since = house.now();
    house.clock.advance(SignedDuration::from_mins(1));
    let words = cimaise_core::Words::default();
    let appeal = house.write(move |tx, clock| journey::appeal(tx, clock, contested, words));
    appeal.await.unwrap();
    house.change(asked, false).await.unwrap();
    let what = news(&house, since).await;
    assert_eq!((what.new_in_all(), what.appeals), (2, 1));
    // Bruno decides on the appeal: it is none any more.
    let (bruno, reason) = (deciding(&house.has.bruno), house.has.reasons[0].id);
    house
        .write(move |tx, clock| journey::refuse(tx, clock, contested, reason, bruno))
        .await
        .unwrap();
    let what = news(&house, since).await;
    assert_eq!((what.new_in_all(), what.appeals), (1, 0));
}

async fn one_that_cannot_leave_grows_and_does_not_multiply(house: House) {
    wish(&house, Rhythm::Hourly, BTreeSet::new()).await;
    let since = house.now();
    for title in ["Chat", "Chien", "Cheval"] {
        house.clock.advance(SignedDuration::from_mins(1));
        house.queued(title).await;
        house.clock.advance(SignedDuration::from_hours(1));
        begin(&house).await;
    }
    let digests = told(&house, house.has.aicha.id).await;
    let last = house.now() - SignedDuration::from_mins(1);
    let spans: Vec<_> = digests.iter().map(|one| (one.since, one.until)).collect();
    assert_eq!(spans, [(since, last)]);
}

async fn what_an_undo_brings_back_is_new(house: House) {
    let id = house.queued("Chat").await;
    house.refuse(id).await.unwrap();
    house.clock.advance(SignedDuration::from_mins(1));
    begin(&house).await;
    house.clock.advance(SignedDuration::from_mins(1));
    house.undo(id).await.unwrap();
    house.clock.advance(DAY);
    assert_eq!(begin(&house).await, 2);
}
