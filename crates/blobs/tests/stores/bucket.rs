//! What a bucket alone says.

use std::net::TcpListener;

use cimaise_blobs::{Blobs, StorageKeys};
use url::Url;

use crate::keys::original;
use crate::stores::{Store, service};

async fn refusal(url: &Url, keys: &StorageKeys) -> String {
    Blobs::open(url, Some(keys)).unwrap().reach().await.unwrap_err().to_string()
}

/// The service's name and port, as the address tells them.
fn host(url: &Url) -> String {
    let (_, endpoint) = url.query_pairs().find(|(name, _)| name == "endpoint").unwrap();
    endpoint.trim_start_matches("http://").to_owned()
}

#[tokio::test]
async fn a_bucket_that_is_set_well_is_reached() {
    let store = Store::s3();
    store.blobs.reach().await.unwrap();
    store.blobs.put(original(1), "bytes").await.unwrap();
    store.blobs.reach().await.unwrap();
}

#[tokio::test]
async fn a_bucket_that_is_not_there_is_named() {
    let (mut url, keys) = service();
    url.set_host(Some("nowhere")).unwrap();
    assert_eq!(
        refusal(&url, &keys).await,
        format!("{} has no bucket “nowhere”: make it there first", host(&url))
    );
}

#[tokio::test]
async fn a_wrong_key_is_told_apart_from_a_wrong_secret() {
    let (url, keys) = service();
    let unknown = StorageKeys { access_key: "nobody".into(), ..keys.clone() };
    let wrong = StorageKeys { secret_key: "hunter2".into(), ..keys };
    let host = host(&url);
    assert_eq!(refusal(&url, &unknown).await, format!("{host} does not know `storage_access_key`"));
    assert_eq!(
        refusal(&url, &wrong).await,
        format!("{host} knows `storage_access_key`, but `storage_secret_key` is not its secret")
    );
}

#[tokio::test]
async fn a_service_that_does_not_answer_is_named() {
    let keys = StorageKeys { access_key: "nobody".into(), secret_key: "hunter2".into() };
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let url = Url::parse(&format!("s3://museum?endpoint=http://{nobody}")).unwrap();
    assert_eq!(
        refusal(&url, &keys).await,
        format!("{nobody} does not answer (Connection refused (os error 111))")
    );
}

#[tokio::test]
async fn a_key_is_never_printed() {
    let keys = StorageKeys { access_key: "AKIAHUNTER".into(), secret_key: "hunter2".into() };
    let url = Url::parse("s3://museum?endpoint=https://s3.example.org").unwrap();
    let told = format!("{keys:?} {:?}", Blobs::open(&url, Some(&keys)).unwrap());
    assert!(told.contains("s3.example.org"), "{told}");
    assert!(!told.contains("hunter2"), "{told}");
}

#[tokio::test]
async fn a_bucket_without_keys_is_refused() {
    let error = Blobs::open(&Url::parse("s3://museum").unwrap(), None).unwrap_err();
    assert_eq!(
        error.to_string(),
        "a bucket opens with keys: set `storage_access_key` and `storage_secret_key`"
    );
}
