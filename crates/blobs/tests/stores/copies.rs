//! What hangs is a copy.

use std::fs;

use cimaise_blobs::{BlobError, Blobs};

use crate::keys::{contribution, original, piece, private, public};
use crate::on_each_store;
use crate::stores::Store;

on_each_store! {
    async fn a_copy_outlives_what_it_was_copied_from(store: Store) {
        let blobs = &store.blobs;
        let missing = blobs.copy(private(1, 640), public(2, 640)).await.unwrap_err();
        assert!(matches!(missing, BlobError::Missing(key) if key == private(1, 640)), "{missing:?}");
        blobs.put(private(1, 640), "rendition").await.unwrap();
        blobs.copy(private(1, 640), public(2, 640)).await.unwrap();
        blobs.copy(private(1, 640), public(2, 640)).await.unwrap();
        blobs.put(private(1, 640), "another").await.unwrap();
        blobs.erase_contribution(contribution(1)).await.unwrap();
        assert_eq!(store.kept(public(2, 640)).await, Some("rendition".into()));
    }
}

#[tokio::test]
async fn only_a_rendition_is_copied_to_the_public_and_only_as_itself() {
    let blobs = Blobs::in_memory();
    for from in [original(1), private(1, 320), public(3, 640), piece(1, 0)] {
        blobs.put(from, "bytes").await.unwrap();
        let error = blobs.copy(from, public(2, 640)).await.unwrap_err();
        assert!(matches!(error, BlobError::StaysPrivate { .. }), "{error}");
        assert_eq!(blobs.get(public(2, 640)).await.unwrap(), None);
    }
}

#[tokio::test]
async fn copying_twice_leaves_one_file() {
    let store = Store::folder();
    store.blobs.put(private(1, 640), "rendition").await.unwrap();
    for _ in 0..3 {
        store.blobs.copy(private(1, 640), public(2, 640)).await.unwrap();
    }
    let files = fs::read_dir(store.path(public(2, 640)).parent().unwrap()).unwrap();
    let names: Vec<_> = files.map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names, ["640.jpg"]);
}
