//! A file that arrived whole is put together and looked at.

use std::io;
use std::path::Path;

use actix_web::rt;
use actix_web::web::Data;
use cimaise_blobs::{BlobError, ByteStream};
use cimaise_core::{Original, UploadId};
use cimaise_media::{InspectError, Unfit, inspect};
use cimaise_store::StoreError;
use cimaise_store::uploads::{self, Piece};
use cimaise_web::{App, Problem};
use futures_util::TryStreamExt;
use tempfile::NamedTempFile;
use tokio::fs::File;
use tokio::io::AsyncWriteExt;
use tokio::task::spawn_blocking;

use super::erase;
use super::problems;
use crate::contribute::original_of;

/// Looks at a whole file and keeps what it is; one that cannot hang is erased. It may be done
/// twice, should the first to do it be killed; it comes to its end even when the sender hangs up.
pub(crate) async fn finish(
    app: &Data<App>,
    id: UploadId,
) -> Result<Result<Original, Unfit>, Problem> {
    let app = app.clone();
    rt::spawn(async move { finish_whole(&app, id).await }).await.map_err(Problem::unexpected)?
}

async fn finish_whole(app: &App, id: UploadId) -> Result<Result<Original, Unfit>, Problem> {
    let pieces = app.store.read::<_, StoreError, _>(move |db| uploads::pieces(db, id)).await?;
    let whole = app.blobs.stream_pieces(id, places(&pieces));
    let file = together(&app.uploads.spool, whole).await?;
    let limits = app.pictures;
    let looked = spawn_blocking(move || inspect(file.path(), &limits)).await;
    match looked.map_err(Problem::unexpected)? {
        Ok(facts) => {
            let (original, now) = (original_of(&facts), app.now());
            let row = original.clone();
            let kept = app.store.write(move |tx| uploads::finish(tx, id, &row, now)).await;
            match kept {
                Err(StoreError::NotFound) => Err(problems::gone()),
                kept => Ok(Ok(kept.map(|()| original)?)),
            }
        }
        Err(InspectError::Unfit(unfit)) => {
            erase(app, id).await?;
            Ok(Err(unfit))
        }
        Err(InspectError::Io(error)) => Err(Problem::unexpected(error)),
    }
}

/// Pieces as the store of objects knows them.
pub(crate) fn places(pieces: &[Piece]) -> Vec<(cimaise_core::PieceId, u64)> {
    pieces.iter().map(|piece| (piece.id, piece.bytes.unsigned_abs())).collect()
}

async fn together(spool: &Path, mut whole: ByteStream) -> Result<NamedTempFile, BlobError> {
    let folder = spool.to_owned();
    let file =
        spawn_blocking(|| NamedTempFile::new_in(folder)).await.map_err(io::Error::other)??;
    let mut writer = File::from_std(file.reopen()?);
    while let Some(bytes) = whole.try_next().await? {
        writer.write_all(&bytes).await?;
    }
    writer.flush().await?;
    Ok(file)
}
