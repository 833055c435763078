//! Long objects, written part by part: whole or not at all, and never whole in memory.

use std::path::Path as FilePath;

use bytes::{Bytes, BytesMut};
use futures_util::{StreamExt, TryStreamExt, stream};
use object_store::{ObjectStoreExt, WriteMultipart};
use tokio::fs::File;
use tokio::io::AsyncReadExt;
use tokio::runtime::Handle;

use crate::{BlobError, Blobs, ByteStream, Key};

/// Bytes sent in one part; the least that S3 takes but for the last one.
const PART: usize = 5 * 1024 * 1024;

/// Parts of one object on their way at once, besides the one that is being filled.
const ON_THEIR_WAY: usize = 2;

/// Long objects that one process writes at once; the others wait. With the above, 120 MiB.
pub(crate) const AT_ONCE: usize = 8;

impl Blobs {
    /// Writes the bytes of a file as an object, in place of the one that was there.
    pub async fn put_file(&self, key: Key, path: &FilePath) -> Result<(), BlobError> {
        let file = File::open(path).await?;
        let bytes = stream::try_unfold(file, |mut file| async {
            let mut read = BytesMut::with_capacity(256 * 1024);
            let some = file.read_buf(&mut read).await?;
            Ok((some > 0).then(|| (read.freeze(), file)))
        });
        self.put_stream(key, bytes.boxed()).await
    }

    /// Writes bytes as an object as they come, in place of the one that was there. They must come
    /// from near, a file or other objects: while they are awaited, others wait to write.
    ///
    /// # Errors
    /// Those of the stream too. Nothing is written then, nor when this future is dropped.
    pub async fn put_stream(&self, key: Key, mut bytes: ByteStream) -> Result<(), BlobError> {
        // Acquiring fails only on a closed semaphore, and nobody closes this one.
        let _turn = self.turns.acquire().await;
        let mut rest = Bytes::new();
        let first = part(&mut bytes, &mut rest).await?;
        if first.len() < PART {
            return self.put(key, first).await;
        }
        let mut writing = Writing::of(self.store.put_multipart(&key.path()).await?);
        match writing.all(first, &mut bytes, rest).await {
            Ok(()) => writing.finish().await,
            Err(error) => {
                writing.give_up().await;
                Err(error)
            }
        }
    }
}

/// A write in parts that is given up unless it comes to its end.
struct Writing(Option<WriteMultipart>);

impl Writing {
    fn of(upload: Box<dyn object_store::MultipartUpload>) -> Self {
        Self(Some(WriteMultipart::new_with_chunk_size(upload, PART)))
    }

    async fn all(
        &mut self,
        first: Bytes,
        bytes: &mut ByteStream,
        mut rest: Bytes,
    ) -> Result<(), BlobError> {
        let Some(upload) = &mut self.0 else { return Ok(()) };
        let mut next = first;
        while !next.is_empty() {
            upload.wait_for_capacity(ON_THEIR_WAY).await?;
            upload.put(next);
            next = part(bytes, &mut rest).await?;
        }
        Ok(())
    }

    /// The object is there from now on. A failure gives the write up.
    async fn finish(mut self) -> Result<(), BlobError> {
        if let Some(upload) = self.0.take() {
            upload.finish().await?;
        }
        Ok(())
    }

    /// What was sent is thrown away. Should even this fail, the sweep of unfinished writes does it.
    async fn give_up(mut self) {
        if let Some(upload) = self.0.take() {
            give_up(upload).await;
        }
    }
}

impl Drop for Writing {
    /// Who asked is gone before the end.
    fn drop(&mut self) {
        if let (Some(upload), Ok(runtime)) = (self.0.take(), Handle::try_current()) {
            runtime.spawn(give_up(upload));
        }
    }
}

async fn give_up(upload: WriteMultipart) {
    if let Err(error) = upload.abort().await {
        tracing::warn!(%error, "an unfinished object is left to the sweep");
    }
}

/// The next part: full, unless the bytes end. What came too much with it is the `rest`.
async fn part(bytes: &mut ByteStream, rest: &mut Bytes) -> Result<Bytes, BlobError> {
    let mut part = BytesMut::with_capacity(PART);
    loop {
        let room = PART - part.len();
        let fits = rest.split_to(rest.len().min(room));
        part.extend_from_slice(&fits);
        if part.len() == PART {
            return Ok(part.freeze());
        }
        match bytes.try_next().await? {
            Some(more) => *rest = more,
            None => return Ok(part.freeze()),
        }
    }
}
