//! Fingerprints are read on from where one was, and none is missed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use cimaise_core::{Colour, ContributionId, PictureFacts, PictureId};
use cimaise_store::fingerprints::{self, Fingerprinted};
use cimaise_store::{Store, StoreResult, pictures};

use crate::support::{House, on_both_databases};

on_both_databases!(
    who_reads_on_while_others_write_misses_none,
    what_is_drawn_anew_comes_again,
    what_is_replaced_or_withdrawn_does_not_stand,
    the_same_file_is_found_the_oldest_first,
    what_was_there_is_carried_over,
);

fn facts(fingerprint: Option<&[u8]>) -> PictureFacts {
    let fingerprint = fingerprint.map(<[u8]>::to_vec);
    PictureFacts { placeholder: Colour([0; 3]), thumbhash: None, fingerprint }
}

async fn set(store: &Store, picture: PictureId, fingerprint: Option<&[u8]>) {
    let facts = facts(fingerprint);
    let write = store.write(move |tx| pictures::set_facts(tx, picture, &facts));
    write.await.unwrap();
}

async fn pictures_of(house: &House, id: ContributionId) -> Vec<PictureId> {
    let found = house.read(move |db| pictures::of_contribution(db, id)).await;
    found.into_iter().map(|picture| picture.id).collect()
}

async fn after(house: &House, number: i64) -> Vec<(i64, PictureId, Vec<u8>)> {
    let museum = house.has.museum.id;
    let found = house.read(move |db| fingerprints::after(db, museum, number, 100)).await;
    let told = |one: Fingerprinted| (one.number, one.picture, one.fingerprint);
    found.into_iter().map(told).collect()
}

async fn standing(house: &House, some: Vec<PictureId>) -> Vec<(PictureId, i64)> {
    let found = house.read(move |db| fingerprints::standing(db, &some)).await;
    found.into_iter().map(|one| (one.picture, one.number)).collect()
}

async fn who_reads_on_while_others_write_misses_none(house: House) {
    let mut sent = Vec::new();
    for number in 0..20 {
        let id = house.receive(house.sent(&format!("Pièce {number}"))).await;
        sent.extend(pictures_of(&house, id).await);
    }
    let done = Arc::new(AtomicBool::new(false));
    let (museum, store, stop) = (house.has.museum.id, house.store.clone(), done.clone());
    let reading = tokio::spawn(async move {
        let mut seen: Vec<Fingerprinted> = Vec::new();
        loop {
            let is_last = stop.load(Ordering::Acquire);
            let number = seen.last().map_or(0, |one| one.number);
            let read = store.read(move |db| fingerprints::after(db, museum, number, 7));
            let new: StoreResult<Vec<_>> = read.await;
            let new = new.unwrap();
            if new.is_empty() && is_last {
                return seen;
            }
            seen.extend(new);
        }
    });
    let mut writers = Vec::new();
    for some in sent.chunks(5).map(<[PictureId]>::to_vec) {
        let store = house.store.clone();
        writers.push(tokio::spawn(async move {
            for picture in some {
                set(&store, picture, Some(&[1])).await;
            }
        }));
    }
    for writer in writers {
        writer.await.unwrap();
    }
    done.store(true, Ordering::Release);
    let seen = reading.await.unwrap();
    assert_eq!(seen.iter().map(|one| one.number).collect::<Vec<_>>(), (1..=40).collect::<Vec<_>>());
    let mut found: Vec<_> = seen.iter().map(|one| one.picture).collect();
    found.sort();
    sent.sort();
    assert_eq!(found, sent);
}

async fn what_is_drawn_anew_comes_again(house: House) {
    let id = house.receive(house.sent("Chat")).await;
    let [first, second] = pictures_of(&house, id).await[..] else { panic!("two were sent") };
    set(&house.store, first, Some(&[1])).await;
    set(&house.store, second, Some(&[2])).await;
    assert_eq!(after(&house, 0).await, [(1, first, vec![1]), (2, second, vec![2])]);
    set(&house.store, first, Some(&[3])).await;
    assert_eq!(after(&house, 2).await, [(3, first, vec![3])]);
    assert_eq!(after(&house, 0).await, [(2, second, vec![2]), (3, first, vec![3])]);
    // What can no longer be told is gone, and its number is not given again.
    set(&house.store, first, None).await;
    assert_eq!(after(&house, 0).await, [(2, second, vec![2])]);
    set(&house.store, first, Some(&[4])).await;
    assert_eq!(after(&house, 2).await, [(4, first, vec![4])]);
    assert_eq!(standing(&house, vec![second, first]).await, [(first, 4), (second, 2)]);
}

