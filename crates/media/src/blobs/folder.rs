//! What a folder needs beyond `object_store`: removals that survive a power cut, and that leave
//! nothing, not even the temporary file of a write that was interrupted.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::{Path as FilePath, PathBuf};

use object_store::path::Path;

use super::BlobError;

/// The root of a folder store.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// Makes the folder if it is not there. Blocks.
    pub fn make(root: PathBuf) -> io::Result<Self> {
        std::fs::create_dir_all(&root)?;
        if let Some(parent) = root.parent() {
            sync(parent)?;
        }
        Ok(Self { root })
    }

    pub fn root(&self) -> &FilePath {
        &self.root
    }

    /// Removes all that lies under `prefix`.
    pub async fn remove(&self, prefix: &Path) -> Result<(), BlobError> {
        let path = self.file_path(prefix);
        blocking(move || {
            absent_is_fine(std::fs::remove_dir_all(&path))?;
            sync_nearest(path.parent())
        })
        .await
    }

    /// Makes a removal durable.
    pub async fn sync_parent(&self, object: &Path) -> Result<(), BlobError> {
        let path = self.file_path(object);
        blocking(move || sync_nearest(path.parent())).await
    }

    /// Keys hold only ids, numbers and known words: no part of a path needs escaping.
    fn file_path(&self, path: &Path) -> PathBuf {
        path.parts().fold(self.root.clone(), |file, part| file.join(part.as_ref()))
    }
}

fn sync_nearest(directory: Option<&FilePath>) -> io::Result<()> {
    directory.map_or(Ok(()), |directory| absent_is_fine(sync(directory)))
}

fn sync(directory: &FilePath) -> io::Result<()> {
    File::open(directory)?.sync_all()
}

fn absent_is_fine(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

async fn blocking(work: impl FnOnce() -> io::Result<()> + Send + 'static) -> Result<(), BlobError> {
    let done = tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?;
    done.map_err(BlobError::from)
}
