//! Why an object could not be read or written.

use crate::{AddressError, Key};

/// Why an object could not be read or written. Not a missing one, where that is an answer.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// The address is of no store.
    #[error(transparent)]
    Address(#[from] AddressError),
    /// The store cannot be used as it is set.
    #[error(transparent)]
    Unusable(#[from] Unusable),
    /// The object to copy or to read is not there.
    #[error("no object {0}")]
    Missing(Key),
    /// The object holds less than it must.
    #[error("the object {0} is cut short")]
    Short(Key),
    /// Private bytes would have become public, and not as [`Key::hung_as`] says.
    #[error("{from} cannot become {to}")]
    StaysPrivate {
        /// What was to be copied.
        from: Key,
        /// Where to.
        to: Key,
    },
    /// The file to read, or the folder, could not be used.
    #[error("file error")]
    Io(#[from] std::io::Error),
    /// The store said no.
    #[error("object store error")]
    Store(#[from] object_store::Error),
    /// The store said what cannot be understood.
    #[error("the object store's answer cannot be read")]
    Answer(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// What an operator must mend before a bucket can be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// Nobody listens, or the name leads nowhere.
    #[error("{host} does not answer ({why})")]
    Silent {
        /// The service.
        host: String,
        /// What the network says.
        why: String,
    },
    /// The service has no such bucket.
    #[error("{host} has no bucket “{bucket}”: make it there first")]
    NoBucket {
        /// The service.
        host: String,
        /// The bucket.
        bucket: String,
    },
    /// The service does not know the access key.
    #[error("{host} does not know `storage_access_key`")]
    AccessKey {
        /// The service.
        host: String,
    },
    /// The secret key is not the access key's.
    #[error("{host} knows `storage_access_key`, but `storage_secret_key` is not its secret")]
    SecretKey {
        /// The service.
        host: String,
    },
    /// The keys are good for something else.
    #[error("{host} knows the keys, but they do not open the bucket “{bucket}”")]
    Forbidden {
        /// The service.
        host: String,
        /// The bucket.
        bucket: String,
    },
    /// The bucket is in another region.
    #[error("{host} wants another region for the bucket “{bucket}”: s3://{bucket}?region=…")]
    Region {
        /// The service.
        host: String,
        /// The bucket.
        bucket: String,
    },
    /// Signatures hold for minutes.
    #[error("the clock of this machine is not that of {host}")]
    Clock {
        /// The service.
        host: String,
    },
    /// Anything else.
    #[error("{host} says: {why}")]
    Other {
        /// The service.
        host: String,
        /// Its words.
        why: String,
    },
}
