//! A folder as the store: what is written stays, what is private stays private.

use std::fs;
use std::path::Path;

use bytes::Bytes;
use cimaise_blobs::{BlobError, Blobs, Key};
use cimaise_core::{ContributionId, PictureId, PublicationId};
use cimaise_media::{Format, RenditionFormat};
use futures_util::TryStreamExt;
use tempfile::TempDir;
use url::Url;
use uuid::Uuid;

const MEBIBYTE: usize = 1024 * 1024;

fn original(contribution: u128) -> Key {
    Key::Original {
        contribution: ContributionId(Uuid::from_u128(contribution)),
        picture: PictureId(Uuid::from_u128(7)),
        format: Format::Jpeg,
    }
}

fn private(contribution: u128, width: u32) -> Key {
    Key::PrivateRendition {
        contribution: ContributionId(Uuid::from_u128(contribution)),
        picture: PictureId(Uuid::from_u128(7)),
        width,
        format: RenditionFormat::Jpeg,
    }
}

fn public(publication: u128, width: u32) -> Key {
    Key::PublicRendition {
        publication: PublicationId(Uuid::from_u128(publication)),
        picture: PictureId(Uuid::from_u128(7)),
        width,
        format: RenditionFormat::Jpeg,
    }
}

fn folder(directory: &TempDir) -> Blobs {
    let path = directory.path().join("blobs");
    Blobs::open(&Url::from_directory_path(path).unwrap()).unwrap()
}

/// Both kinds of store, which must not differ.
fn both(directory: &TempDir) -> [Blobs; 2] {
    [folder(directory), Blobs::in_memory()]
}

async fn kept(blobs: &Blobs, key: Key) -> Option<Bytes> {
    blobs.get(key).await.unwrap()
}

async fn listed(blobs: &Blobs) -> Vec<(Key, u64)> {
    let mut all: Vec<_> = blobs
        .private_objects()
        .map_ok(|stored| (stored.key, stored.bytes))
        .try_collect()
        .await
        .unwrap();
    all.sort_by_key(|(key, _)| key.to_string());
    all
}

#[tokio::test]
async fn what_is_put_is_got_and_the_last_one_wins() {
    let directory = TempDir::new().unwrap();
    for blobs in both(&directory) {
        let key = original(1);
        assert_eq!(kept(&blobs, key).await, None);
        assert!(!blobs.exists(key).await.unwrap());
        blobs.put(key, "first").await.unwrap();
        blobs.put(key, "second").await.unwrap();
        assert_eq!(kept(&blobs, key).await, Some("second".into()));
        assert!(blobs.exists(key).await.unwrap());
        blobs.delete(key).await.unwrap();
        blobs.delete(key).await.unwrap();
        assert_eq!(kept(&blobs, key).await, None);
    }
}

#[tokio::test]
async fn a_file_is_put_part_by_part() {
    let directory = TempDir::new().unwrap();
    for blobs in both(&directory) {
        for len in [0, 3, 5 * MEBIBYTE, 12 * MEBIBYTE + 1] {
            let bytes: Vec<u8> = (0..=250).cycle().take(len).collect();
            let path = directory.path().join("upload");
            fs::write(&path, &bytes).unwrap();
            blobs.put_file(original(1), &path).await.unwrap();
            assert!(kept(&blobs, original(1)).await.unwrap() == bytes, "{len}");
        }
    }
}

#[tokio::test]
async fn a_file_that_is_not_there_puts_nothing() {
    let directory = TempDir::new().unwrap();
    for blobs in both(&directory) {
        let error = blobs.put_file(original(1), Path::new("/nowhere/at/all")).await.unwrap_err();
        assert!(matches!(error, BlobError::Io(_)));
        assert!(!blobs.exists(original(1)).await.unwrap());
    }
}

#[tokio::test]
async fn an_object_streams_with_its_length() {
    let directory = TempDir::new().unwrap();
    for blobs in both(&directory) {
        assert!(blobs.stream(private(1, 640)).await.unwrap().is_none());
        blobs.put(private(1, 640), "rendition").await.unwrap();
        let (len, bytes) = blobs.stream(private(1, 640)).await.unwrap().unwrap();
        let parts: Vec<Bytes> = bytes.try_collect().await.unwrap();
        assert_eq!((len, parts.concat()), (9, b"rendition".to_vec()));
    }
}