async fn what_is_replaced_or_withdrawn_does_not_stand(house: House) {
    let id = house.receive(house.sent("Chat")).await;
    let sent = pictures_of(&house, id).await;
    for picture in &sent {
        set(&house.store, *picture, Some(&[1])).await;
    }
    house.write(move |tx, clock| cimaise_store::journey::queue(tx, clock, id)).await.unwrap();
    house.change(id, true).await.unwrap();
    assert_eq!(standing(&house, sent.clone()).await, [(sent[1], 2)]);
    assert_eq!(after(&house, 0).await, [(2, sent[1], vec![1])]);
    house.withdraw(id).await.unwrap();
    assert_eq!(standing(&house, sent).await, []);
    let own = house.read(move |db| fingerprints::of_contribution(db, id)).await;
    assert_eq!(own, []);
}

async fn the_same_file_is_found_the_oldest_first(house: House) {
    let (museum, library) = (house.has.museum.id, house.has.library.id);
    let (mut digest, mut sent) = (Vec::new(), Vec::new());
    for number in 0..3 {
        let mut new = house.sent(&format!("Pièce {number}"));
        new.sender = None;
        new.email = None;
        if number == 0 {
            digest.clone_from(&new.pictures[0].original.digest);
        }
        new.pictures[0].original.digest.clone_from(&digest);
        sent.push((house.receive(new.clone()).await, new.pictures[0].id));
    }
    for (_, picture) in sent.iter().rev() {
        set(&house.store, *picture, Some(&[1])).await;
    }
    let found = |institution, but: usize, most| {
        let (digest, but) = (digest.clone(), sent[but].0);
        let read = move |db: &mut cimaise_store::Db| {
            fingerprints::of_file(db, institution, &digest, but, most)
        };
        let found = house.read(read);
        async { found.await.into_iter().map(|one| one.picture).collect::<Vec<_>>() }
    };
    assert_eq!(found(museum, 1, 20).await, [sent[0].1, sent[2].1]);
    assert_eq!(found(museum, 0, 1).await, [sent[1].1]);
    assert_eq!(found(library, 1, 20).await, []);
    house.withdraw(sent[0].0).await.unwrap();
    assert_eq!(found(museum, 1, 20).await, [sent[2].1]);
}

async fn what_was_there_is_carried_over(house: House) {
    let (one, other) = (house.sent("Chat"), house.sent("Chien"));
    let sent = [one.pictures[1].id, other.pictures[0].id];
    house.receive(one).await;
    house.receive(other).await;
    // Against the order in which they were sent, in which they are numbered anew.
    set(&house.store, sent[1], Some(&[2])).await;
    set(&house.store, sent[0], Some(&[1])).await;
    let kind = if house.is_sqlite() { "sqlite" } else { "postgres" };
    let folder = format!(
        "{}/../../migrations/{kind}/2026-11-27-000007_fingerprints",
        env!("CARGO_MANIFEST_DIR")
    );
    for way in ["down", "up"] {
        let statements = std::fs::read_to_string(format!("{folder}/{way}.sql")).unwrap();
        let plain = statements.lines().filter(|line| !line.starts_with("--"));
        let plain: String = plain.flat_map(|line| [line, "\n"]).collect();
        for statement in plain.split(';').map(str::trim).filter(|text| !text.is_empty()) {
            house.run(statement).await;
        }
        if way == "down" {
            assert_eq!(house.count("pictures WHERE fingerprint IS NOT NULL").await, 2);
        }
    }
    assert_eq!(after(&house, 0).await, [(1, sent[0], vec![1]), (2, sent[1], vec![2])]);
    set(&house.store, sent[0], Some(&[3])).await;
    assert_eq!(after(&house, 2).await, [(3, sent[0], vec![3])]);
    let library = house.has.library.id;
    let none = house.read(move |db| fingerprints::last(db, library)).await;
    assert_eq!(none, 0);
}
