//! What nobody asks for any more is swept.

use cimaise_blobs::Key;
use cimaise_store::uploads;

use super::super::sweep;
use super::{FORM, announce, arrived, head, id, rest, with_objects};
use crate::contribute::tests::House;
use crate::contribute::tests::pictures::toy;

#[actix_web::test]
async fn what_waited_too_long_goes_and_the_rest_stays() {
    let house = House::open().await;
    let old = arrived(&house, &toy(), FORM).await;
    house.later(house.app.uploads.lifetime);
    let young = announce(&house, 9_000).await;
    house.call(rest(&young, 0, b"some")).await;
    assert_eq!(sweep(&house.app).await.unwrap(), 1);
    let (old, kept) = (id(&house, &old), id(&house, &young));
    assert!(!house.read(move |db| uploads::is_known(db, old)).await);
    assert_eq!(with_objects(&house).await, [kept]);
    assert_eq!(head(&house, &young).await.status, 200);
    assert_eq!(sweep(&house.app).await.unwrap(), 0);
}

#[actix_web::test]
async fn what_was_spent_by_a_process_that_was_killed_then_goes() {
    let house = House::open().await;
    let upload = id(&house, &arrived(&house, &toy(), FORM).await);
    house.write(move |tx, clock| uploads::end(tx, upload, clock.now())).await;
    assert_eq!(with_objects(&house).await, [upload]);
    assert_eq!(sweep(&house.app).await.unwrap(), 1);
    assert_eq!(with_objects(&house).await, []);
}

#[actix_web::test]
async fn a_piece_that_no_row_knows_goes_once_none_can_come_to_know_it() {
    let house = House::open().await;
    let upload = house.app.clock.id().into();
    let piece = house.app.clock.id().into();
    house.app.blobs.put(Key::Piece { upload, piece }, "late").await.unwrap();
    assert_eq!(sweep(&house.app).await.unwrap(), 0);
    house.later(house.app.uploads.lifetime + jiff::SignedDuration::from_millis(1));
    assert_eq!(sweep(&house.app).await.unwrap(), 1);
    assert_eq!(with_objects(&house).await, []);
}

#[actix_web::test]
async fn a_file_of_a_killed_process_goes_when_it_is_a_day_old() {
    let house = House::open().await;
    let left = house.app.uploads.spool.join("half-looked-at");
    std::fs::write(&left, "bytes").unwrap();
    let written = left.metadata().unwrap().modified().unwrap();
    let written = jiff::Timestamp::try_from(written).unwrap();
    house.set_time(&(written + house.app.uploads.lifetime).to_string());
    sweep(&house.app).await.unwrap();
    assert!(left.is_file());
    house.later(jiff::SignedDuration::from_secs(1));
    sweep(&house.app).await.unwrap();
    assert!(!left.exists());
}
