//! Where the objects of one test lie.

use std::path::{Path, PathBuf};

use cimaise_server::settings::Settings;
use futures_util::TryStreamExt;
use object_store::ObjectStore;
use object_store::aws::AmazonS3Builder;
use url::Url;
use uuid::Uuid;

use crate::Kind;

/// Where the objects of a house lie.
pub(crate) enum Storage {
    /// In a folder of its data folder.
    Folder(PathBuf),
    /// In a part of its own of the bucket that `CIMAISE_TEST_S3` names.
    Bucket { address: Url, access_key: String, secret_key: String },
}

impl Storage {
    pub(crate) fn make(kind: Kind, data: &Path) -> Self {
        if kind != Kind::Bucket {
            return Self::Folder(data.join("objects"));
        }
        let variable = |name: &str| {
            std::env::var(name).unwrap_or_else(|_| {
                panic!("{name} must be set, for an S3 server: run `cargo xtask test rust`")
            })
        };
        let mut address: Url = variable("CIMAISE_TEST_S3").parse().unwrap();
        address.set_path(&format!("stories/{}", Uuid::new_v4()));
        Self::Bucket {
            address,
            access_key: variable("CIMAISE_TEST_S3_ACCESS_KEY"),
            secret_key: variable("CIMAISE_TEST_S3_SECRET_KEY"),
        }
    }

    /// What a house is told of it.
    pub(crate) fn set(&self, settings: &mut Settings) {
        if let Self::Bucket { address, access_key, secret_key } = self {
            settings.storage = Some(address.clone());
            settings.storage_access_key = Some(access_key.clone().into());
            settings.storage_secret_key = Some(secret_key.clone().into());
        }
    }

    /// What another process is told of it.
    pub(crate) fn variables(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Folder(_) => Vec::new(),
            Self::Bucket { address, access_key, secret_key } => vec![
                ("CIMAISE_STORAGE", address.to_string()),
                ("CIMAISE_STORAGE_ACCESS_KEY", access_key.clone()),
                ("CIMAISE_STORAGE_SECRET_KEY", secret_key.clone()),
            ],
        }
    }

    /// The paths of all objects below `private`, `public` or `uploads`, sorted, asked past the house.
    pub(crate) fn objects(&self, below: &str) -> Vec<String> {
        let mut found = match self {
            Self::Folder(root) => in_folder(root, below),
            Self::Bucket { address, access_key, secret_key } => {
                in_bucket(address, [access_key, secret_key], below)
            }
        };
        found.sort();
        found
    }
}

/// What a killed write left half done has a `#` in its name, is no object and is not listed.
fn in_folder(root: &Path, below: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root.join(below)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.to_string_lossy().contains('#') {
                found.push(path.strip_prefix(root).unwrap().display().to_string());
            }
        }
    }
    found
}

/// On a thread of its own, for the story runs on this one.
fn in_bucket(address: &Url, [access, secret]: [&str; 2], below: &str) -> Vec<String> {
    let (_, endpoint) = address.query_pairs().find(|(name, _)| name == "endpoint").unwrap();
    let bucket = AmazonS3Builder::new()
        .with_endpoint(endpoint)
        .with_allow_http(true)
        .with_bucket_name(address.host_str().unwrap())
        .with_access_key_id(access)
        .with_secret_access_key(secret)
        .build()
        .unwrap();
    let root = format!("{}/", address.path().trim_start_matches('/'));
    let prefix = object_store::path::Path::from(format!("{root}{below}"));
    let listed = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let all = bucket.list(Some(&prefix)).map_ok(|object| object.location.to_string());
        runtime.block_on(all.try_collect::<Vec<String>>()).unwrap()
    });
    let paths = listed.join().unwrap();
    paths.iter().map(|path| path.strip_prefix(&root).unwrap().to_owned()).collect()
}
