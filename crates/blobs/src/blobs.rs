//! One store of objects: a folder, a bucket, or, for tests, memory.
//!
//! What [`Blobs`] has acknowledged survives a power cut. In a folder, each write goes to a
//! temporary name, is synced, renamed, and its directory synced (`object_store` does it when
//! asked `with_fsync`; its deletions it does not sync, so [`folder`] does). A bucket's service
//! answers once it has stored.

use std::str::FromStr;
use std::sync::Arc;

use bytes::Bytes;
use cimaise_core::{ContributionId, OrnamentId, PictureId, PublicationId};
use futures_util::stream::BoxStream;
use futures_util::{StreamExt, TryStreamExt, stream};
use jiff::Timestamp;
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use tokio::sync::Semaphore;
use url::Url;

use crate::address::Address;
use crate::folder::Folder;
use crate::s3::{S3, StorageKeys};
use crate::write::AT_ONCE;
use crate::{BlobError, Key, Visibility};

/// How often what is to be erased is listed, until nothing is left of it.
const ERASING_TIMES: usize = 5;

/// Bytes as they come.
pub type ByteStream = BoxStream<'static, Result<Bytes, BlobError>>;

/// The objects of the house: originals and renditions. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Blobs {
    pub(crate) store: Arc<dyn ObjectStore>,
    place: Place,
    pub(crate) turns: Arc<Semaphore>,
}

/// What one kind of store can do, or lacks.
#[derive(Clone, Debug)]
enum Place {
    Folder(Folder),
    Bucket(S3),
    Memory,
}

/// One object of a listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stored {
    /// What it is.
    pub key: Key,
    /// Its length, in bytes.
    pub bytes: u64,
}

impl Blobs {
    /// Opens the store at `url`: `file:///an/absolute/folder`, made if it is not there, or
    /// `s3://bucket/prefix?endpoint=https://service&region=name&path_style=true`, which needs
    /// `keys`. A bucket is asked nothing yet: see [`Self::reach`].
    ///
    /// # Errors
    /// Another scheme or parameter; a folder that cannot be made; a bucket without keys.
    pub fn open(url: &Url, keys: Option<&StorageKeys>) -> Result<Self, BlobError> {
        match Address::parse(url)? {
            Address::Folder(root) => {
                let folder = Folder::make(root)?;
                let store = LocalFileSystem::new_with_prefix(folder.root())?.with_fsync(true);
                Ok(Self::of(Arc::new(store), Place::Folder(folder)))
            }
            Address::Bucket(bucket) => {
                let s3 = S3::open(bucket, keys)?;
                let store = PrefixStore::new(s3.store.clone(), s3.bucket.prefix.clone());
                Ok(Self::of(Arc::new(store), Place::Bucket(s3)))
            }
        }
    }

    /// A store that is forgotten with its last clone, for tests.
    pub fn in_memory() -> Self {
        Self::of(Arc::new(InMemory::new()), Place::Memory)
    }

