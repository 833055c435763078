//! A store for one test, gone with it.

use std::path::{Path, PathBuf};

use bytes::Bytes;
use cimaise_blobs::{Blobs, Key, StorageKeys};
use futures_util::TryStreamExt;
use tempfile::TempDir;
use url::Url;

/// A store, and a folder for what a test needs beside it.
pub struct Store {
    pub blobs: Blobs,
    folder: TempDir,
    /// Where it is, and what opens it.
    pub address: Option<(Url, Option<StorageKeys>)>,
}

impl Store {
    pub fn folder() -> Self {
        let folder = TempDir::new().unwrap();
        let url = Url::from_directory_path(folder.path().join("blobs")).unwrap();
        Self { blobs: Blobs::open(&url, None).unwrap(), folder, address: Some((url, None)) }
    }

    pub fn memory() -> Self {
        let folder = TempDir::new().unwrap();
        Self { blobs: Blobs::in_memory(), folder, address: None }
    }

    /// A part of its own of the test server's bucket.
    pub fn s3() -> Self {
        let (mut url, keys) = service();
        // A name that nobody else has, as the folder's.
        let folder = tempfile::Builder::new().prefix("store-").tempdir().unwrap();
        url.set_path(&folder.path().file_name().unwrap().to_string_lossy());
        let blobs = Blobs::open(&url, Some(&keys)).unwrap();
        Self { blobs, folder, address: Some((url, Some(keys))) }
    }

    /// The same store, opened once more.
    pub fn again(self) -> Self {
        let (url, keys) = self.address.as_ref().unwrap();
        Self { blobs: Blobs::open(url, keys.as_ref()).unwrap(), ..self }
    }

    /// Where an object lies, if the store is a folder.
    pub fn path(&self, key: Key) -> PathBuf {
        self.folder.path().join("blobs").join(key.to_string())
    }

    /// A file beside the store.
    pub fn file(&self, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join("file");
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub fn beside(&self) -> &Path {
        self.folder.path()
    }

    pub async fn kept(&self, key: Key) -> Option<Bytes> {
        self.blobs.get(key).await.unwrap()
    }

    /// Private objects of contributions with their lengths, by their paths.
    pub async fn listed(&self) -> Vec<(Key, u64)> {
        let listed = self.blobs.private_objects().map_ok(|stored| (stored.key, stored.bytes));
        let mut all: Vec<_> = listed.try_collect().await.unwrap();
        all.sort_by_key(|(key, _)| key.to_string());
        all
    }
}

/// The bucket that `cargo xtask test rust` starts, and its keys.
pub fn service() -> (Url, StorageKeys) {
    let variable = |name: &str| {
        std::env::var(name).unwrap_or_else(|_| {
            panic!("{name} must be set, for an S3 server to test with: run `cargo xtask test rust`")
        })
    };
    let keys = StorageKeys {
        access_key: variable("CIMAISE_TEST_S3_ACCESS_KEY").into(),
        secret_key: variable("CIMAISE_TEST_S3_SECRET_KEY").into(),
    };
    (variable("CIMAISE_TEST_S3").parse().unwrap(), keys)
}

/// Makes three tests of each: in a folder, in memory, and on a real S3 server.
#[macro_export]
macro_rules! on_each_store {
    ($(async fn $name:ident($store:ident: Store) $body:block)+) => {$(
        mod $name {
            use super::*;

            async fn holds($store: $crate::stores::Store) $body

            #[tokio::test]
            async fn folder() {
                holds($crate::stores::Store::folder()).await;
            }

            #[tokio::test]
            async fn memory() {
                holds($crate::stores::Store::memory()).await;
            }

            #[tokio::test]
            async fn s3() {
                holds($crate::stores::Store::s3()).await;
            }
        }
    )+};
}
