//! Files on their way: what is acknowledged once stays, and of two writers one wins.

use std::sync::Arc;

use cimaise_core::{Clock as _, Original, UploadId};
use cimaise_store::uploads::{self, Piece, Upload};
use cimaise_store::{StoreError, StoreResult};
use jiff::SignedDuration;
use tokio::sync::Barrier;

use crate::support::{House, on_both_databases};

on_both_databases!(
    pieces_follow_one_another,
    of_many_writers_at_one_place_one_wins,
    what_is_over_takes_nothing,
    a_whole_file_is_spent_once,
    a_client_is_counted_by_what_is_on_its_way,
    what_is_over_is_found_and_forgotten,
    who_counts_before_writing_counts_alone,
);

const DAY: SignedDuration = SignedDuration::from_hours(24);

async fn announced(house: &House, length: i64) -> UploadId {
    let upload = Upload { length, ..of_client(house, 7) };
    let (id, told) = (upload.id, upload.clone());
    house.write(move |tx, _| uploads::create(tx, &upload)).await.unwrap();
    assert_eq!(by_id(house, id).await.unwrap(), told);
    id
}

fn of_client(house: &House, client: u8) -> Upload {
    Upload {
        id: house.clock.id().into(),
        submission: house.clock.id(),
        client: vec![client; 16],
        length: 1,
        received: 0,
        filename: "IMG_2043.jpg".into(),
        metadata: "filename SU1HXzIwNDMuanBn".into(),
        original: None,
        created_at: house.now(),
        expires_at: house.now() + DAY,
    }
}

async fn by_id(house: &House, id: UploadId) -> StoreResult<Upload> {
    let now = house.now();
    house.store.read(move |db| uploads::by_id(db, id, now)).await
}

fn piece(house: &House, start: i64, bytes: i64) -> Piece {
    Piece { id: house.clock.id().into(), start, bytes }
}

async fn add(house: &House, id: UploadId, pieces: &[Piece]) -> bool {
    let (pieces, now) = (pieces.to_vec(), house.now());
    house.write(move |tx, _| uploads::add_pieces(tx, id, &pieces, now)).await.unwrap()
}

fn original() -> Original {
    Original {
        format: "jpg".into(),
        bytes: 5_000_000_000,
        width: 4000,
        height: 3000,
        digest: (0..32).collect(),
        had_location: true,
    }
}

async fn finish(house: &House, id: UploadId) -> StoreResult<()> {
    let now = house.now();
    house.write(move |tx, _| uploads::finish(tx, id, &original(), now)).await
}

async fn pieces_follow_one_another(house: House) {
    let id = announced(&house, 5_000_000_000).await;
    let [first, second] = [piece(&house, 0, 10), piece(&house, 10, 4_999_999_989)];
    assert!(add(&house, id, &[first, second]).await);
    for wrong in [(0, 1), (4_999_999_998, 1), (5_000_000_000, 1), (4_999_999_999, 2)] {
        assert!(!add(&house, id, &[piece(&house, wrong.0, wrong.1)]).await, "{wrong:?}");
    }
    assert!(matches!(finish(&house, id).await, Err(StoreError::NotFound)));
    let last = piece(&house, 4_999_999_999, 1);
    assert!(add(&house, id, &[last]).await);
    assert!(add(&house, id, &[]).await);
    let kept = house.read(move |db| uploads::pieces(db, id)).await;
    assert_eq!(kept, [first, second, last]);
    finish(&house, id).await.unwrap();
    finish(&house, id).await.unwrap();
    let upload = by_id(&house, id).await.unwrap();
    assert!(upload.is_whole());
    assert_eq!(upload.original, Some(original()));
}

async fn of_many_writers_at_one_place_one_wins(house: House) {
    let id = announced(&house, 1_000).await;
    let house = Arc::new(house);
    let start = Arc::new(Barrier::new(8));
    let begun = (1..=8).map(|bytes| {
        let (house, start) = (house.clone(), start.clone());
        tokio::spawn(async move {
            let piece = piece(&house, 0, bytes);
            start.wait().await;
            add(&house, id, &[piece]).await.then_some(piece)
        })
    });
    let mut winners = Vec::new();
    for writer in begun.collect::<Vec<_>>() {
        winners.extend(writer.await.unwrap());
    }
    assert_eq!(house.read(move |db| uploads::pieces(db, id)).await, winners);
    let [winner] = winners[..] else { panic!("{winners:?}") };
    assert_eq!(by_id(&house, id).await.unwrap().received, winner.bytes);
}

