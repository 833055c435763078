//! Mails as files: what a house does that has no server yet, and what a demonstration shows.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::{fs, sync::Arc};

use cimaise_core::MailId;
use uuid::Uuid;

use crate::MailError;

#[derive(Clone)]
pub(crate) struct Folder {
    path: Arc<Path>,
}

impl Folder {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path: path.into() }
    }

    /// Writes and removes a small file.
    pub(super) async fn check(&self) -> Result<(), MailError> {
        self.blocking(|path| {
            let probe = path.join(".check");
            write_whole(path, &probe, b"cimaise check")?;
            fs::remove_file(probe)
        })
        .await
    }

    /// Writes a mail; one that is sent again takes the place of the first.
    pub(super) async fn write(&self, id: MailId, mail: Vec<u8>) -> Result<(), MailError> {
        self.blocking(move |path| write_whole(path, &file(path, id), &mail)).await
    }

    /// The latest mails by their ids, at most `most`.
    pub(crate) async fn latest(&self, most: usize) -> Result<Vec<(MailId, Vec<u8>)>, MailError> {
        self.blocking(move |path| {
            let mut ids = ids(path)?;
            ids.sort_unstable_by(|a, b| b.cmp(a));
            ids.truncate(most);
            ids.into_iter().map(|id| Ok((id, fs::read(file(path, id))?))).collect()
        })
        .await
    }

    /// The mail with that id, if there is one.
    pub(crate) async fn read(&self, id: MailId) -> Result<Option<Vec<u8>>, MailError> {
        self.blocking(move |path| match fs::read(file(path, id)) {
            Ok(mail) => Ok(Some(mail)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        })
        .await
    }

    async fn blocking<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Path) -> io::Result<T> + Send + 'static,
    ) -> Result<T, MailError> {
        let path = Arc::clone(&self.path);
        let done = tokio::task::spawn_blocking(move || act(&path)).await;
        let done = done.unwrap_or_else(|stopped| Err(io::Error::other(stopped)));
        done.map_err(|cause| MailError::Folder { path: self.path.to_path_buf(), cause })
    }
}

fn file(folder: &Path, id: MailId) -> PathBuf {
    folder.join(format!("{id}.eml"))
}

fn ids(folder: &Path) -> io::Result<Vec<MailId>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let names = entries.map(|entry| Ok(entry?.file_name()));
    let names: Vec<_> = names.collect::<io::Result<_>>()?;
    let id = |name: &std::ffi::OsString| name.to_str()?.strip_suffix(".eml")?.parse::<Uuid>().ok();
    Ok(names.iter().filter_map(id).map(MailId).collect())
}

/// Nobody ever sees half a file: it is written beside its place, brought to the disk, and renamed.
fn write_whole(folder: &Path, target: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let draft = target.with_extension("part");
    let mut file = fs::File::create(&draft)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(draft, target)
}
