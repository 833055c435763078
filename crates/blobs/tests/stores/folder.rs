//! What a folder alone does.

use std::fs;
use std::time::{Duration, SystemTime};

use cimaise_blobs::Blobs;
use jiff::Timestamp;
use url::Url;

use crate::keys::{contribution, original};
use crate::stores::Store;

#[tokio::test]
async fn a_folder_is_found_again_and_its_remains_are_erased() {
    let store = Store::folder();
    store.blobs.put(original(1), "bytes").await.unwrap();
    let path = store.path(original(1));
    assert_eq!(fs::read(&path).unwrap(), b"bytes");
    // What a write leaves when its process is killed.
    fs::write(path.with_file_name("640.jpg#1"), "half").unwrap();
    fs::write(path.with_file_name("notes.txt"), "not ours").unwrap();

    let store = store.again();
    assert_eq!(store.listed().await, [(original(1), 5)]);
    store.blobs.erase_contribution(contribution(1)).await.unwrap();
    assert!(!path.parent().unwrap().exists());
    assert_eq!(store.blobs.private_contributions().await.unwrap(), []);
}

#[tokio::test]
async fn the_temporary_files_of_killed_writes_are_swept_once_they_are_old() {
    let store = Store::folder();
    store.blobs.put(original(1), "bytes").await.unwrap();
    let path = store.path(original(1));
    let age = |name: &str, seconds: u64| {
        let file = fs::File::create(path.with_file_name(name)).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)).unwrap();
    };
    age("original.jpg#1", 999);
    age("640.jpg#12", 1000);
    age("320.jpg#", 1);
    age("#notes", 1);
    let before = Timestamp::from_second(1000).unwrap();
    assert_eq!(store.blobs.sweep_unfinished(before).await.unwrap(), 1);
    let files = fs::read_dir(path.parent().unwrap()).unwrap();
    let mut names: Vec<_> = files.map(|file| file.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["#notes", "320.jpg#", "640.jpg#12", "original.jpg"]);
}

#[test]
fn a_store_of_another_kind_is_refused() {
    let url = Url::parse("ftp://somewhere/else").unwrap();
    let error = Blobs::open(&url, None).unwrap_err();
    assert_eq!(
        error.to_string(),
        "“ftp:” is neither a folder (file:///FOLDER) nor a bucket (s3://BUCKET/PREFIX)"
    );
}
