//! What a write that did not end has left, as the file system or the service tells it.

use std::path::Path;
use std::time::Duration;

use cimaise_blobs::StorageKeys;
use jiff::Timestamp;
use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::multipart::MultipartStore;
use object_store::signer::{Method, SignedUrlOptions, Signer};
use secrecy::ExposeSecret;
use url::Url;

use crate::keys::original;
use crate::stores::Store;

/// The names of what is unfinished.
pub async fn unfinished(store: &Store) -> Vec<String> {
    match &store.address {
        Some((url, Some(keys))) => in_bucket(url, keys).await,
        _ => in_folder(store.beside()),
    }
}

fn in_folder(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in folder.read_dir().unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            found.extend(in_folder(&entry.path()));
        } else if entry.file_name().to_string_lossy().contains('#') {
            found.push(entry.path().display().to_string());
        }
    }
    found
}

async fn in_bucket(url: &Url, keys: &StorageKeys) -> Vec<String> {
    let prefix = url.path().trim_start_matches('/').to_owned();
    let question = [("uploads", String::new()), ("prefix", prefix)];
    let question = SignedUrlOptions::default().with_query(question);
    let minute = Duration::from_mins(1);
    let bucket = object_store::path::Path::default();
    let signed = client(url, keys).signed_url_opts(Method::GET, &bucket, minute, &question).await;
    let answer = reqwest::get(signed.unwrap()).await.unwrap().error_for_status().unwrap();
    let told = answer.text().await.unwrap();
    assert!(told.contains("<ListMultipartUploadsResult"), "{told}");
    let keys = told.split("<Key>").skip(1);
    keys.map(|key| key.split('<').next().unwrap().to_owned()).collect()
}

fn client(url: &Url, keys: &StorageKeys) -> AmazonS3 {
    let (_, endpoint) = url.query_pairs().find(|(name, _)| name == "endpoint").unwrap();
    AmazonS3Builder::new()
        .with_endpoint(endpoint)
        .with_allow_http(true)
        .with_bucket_name(url.host_str().unwrap())
        .with_region("us-east-1")
        .with_access_key_id(keys.access_key.expose_secret())
        .with_secret_access_key(keys.secret_key.expose_secret())
        .build()
        .unwrap()
}

#[tokio::test]
async fn what_killed_writes_began_in_a_bucket_is_given_up_once_it_is_old() {
    let (store, another) = (Store::s3(), Store::s3());
    store.blobs.put(original(1), "bytes").await.unwrap();
    let mut begun = Vec::new();
    for store in [&store, &another] {
        let (url, keys) = store.address.as_ref().unwrap();
        let (url, keys) = (url, keys.as_ref().unwrap());
        let path = format!("{}/{}", url.path().trim_start_matches('/'), original(1));
        let path = object_store::path::Path::from(path);
        client(url, keys).create_multipart(&path).await.unwrap();
        begun.push(path.to_string());
    }
    assert_eq!(unfinished(&store).await, [begun[0].clone()]);
    let long_ago: Timestamp = "2000-01-01T00:00:00Z".parse().unwrap();
    assert_eq!(store.blobs.sweep_unfinished(long_ago).await.unwrap(), 0);
    assert_eq!(store.blobs.sweep_unfinished(Timestamp::MAX).await.unwrap(), 1);
    assert_eq!(unfinished(&store).await, Vec::<String>::new());
    assert_eq!(unfinished(&another).await, [begun[1].clone()]);
    assert_eq!(another.blobs.sweep_unfinished(Timestamp::MAX).await.unwrap(), 1);
    assert_eq!(store.kept(original(1)).await, Some("bytes".into()));
}
