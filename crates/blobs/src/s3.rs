//! A bucket of a service that speaks Amazon's S3, over TLS unless its endpoint says `http`.

use std::time::Duration;

use futures_util::TryStreamExt;
use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::{BackoffConfig, ClientOptions, ObjectStore, RetryConfig};
use secrecy::{ExposeSecret, SecretString};

use crate::address::Bucket;
use crate::refusal::refusal;
use crate::{AddressError, BlobError};

/// How long a service may take to let us in.
const CONNECT: Duration = Duration::from_secs(5);
/// How long it may stay silent: it takes five mebibytes in, at most, before it speaks.
const SILENCE: Duration = Duration::from_mins(1);
/// How long a request is tried again. A job is tried again later, a person now.
const PATIENCE: Duration = Duration::from_secs(15);

/// What opens a bucket. Printed, it tells nothing.
#[derive(Clone, Debug)]
pub struct StorageKeys {
    /// The name of the key, as the service gave it.
    pub access_key: SecretString,
    /// Its secret.
    pub secret_key: SecretString,
}

/// An open bucket.
#[derive(Clone, Debug)]
pub struct S3 {
    pub(crate) store: AmazonS3,
    pub(crate) bucket: Bucket,
}

impl S3 {
    /// Makes the client; asks nothing of the service yet.
    pub fn open(bucket: Bucket, keys: Option<&StorageKeys>) -> Result<Self, BlobError> {
        let keys = keys.ok_or(AddressError::NoKeys)?;
        choose_cryptography();
        let client = ClientOptions::new()
            .with_allow_http(bucket.is_in_the_clear())
            .with_connect_timeout(CONNECT)
            .with_read_timeout(SILENCE)
            .with_timeout_disabled();
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&bucket.name)
            .with_region(&bucket.region)
            .with_access_key_id(keys.access_key.expose_secret())
            .with_secret_access_key(keys.secret_key.expose_secret())
            .with_virtual_hosted_style_request(!bucket.path_style)
            .with_client_options(client)
            .with_retry(RetryConfig {
                backoff: BackoffConfig::default(),
                max_retries: 4,
                retry_timeout: PATIENCE,
            });
        if let Some(service) = bucket.service() {
            builder = builder.with_endpoint(service);
        }
        Ok(Self { store: builder.build()?, bucket })
    }

    /// Whether the bucket can be listed.
    pub async fn reach(&self) -> Result<(), BlobError> {
        // A place of its own, where nothing lies: the answer is short however full the bucket is.
        let nowhere = self.bucket.prefix.clone().join("nothing");
        match self.store.list(Some(&nowhere)).try_next().await {
            Ok(_) => Ok(()),
            Err(error) => Err(refusal(&self.bucket, &error).into()),
        }
    }
}

/// TLS is rustls with ring, as it is for mails. Who chose before us chose for the whole process.
fn choose_cryptography() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}
