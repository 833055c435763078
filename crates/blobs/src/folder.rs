//! What a folder needs beyond `object_store`: removals that survive a power cut, and that leave
//! nothing, not even the temporary file of a write that was interrupted.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::os::unix::fs::MetadataExt;
use std::path::{Path as FilePath, PathBuf};

use object_store::path::Path;

use crate::BlobError;

/// The root of a folder store.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// Makes the folder if it is not there. Blocks.
    pub fn make(root: PathBuf) -> io::Result<Self> {
        let missing: Vec<_> = root.ancestors().take_while(|above| !above.exists()).collect();
        std::fs::create_dir_all(&root)?;
        for made in missing {
            sync_nearest(made.parent())?;
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

    /// Whether `to` is already a copy of `from`, durably. A copy is a second name of the same
    /// file, made under a temporary name; doing it again would leave that name behind, for
    /// renaming a file to another of its own names does nothing (POSIX, `rename`).
    pub async fn is_copied(&self, from: &Path, to: &Path) -> Result<bool, BlobError> {
        let (from, to) = (self.file_path(from), self.file_path(to));
        blocking(move || {
            let (Ok(one), Ok(other)) = (from.metadata(), to.metadata()) else { return Ok(false) };
            let same = (one.dev(), one.ino()) == (other.dev(), other.ino());
            if same {
                sync_nearest(to.parent())?;
            }
            Ok(same)
        })
        .await
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

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T, BlobError> {
    let done = tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?;
    done.map_err(BlobError::from)
}
