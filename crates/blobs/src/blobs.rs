//! One store of objects, in a folder today.
//!
//! What [`Blobs`] has acknowledged survives a power cut. In a folder, each write goes to a
//! temporary name, is synced, renamed, and its directory synced (`object_store` does it when
//! asked `with_fsync`; its deletions it does not sync, so [`folder`] does).

use std::path::Path as FilePath;
use std::sync::Arc;

use bytes::{Bytes, BytesMut};
use cimaise_core::{ContributionId, PublicationId};
use futures_util::stream::BoxStream;
use futures_util::{StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload, WriteMultipart};
use tokio::fs::File;
use tokio::io::AsyncReadExt;
use url::Url;

use crate::folder::Folder;
use crate::{Key, Visibility};

/// Bytes sent in one part; the least that S3 takes but for the last one.
const PART: usize = 5 * 1024 * 1024;

/// Bytes as they come.
pub type ByteStream = BoxStream<'static, Result<Bytes, BlobError>>;

/// The objects of the house: originals and renditions. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Blobs {
    store: Arc<dyn ObjectStore>,
    folder: Option<Folder>,
}

/// Why an object could not be read or written. Not a missing one, where that is an answer.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// The URL is of no kind that we know.
    #[error("no object store known for {0}")]
    UnknownStore(Url),
    /// The object to copy is not there.
    #[error("no object {0}")]
    Missing(Key),
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
    /// Opens the store at `url`: `file:///an/absolute/folder`, made if it is not there.
    ///
    /// # Errors
    /// Another scheme; a folder that cannot be made.
    pub fn open(url: &Url) -> Result<Self, BlobError> {
        let unknown = || BlobError::UnknownStore(url.clone());
        match url.scheme() {
            "file" => {
                let folder = Folder::make(url.to_file_path().map_err(|()| unknown())?)?;
                let store = LocalFileSystem::new_with_prefix(folder.root())?.with_fsync(true);
                Ok(Self { store: Arc::new(store), folder: Some(folder) })
            }
            _ => Err(unknown()),
        }
    }

    /// A store that is forgotten with its last clone, for tests.
    pub fn in_memory() -> Self {
        Self { store: Arc::new(InMemory::new()), folder: None }
    }

    /// Writes an object whole or not at all, in place of the one that was there.
    pub async fn put(&self, key: Key, bytes: impl Into<Bytes>) -> Result<(), BlobError> {
        let payload = PutPayload::from_bytes(bytes.into());
        self.store.put(&key.path(), payload).await?;
        Ok(())
    }

    /// The same from a file, in bounded memory.
    pub async fn put_file(&self, key: Key, path: &FilePath) -> Result<(), BlobError> {
        let mut file = File::open(path).await?;
        let first = part(&mut file).await?;
        if first.len() < PART {
            return self.put(key, first).await;
        }
        let mut upload = WriteMultipart::new(self.store.put_multipart(&key.path()).await?);
        upload.put(first);
        match parts(&mut file, &mut upload).await {
            Ok(()) => upload.finish().await.map(|_| ()).map_err(BlobError::from),
            Err(error) => {
                upload.abort().await?;
                Err(error)
            }
        }
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
        if let Some(folder) = &self.folder
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
        match &self.folder {
            Some(folder) => folder.sync_parent(&key.path()).await,
            None => Ok(()),
        }
    }

    /// Removes the originals and private renditions of a contribution. Doing it twice is fine.
    pub async fn erase_contribution(&self, id: ContributionId) -> Result<(), BlobError> {
        self.erase(Key::of_contribution(id)).await
    }

    /// Removes the public renditions of a publication. Doing it twice is fine.
    pub async fn erase_publication(&self, id: PublicationId) -> Result<(), BlobError> {
        self.erase(Key::of_publication(id)).await
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
        let all = self.store.list_with_delimiter(Some(&Key::all_of(Visibility::Private))).await?;
        let names = all.common_prefixes.iter().filter_map(|prefix| prefix.filename());
        Ok(names.filter_map(|name| name.parse().ok()).collect())
    }

    async fn erase(&self, prefix: Path) -> Result<(), BlobError> {
        if let Some(folder) = &self.folder {
            return folder.remove(&prefix).await;
        }
        let mut objects = self.store.list(Some(&prefix));
        while let Some(object) = objects.try_next().await? {
            self.remove(&object.location).await?;
        }
        Ok(())
    }

    async fn remove(&self, path: &Path) -> Result<(), BlobError> {
        match self.store.delete(path).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

/// The rest of a file, part by part, two of them on their way at most.
async fn parts(file: &mut File, upload: &mut WriteMultipart) -> Result<(), BlobError> {
    loop {
        let next = part(file).await?;
        if next.is_empty() {
            return Ok(());
        }
        upload.wait_for_capacity(2).await?;
        upload.put(next);
    }
}

/// The next part of a file: full, unless the file ends.
async fn part(file: &mut File) -> Result<Bytes, BlobError> {
    let mut bytes = BytesMut::with_capacity(PART);
    while bytes.len() < PART {
        let room = (PART - bytes.len()) as u64;
        if (&mut *file).take(room).read_buf(&mut bytes).await? == 0 {
            break;
        }
    }
    Ok(bytes.freeze())
}
