//! Files on their way: each is a few pieces, until all of it is here.

use cimaise_core::{PieceId, UploadId};
use futures_util::{StreamExt, TryStreamExt, stream};

use crate::{BlobError, Blobs, ByteStream, Key};

impl Blobs {
    /// Every upload that has pieces, or the remains of a write that was interrupted: to be compared
    /// with what the database knows, and erased if it knows nothing.
    pub async fn uploads(&self) -> Result<Vec<UploadId>, BlobError> {
        self.owners(&Key::all_uploads()).await
    }

    /// Removes the pieces of an upload. Doing it twice is fine.
    pub async fn erase_upload(&self, id: UploadId) -> Result<(), BlobError> {
        self.erase(Key::of_upload(id)).await
    }

    /// The bytes of an upload, from its pieces: each its id and its length in bytes, in order.
    /// A piece is opened once those before it were read.
    ///
    /// # Errors
    /// In the stream: [`BlobError::Missing`] and [`BlobError::Short`], when an object does not hold
    /// what the database knows of it.
    pub fn stream_pieces(&self, upload: UploadId, pieces: Vec<(PieceId, u64)>) -> ByteStream {
        let blobs = self.clone();
        let opened = stream::iter(pieces).then(move |(piece, len)| {
            let (blobs, key) = (blobs.clone(), Key::Piece { upload, piece });
            async move { blobs.piece(key, len).await }
        });
        opened.try_flatten().boxed()
    }

    /// The first `len` bytes of an object that must hold as many.
    async fn piece(&self, key: Key, len: u64) -> Result<ByteStream, BlobError> {
        let (held, bytes) = self.stream(key).await?.ok_or(BlobError::Missing(key))?;
        if held < len {
            return Err(BlobError::Short(key));
        }
        let rest = stream::try_unfold((bytes, len), move |(mut bytes, wanted)| async move {
            // What lies behind is not even read.
            if wanted == 0 {
                return Ok(None);
            }
            let mut chunk = bytes.try_next().await?.ok_or(BlobError::Short(key))?;
            chunk.truncate(usize::try_from(wanted).unwrap_or(usize::MAX));
            let wanted = wanted - chunk.len() as u64;
            Ok(Some((chunk, (bytes, wanted))))
        });
        Ok(rest.boxed())
    }
}