async fn what_is_over_takes_nothing(house: House) {
    let (id, other) = (announced(&house, 10).await, announced(&house, 10).await);
    let now = house.now();
    house.write(move |tx, _| uploads::end(tx, other, now)).await.unwrap();
    assert!(!add(&house, other, &[piece(&house, 0, 1)]).await);
    house.clock.advance(DAY);
    assert!(!add(&house, id, &[piece(&house, 0, 1)]).await);
    for id in [id, other] {
        assert!(matches!(by_id(&house, id).await, Err(StoreError::NotFound)));
        assert!(house.read(move |db| uploads::is_known(db, id)).await);
    }
}

async fn a_whole_file_is_spent_once(house: House) {
    let (whole, half) = (announced(&house, 10).await, announced(&house, 10).await);
    assert!(add(&house, whole, &[piece(&house, 0, 10)]).await);
    finish(&house, whole).await.unwrap();
    let contribution = house.receive(house.sent("Trop d’oignons")).await;
    let spend = |ids: Vec<UploadId>| {
        let now = house.now();
        house.write(move |tx, _| uploads::spend(tx, &ids, contribution, now))
    };
    // All or none.
    assert!(matches!(spend(vec![whole, half]).await, Err(StoreError::NotFound)));
    spend(vec![whole]).await.unwrap();
    assert!(matches!(spend(vec![whole]).await, Err(StoreError::NotFound)));
    assert!(matches!(by_id(&house, whole).await, Err(StoreError::NotFound)));
    assert_eq!(house.count("uploads WHERE contribution_id IS NOT NULL").await, 1);
}

async fn a_client_is_counted_by_what_is_on_its_way(house: House) {
    let first = announced(&house, 10).await;
    house.clock.advance(SignedDuration::from_hours(1));
    announced(&house, 20).await;
    let counted = |client: u8| {
        let now = house.now();
        house.read(move |db| uploads::on_their_way(db, &[client; 16], now))
    };
    let mut theirs = counted(7).await;
    theirs.sort_unstable();
    assert_eq!((theirs, counted(8).await), (vec![10, 20], vec![]));
    let now = house.now();
    house.write(move |tx, _| uploads::end(tx, first, now)).await.unwrap();
    assert_eq!(counted(7).await, [20]);
}

async fn what_is_over_is_found_and_forgotten(house: House) {
    let (old, young) = (announced(&house, 10).await, announced(&house, 10).await);
    assert!(add(&house, old, &[piece(&house, 0, 1)]).await);
    house.clock.advance(SignedDuration::from_hours(1));
    let now = house.now();
    house.write(move |tx, _| uploads::end(tx, young, now)).await.unwrap();
    let over = |most| house.read(move |db| uploads::over(db, now, most));
    assert_eq!(over(9).await, [young]);
    house.clock.advance(DAY);
    let now = house.now();
    let over = |most| house.read(move |db| uploads::over(db, now, most));
    assert_eq!(over(9).await, [young, old]);
    assert_eq!(over(1).await, [young]);
    house.write(move |tx, _| uploads::forget(tx, old)).await.unwrap();
    assert_eq!(over(9).await, [young]);
    assert_eq!(house.count("upload_pieces").await, 0);
}

async fn who_counts_before_writing_counts_alone(house: House) {
    let house = Arc::new(house);
    let together = Arc::new(Barrier::new(8));
    let sent = (0..8).map(|_| {
        let (house, together) = (Arc::clone(&house), Arc::clone(&together));
        tokio::spawn(async move {
            let upload = of_client(&house, 7);
            together.wait().await;
            house
                .write(move |tx, _| {
                    uploads::hold_client(tx, &upload.client)?;
                    let none = uploads::on_their_way(tx, &upload.client, upload.created_at)?;
                    if none.is_empty() { uploads::create(tx, &upload).map(|()| 1) } else { Ok(0) }
                })
                .await
                .unwrap()
        })
    });
    let mut let_in = 0;
    for one in sent.collect::<Vec<_>>() {
        let_in += one.await.unwrap();
    }
    assert_eq!(let_in, 1);
}
