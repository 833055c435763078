//! What a folder needs beyond `object_store`: removals that survive a power cut, and that leave
//! nothing, not even the temporary file of a write that was interrupted.

use std::ffi::OsStr;
use std::fs::{DirEntry, File};
use std::io::{self, ErrorKind};
use std::os::unix::fs::MetadataExt;
use std::path::{Path as FilePath, PathBuf};

use jiff::Timestamp;
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

    /// Removes the temporary files of writes that began before `before`: `object_store` writes
    /// to the name of the object with `#` and a number behind it.
    pub async fn sweep_unfinished(&self, before: Timestamp) -> Result<usize, BlobError> {
        let root = self.root.clone();
        blocking(move || sweep(&root, before)).await
    }

    /// Keys hold only ids, numbers and known words: no part of a path needs escaping.
    fn file_path(&self, path: &Path) -> PathBuf {
        path.parts().fold(self.root.clone(), |file, part| file.join(part.as_ref()))
    }
}

fn sweep(folder: &FilePath, before: Timestamp) -> io::Result<usize> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(0),
        entries => entries?,
    };
    let mut swept = 0;
    for entry in entries {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            swept += sweep(&entry.path(), before)?;
        } else if is_temporary(&entry.file_name()) && is_older(&entry, before)? {
            absent_is_fine(std::fs::remove_file(entry.path()))?;
            swept += 1;
        }
    }
    Ok(swept)
}

fn is_temporary(name: &OsStr) -> bool {
    let number = name.to_str().and_then(|name| name.rsplit_once('#')).map(|(_, number)| number);
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

fn is_older(entry: &DirEntry, before: Timestamp) -> io::Result<bool> {
    let changed = match entry.metadata() {
        // It was renamed meanwhile: its write came to its end.
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        metadata => metadata?.modified()?,
    };
    Ok(Timestamp::try_from(changed).map_err(io::Error::other)? < before)
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
