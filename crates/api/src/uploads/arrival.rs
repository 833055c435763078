//! The bytes of one request, on their way from the wire to where they are safe.

use std::time::Duration;

use actix_web::rt;
use actix_web::web::{Bytes, Data, Payload};
use cimaise_blobs::{BlobError, Key};
use cimaise_core::UploadId;
use cimaise_store::uploads::{self, Piece, Upload};
use cimaise_store::{StoreError, Tx};
use cimaise_web::{App, Problem};
use futures_util::StreamExt;
use tokio::time::timeout;

use super::checksum::Checksum;
use super::problems;
use super::spool::Spool;

/// The longest piece, in bytes: what a cut line may cost at most.
const PIECE: u64 = 1024 * 1024;

/// How long a line may be silent before it counts as cut.
const SILENCE: Duration = Duration::from_mins(1);

/// The bytes of one request.
pub(super) struct Arrival {
    app: Data<App>,
    upload: UploadId,
    /// What may still come, in bytes.
    room: u64,
    /// How much of the file is safe, in bytes.
    received: i64,
    /// What waits; none while it is being settled, or once it cannot be.
    spool: Option<Spool>,
    checksum: Option<Checksum>,
}

impl Arrival {
    /// Nothing came yet.
    pub(super) async fn at(
        app: &Data<App>,
        upload: &Upload,
        checksum: Option<Checksum>,
    ) -> Result<Self, Problem> {
        let spool = Spool::new(&app.uploads.spool).await.map_err(Problem::unexpected)?;
        Ok(Self {
            app: app.clone(),
            upload: upload.id,
            room: u64::try_from(upload.length - upload.received).unwrap_or(0),
            received: upload.received,
            spool: Some(spool),
            checksum,
        })
    }

    /// Takes what comes and gives how much of the file is safe then. When the line is cut, what
    /// came before is safe too, unless a checksum was to be held: then nothing is.
    pub(super) async fn take(mut self, mut body: Payload) -> Result<i64, Problem> {
        loop {
            match timeout(SILENCE, body.next()).await {
                Ok(Some(Ok(bytes))) => self.add(bytes).await?,
                Ok(None) => break,
                Ok(Some(Err(_))) | Err(_) => {
                    if self.checksum.is_none() {
                        self.settle().await?;
                    }
                    return Err(problems::unreadable());
                }
            }
        }
        if self.checksum.take().is_some_and(|checksum| !checksum.holds()) {
            self.spool = None;
            return Err(problems::altered());
        }
        self.settle().await?;
        Ok(self.received)
    }

    async fn add(&mut self, mut bytes: Bytes) -> Result<(), Problem> {
        let more = bytes.len() as u64;
        self.room = self.room.checked_sub(more).ok_or_else(problems::too_long)?;
        if let Some(checksum) = &mut self.checksum {
            checksum.add(&bytes);
        }
        while !bytes.is_empty() {
            let Some(spool) = &mut self.spool else { return Err(problems::elsewhere()) };
            let room = match self.checksum {
                // Nothing is kept before all is known to be as it was meant.
                Some(_) => bytes.len(),
                None => usize::try_from(PIECE - spool.bytes()).unwrap_or(usize::MAX),
            };
            let fits = bytes.split_to(room.min(bytes.len()));
            spool.add(fits).await.map_err(Problem::unexpected)?;
            if self.checksum.is_none() && spool.bytes() == PIECE {
                self.settle().await?;
            }
        }
        Ok(())
    }

    /// Makes what waits safe. It comes to its end even when the sender hangs up.
    async fn settle(&mut self) -> Result<(), Problem> {
        let Some(spool) = self.spool.take() else { return Ok(()) };
        let settled = rt::spawn(settle(self.app.clone(), self.upload, self.received, spool));
        let (received, spool) = settled.await.map_err(Problem::unexpected)??;
        self.received = received;
        self.spool = Some(spool);
        Ok(())
    }
}

impl Drop for Arrival {
    /// The request was given up halfway: what came is kept.
    fn drop(&mut self) {
        if let (Some(spool), None) = (self.spool.take(), &self.checksum)
            && spool.bytes() > 0
        {
            rt::spawn(settle(self.app.clone(), self.upload, self.received, spool));
        }
    }
}

/// Puts what waits into objects, then acknowledges them in one transaction. Gives how much of the
/// file is safe then, and the spool, empty.
async fn settle(
    app: Data<App>,
    upload: UploadId,
    received: i64,
    mut spool: Spool,
) -> Result<(i64, Spool), Problem> {
    let pieces = put(&app, upload, received, &spool).await?;
    let (now, told) = (app.now(), pieces.clone());
    let add = move |tx: &mut Tx<'_>| uploads::add_pieces(tx, upload, &told, now);
    let added = app.store.write::<_, StoreError, _>(add);
    // When the database does not answer, they may be acknowledged: they stay until the upload goes.
    if !added.await? {
        for piece in pieces {
            drop_piece(&app, Key::Piece { upload, piece: piece.id }).await;
        }
        return Err(what_happened(&app, upload).await);
    }
    let more = i64::try_from(spool.bytes()).unwrap_or(0);
    spool.clear().await.map_err(Problem::unexpected)?;
    Ok((received + more, spool))
}

async fn put(
    app: &App,
    upload: UploadId,
    received: i64,
    spool: &Spool,
) -> Result<Vec<Piece>, BlobError> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < spool.bytes() {
        let end = spool.bytes().min(at + PIECE);
        let id = app.clock.id().into();
        app.blobs.put_stream(Key::Piece { upload, piece: id }, spool.stream(at..end)).await?;
        let (start, bytes) = (received + at.cast_signed(), (end - at).cast_signed());
        pieces.push(Piece { id, start, bytes });
        at = end;
    }
    Ok(pieces)
}

/// Nobody will ask for it; the sweep erases what stays.
async fn drop_piece(app: &App, key: Key) {
    if let Err(error) = app.blobs.delete(key).await {
        tracing::warn!(%key, %error, "a piece that came too late is left to the sweep");
    }
}

/// Why pieces were not wanted.
async fn what_happened(app: &App, upload: UploadId) -> Problem {
    let now = app.now();
    let read = app.store.read::<_, StoreError, _>(move |db| uploads::by_id(db, upload, now));
    match read.await {
        Ok(_) => problems::elsewhere(),
        Err(StoreError::NotFound) => problems::gone(),
        Err(error) => error.into(),
    }
}