    fn of(store: Arc<dyn ObjectStore>, place: Place) -> Self {
        Self { store, place, turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// Asks a bucket's service whether it lets us in: before a house opens its doors. A folder that
    /// was opened is there.
    ///
    /// # Errors
    /// [`BlobError::Unusable`] says what to mend: nobody answers, the keys are wrong, the bucket is
    /// missing.
    pub async fn reach(&self) -> Result<(), BlobError> {
        match &self.place {
            Place::Bucket(s3) => s3.reach().await,
            Place::Folder(_) | Place::Memory => Ok(()),
        }
    }

    /// Writes an object whole or not at all, in place of the one that was there.
    pub async fn put(&self, key: Key, bytes: impl Into<Bytes>) -> Result<(), BlobError> {
        let payload = PutPayload::from_bytes(bytes.into());
        self.store.put(&key.path(), payload).await?;
        Ok(())
    }

    /// An object's bytes, if it is there.
    pub async fn get(&self, key: Key) -> Result<Option<Bytes>, BlobError> {
        match self.store.get(&key.path()).await {
            Ok(found) => Ok(Some(found.bytes().await?)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// An object's length in bytes and its bytes as they are read, if it is there.
    pub async fn stream(&self, key: Key) -> Result<Option<(u64, ByteStream)>, BlobError> {
        match self.store.get(&key.path()).await {
            Ok(found) => {
                let len = found.meta.size;
                Ok(Some((len, found.into_stream().map_err(BlobError::from).boxed())))
            }
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Copies an object, in place of the one that was at `to`.
    ///
    /// # Errors
    /// [`BlobError::Missing`] if there is nothing at `from`; [`BlobError::StaysPrivate`] if an
    /// original, or a rendition of another picture, would become public.
    pub async fn copy(&self, from: Key, to: Key) -> Result<(), BlobError> {
        if let Key::PublicRendition { publication, .. } = to
            && from.hung_as(publication) != Some(to)
        {
            return Err(BlobError::StaysPrivate { from, to });
        }
        if let Place::Folder(folder) = &self.place
            && folder.is_copied(&from.path(), &to.path()).await?
        {
            return Ok(());
        }
        match self.store.copy(&from.path(), &to.path()).await {
            Err(object_store::Error::NotFound { .. }) => Err(BlobError::Missing(from)),
            done => Ok(done?),
        }
    }

    /// Whether an object is there.
    pub async fn exists(&self, key: Key) -> Result<bool, BlobError> {
        match self.store.head(&key.path()).await {
            Ok(_) => Ok(true),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Removes an object, if it is there.
    pub async fn delete(&self, key: Key) -> Result<(), BlobError> {
        self.remove(&key.path()).await?;
        match &self.place {
            Place::Folder(folder) => folder.sync_parent(&key.path()).await,
            Place::Bucket(_) | Place::Memory => Ok(()),
        }
    }

    /// Removes the originals and private renditions of a contribution. Doing it twice is fine.
    pub async fn erase_contribution(&self, id: ContributionId) -> Result<(), BlobError> {
        self.erase(Key::of_contribution(id)).await
    }

    /// Every picture of a contribution that has private objects.
    pub async fn private_pictures(&self, of: ContributionId) -> Result<Vec<PictureId>, BlobError> {
        self.owners(&Key::of_contribution(of)).await
    }

    /// Removes the original and the private renditions of a picture. Doing it twice is fine.
    pub async fn erase_picture(
        &self,
        contribution: ContributionId,
        picture: PictureId,
    ) -> Result<(), BlobError> {
        self.erase(Key::of_picture(contribution, picture)).await
    }

    /// Removes the public renditions of a publication. Doing it twice is fine.
    pub async fn erase_publication(&self, id: PublicationId) -> Result<(), BlobError> {
        self.erase(Key::of_publication(id)).await
    }

    /// Every logo and cover that has objects, to be compared with what the database knows.
    pub async fn ornaments(&self) -> Result<Vec<OrnamentId>, BlobError> {
        self.owners(&Key::all_ornaments()).await
    }

    /// Removes the renditions of a logo or a cover. Doing it twice is fine.
    pub async fn erase_ornament(&self, id: OrnamentId) -> Result<(), BlobError> {
        self.erase(Key::of_ornament(id)).await
    }

    /// Every private object, to be compared with what the database knows. A name that no key
    /// has is logged and passed over.
    pub fn private_objects(&self) -> BoxStream<'static, Result<Stored, BlobError>> {
        self.store
            .list(Some(&Key::all_of(Visibility::Private)))
            .map_err(BlobError::from)
            .try_filter_map(|object| async move {
                let stored =
                    object.location.as_ref().parse().map(|key| Stored { key, bytes: object.size });
                Ok(stored
                    .inspect_err(
                        |_| tracing::warn!(path = %object.location, "not an object of ours"),
                    )
                    .ok())
            })
            .boxed()
    }

    /// Every contribution that has private objects, or the remains of a write that was
    /// interrupted: to be compared with what the database knows, and erased if it knows nothing.
    pub async fn private_contributions(&self) -> Result<Vec<ContributionId>, BlobError> {
        self.owners(&Key::all_of(Visibility::Private)).await
    }

    /// Throws away what writes that were killed have left, when they began before `before`: no key
    /// names it, and it takes room. Gives how many there were.
    pub async fn sweep_unfinished(&self, before: Timestamp) -> Result<usize, BlobError> {
        match &self.place {
            Place::Folder(folder) => folder.sweep_unfinished(before).await,
            Place::Bucket(s3) => s3.give_up_unfinished(before).await,
            Place::Memory => Ok(0),
        }
    }

    /// The ids that stand right below a prefix.
    pub(crate) async fn owners<I: FromStr>(&self, prefix: &Path) -> Result<Vec<I>, BlobError> {
        let all = self.store.list_with_delimiter(Some(prefix)).await?;
        let names = all.common_prefixes.iter().filter_map(|prefix| prefix.filename());
        Ok(names.filter_map(|name| name.parse().ok()).collect())
    }

    /// Removes all below a prefix: a folder in one go, a bucket's objects by the thousand.
    pub(crate) async fn erase(&self, prefix: Path) -> Result<(), BlobError> {
        if let Place::Folder(folder) = &self.place {
            return folder.remove(&prefix).await;
        }
        // What is removed while pages of it are listed may move what is on the next: all are listed first,
        // and again, until there is none.
        for _ in 0..ERASING_TIMES {
            let all = self.store.list(Some(&prefix)).map_ok(|object| object.location);
            let all: Vec<Path> = all.try_collect().await?;
            if all.is_empty() {
                return Ok(());
            }
            let mut removed = self.store.delete_stream(stream::iter(all).map(Ok).boxed());
            while let Some(one) = removed.next().await {
                absent_is_fine(one.map(|_| ()))?;
            }
        }
        let source = format!("objects under {prefix} are still listed").into();
        Err(object_store::Error::Generic { store: "erasure", source }.into())
    }

    async fn remove(&self, path: &Path) -> Result<(), BlobError> {
        absent_is_fine(self.store.delete(path).await)
    }
}

fn absent_is_fine(removed: object_store::Result<()>) -> Result<(), BlobError> {
    match removed {
        Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