#[tokio::test]
async fn a_copy_outlives_what_it_was_copied_from() {
    let directory = TempDir::new().unwrap();
    for blobs in both(&directory) {
        let missing = blobs.copy(private(1, 640), public(2, 640)).await.unwrap_err();
        assert!(matches!(missing, BlobError::Missing(key) if key == private(1, 640)));
        blobs.put(private(1, 640), "rendition").await.unwrap();
        blobs.copy(private(1, 640), public(2, 640)).await.unwrap();
        blobs.copy(private(1, 640), public(2, 640)).await.unwrap();
        blobs.put(private(1, 640), "another").await.unwrap();
        blobs.erase_contribution(ContributionId(Uuid::from_u128(1))).await.unwrap();
        assert_eq!(kept(&blobs, public(2, 640)).await, Some("rendition".into()));
    }
}

#[tokio::test]
async fn an_original_is_never_copied_to_the_public() {
    let blobs = Blobs::in_memory();
    for from in [original(1), private(1, 320), public(3, 640)] {
        blobs.put(from, "bytes").await.unwrap();
        let error = blobs.copy(from, public(2, 640)).await.unwrap_err();
        assert!(matches!(error, BlobError::StaysPrivate { .. }), "{error}");
        assert_eq!(kept(&blobs, public(2, 640)).await, None);
    }
}

#[tokio::test]
async fn erasing_takes_all_of_one_and_nothing_of_another() {
    let directory = TempDir::new().unwrap();
    for blobs in both(&directory) {
        let keys = [original(1), private(1, 640), original(2), public(1, 320), public(2, 320)];
        for key in keys {
            blobs.put(key, "bytes").await.unwrap();
        }
        for _ in 0..2 {
            blobs.erase_contribution(ContributionId(Uuid::from_u128(1))).await.unwrap();
            blobs.erase_publication(PublicationId(Uuid::from_u128(2))).await.unwrap();
        }
        let mut left = Vec::new();
        for key in keys {
            left.push(blobs.exists(key).await.unwrap());
        }
        assert_eq!(left, [false, false, true, true, false]);
    }
}

#[tokio::test]
async fn private_objects_are_listed_and_public_ones_are_not() {
    let directory = TempDir::new().unwrap();
    for blobs in both(&directory) {
        assert_eq!(listed(&blobs).await, []);
        for key in [original(1), private(1, 640), original(2), public(3, 320)] {
            blobs.put(key, "bytes").await.unwrap();
        }
        assert_eq!(
            listed(&blobs).await,
            [(private(1, 640), 5), (original(1), 5), (original(2), 5)]
        );
        let mut contributions = blobs.private_contributions().await.unwrap();
        contributions.sort();
        assert_eq!(contributions, [1, 2].map(|id| ContributionId(Uuid::from_u128(id))));
    }
}

#[tokio::test]
async fn a_folder_is_found_again_and_its_remains_are_erased() {
    let directory = TempDir::new().unwrap();
    folder(&directory).put(original(1), "bytes").await.unwrap();
    let path = directory.path().join("blobs").join(original(1).to_string());
    assert_eq!(fs::read(&path).unwrap(), b"bytes");
    // What a write leaves when its process is killed.
    fs::write(path.with_file_name("640.jpg#1"), "half").unwrap();
    fs::write(path.with_file_name("notes.txt"), "not ours").unwrap();

    let again = folder(&directory);
    assert_eq!(listed(&again).await, [(original(1), 5)]);
    again.erase_contribution(ContributionId(Uuid::from_u128(1))).await.unwrap();
    assert!(!path.parent().unwrap().exists());
    assert_eq!(again.private_contributions().await.unwrap(), []);
}

#[tokio::test]
async fn copying_twice_leaves_one_file() {
    let directory = TempDir::new().unwrap();
    let blobs = folder(&directory);
    blobs.put(private(1, 640), "rendition").await.unwrap();
    for _ in 0..3 {
        blobs.copy(private(1, 640), public(2, 640)).await.unwrap();
    }
    let path = directory.path().join("blobs").join(public(2, 640).to_string());
    let files = fs::read_dir(path.parent().unwrap()).unwrap();
    let names: Vec<_> = files.map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names, ["640.jpg"]);
}

#[tokio::test]
async fn a_store_of_another_kind_is_refused() {
    let url = Url::parse("ftp://somewhere/else").unwrap();
    let error = Blobs::open(&url).unwrap_err();
    assert_eq!(error.to_string(), "no object store known for ftp://somewhere/else");
}
