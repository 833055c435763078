//! The file in which bytes wait until they are safe. It has no name: whatever happens to us,
//! nothing of it stays.

use std::fs::File;
use std::io;
use std::ops::Range;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::Arc;

use actix_web::web::Bytes;
use cimaise_blobs::{BlobError, ByteStream};
use futures_util::{StreamExt, stream};
use tokio::task::spawn_blocking;

/// Read at once, in bytes.
const READ: u64 = 64 * 1024;

/// Bytes on our disk, in the order in which they came.
pub(super) struct Spool {
    file: Arc<File>,
    bytes: u64,
}

impl Spool {
    /// An empty one in a folder.
    pub(super) async fn new(folder: &Path) -> io::Result<Self> {
        let folder = folder.to_owned();
        let file = blocking(move || tempfile::tempfile_in(folder)).await?;
        Ok(Self { file: Arc::new(file), bytes: 0 })
    }

    /// How much is in it, in bytes.
    pub(super) const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Adds bytes at its end.
    pub(super) async fn add(&mut self, bytes: Bytes) -> io::Result<()> {
        let (file, end, more) = (Arc::clone(&self.file), self.bytes, bytes.len() as u64);
        blocking(move || file.write_all_at(&bytes, end)).await?;
        self.bytes += more;
        Ok(())
    }

    /// Forgets what is in it.
    pub(super) async fn clear(&mut self) -> io::Result<()> {
        let file = Arc::clone(&self.file);
        blocking(move || file.set_len(0)).await?;
        self.bytes = 0;
        Ok(())
    }

    /// A stretch of it, as it is read.
    pub(super) fn stream(&self, range: Range<u64>) -> ByteStream {
        let file = Arc::clone(&self.file);
        stream::try_unfold((file, range), |(file, rest)| async move {
            if rest.is_empty() {
                return Ok::<_, BlobError>(None);
            }
            let end = rest.end.min(rest.start + READ);
            let reader = Arc::clone(&file);
            let bytes = blocking(move || read(&reader, rest.start..end)).await?;
            Ok(Some((bytes, (file, end..rest.end))))
        })
        .boxed()
    }
}

fn read(file: &File, range: Range<u64>) -> io::Result<Bytes> {
    let mut bytes = vec![0; usize::try_from(range.end - range.start).map_err(io::Error::other)?];
    file.read_exact_at(&mut bytes, range.start)?;
    Ok(bytes.into())
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    spawn_blocking(work).await.map_err(io::Error::other)?
}
