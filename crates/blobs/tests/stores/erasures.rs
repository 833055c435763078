//! What is listed, and what is erased with it.

use futures_util::{StreamExt, stream};

use crate::keys::{contribution, original, piece, private, public, publication, upload};
use crate::on_each_store;

on_each_store! {
    async fn erasing_takes_all_of_one_and_nothing_of_another(store: Store) {
        let keys = [
            original(1), private(1, 640), original(2), public(1, 320), public(2, 320),
            piece(1, 0), piece(2, 0), piece(2, 5),
        ];
        for key in keys {
            store.blobs.put(key, "bytes").await.unwrap();
        }
        for _ in 0..2 {
            store.blobs.erase_contribution(contribution(1)).await.unwrap();
            store.blobs.erase_publication(publication(2)).await.unwrap();
            store.blobs.erase_upload(upload(2)).await.unwrap();
        }
        let mut left = Vec::new();
        for key in keys {
            left.push(store.blobs.exists(key).await.unwrap());
        }
        assert_eq!(left, [false, false, true, true, false, true, false, false]);
    }

    async fn private_objects_are_listed_and_public_ones_are_not(store: Store) {
        assert_eq!(store.listed().await, []);
        for key in [original(1), private(1, 640), original(2), public(3, 320), piece(4, 0)] {
            store.blobs.put(key, "bytes").await.unwrap();
        }
        let listed = [(private(1, 640), 5), (original(1), 5), (original(2), 5)];
        assert_eq!(store.listed().await, listed);
        let mut contributions = store.blobs.private_contributions().await.unwrap();
        contributions.sort();
        assert_eq!(contributions, [1, 2].map(contribution));
        assert_eq!(store.blobs.uploads().await.unwrap(), [upload(4)]);
    }

    // S3 lists and deletes a thousand at a time.
    async fn more_than_a_page_is_listed_and_erased(store: Store) {
        let blobs = store.blobs.clone();
        let puts = stream::iter(1..=1001).map(|width| {
            let blobs = blobs.clone();
            async move { blobs.put(private(1, width), "").await.unwrap() }
        });
        puts.buffer_unordered(16).collect::<()>().await;
        assert_eq!(store.listed().await.len(), 1001);
        blobs.erase_contribution(contribution(1)).await.unwrap();
        assert_eq!(store.listed().await, []);
    }
}
