//! Files on their way: how much of each has arrived, and in which pieces it lies.
//!
//! An upload is there until it expires, is taken back, or becomes a picture; then its row is only
//! what the sweep still has to erase.

use cimaise_core::{ContributionId, Original, PieceId, UploadId};
use diesel::prelude::*;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::columns::{from_json, to_json};
use crate::connection::Db;
use crate::schema::{upload_pieces, uploads};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, dialect};

/// A file on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// Its id.
    pub id: UploadId,
    /// The form that it belongs to.
    pub submission: Uuid,
    /// A keyed digest of the address it comes from.
    pub client: Vec<u8>,
    /// How long the file is, in bytes.
    pub length: i64,
    /// How much of it is safe, from its beginning, in bytes.
    pub received: i64,
    /// What its sender calls it, for messages; may be empty.
    pub filename: String,
    /// What its sender said of it, as they said it.
    pub metadata: String,
    /// What it is, once all of it arrived and was looked at.
    pub original: Option<Original>,
    /// When it was announced.
    pub created_at: Timestamp,
    /// First instant at which it is there no more.
    pub expires_at: Timestamp,
}

impl Upload {
    /// Every byte is safe.
    pub const fn is_whole(&self) -> bool {
        self.received == self.length
    }
}

/// A stretch of a file, safe in an object of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its id: no two writers share an object.
    pub id: PieceId,
    /// Where in the file it begins, in bytes.
    pub start: i64,
    /// How long it is, in bytes.
    pub bytes: i64,
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = uploads)]
struct Row {
    id: Key<UploadId>,
    submission: Key<Uuid>,
    client: Vec<u8>,
    length: i64,
    received: i64,
    filename: String,
    metadata: String,
    facts: Option<String>,
    created_at: At,
    expires_at: At,
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = upload_pieces)]
struct PieceRow {
    upload_id: Key<UploadId>,
    start: i64,
    bytes: i64,
    piece_id: Key<PieceId>,
}

/// An original inside the `facts` column.
#[derive(Deserialize, Serialize)]
struct Facts {
    format: String,
    bytes: i64,
    width: i32,
    height: i32,
    digest: Vec<u8>,
    had_location: bool,
}

impl Row {
    fn read(self) -> StoreResult<Upload> {
        let facts = self.facts.map(|facts| from_json::<Facts>("facts", facts)).transpose()?;
        Ok(Upload {
            id: self.id.0,
            submission: self.submission.0,
            client: self.client,
            length: self.length,
            received: self.received,
            filename: self.filename,
            metadata: self.metadata,
            original: facts.map(|facts| Original {
                format: facts.format,
                bytes: facts.bytes,
                width: facts.width,
                height: facts.height,
                digest: facts.digest,
                had_location: facts.had_location,
            }),
            created_at: self.created_at.0,
            expires_at: self.expires_at.0,
        })
    }
}

/// Announces a file.
pub fn create(tx: &mut Tx<'_>, upload: &Upload) -> StoreResult<()> {
    let row = Row {
        id: Key(upload.id),
        submission: Key(upload.submission),
        client: upload.client.clone(),
        length: upload.length,
        received: upload.received,
        filename: upload.filename.clone(),
        metadata: upload.metadata.clone(),
        facts: None,
        created_at: At(upload.created_at),
        expires_at: At(upload.expires_at),
    };
    diesel::insert_into(uploads::table).values(row).execute(&mut **tx)?;
    Ok(())
}

/// The upload with that id, if it is still there at `now`.
pub fn by_id(db: &mut Db, id: UploadId, now: Timestamp) -> StoreResult<Upload> {
    let row: Row = uploads::table
        .find(Key(id))
        .filter(uploads::expires_at.gt(At(now)))
        .select(Row::as_select())
        .first(db)?;
    row.read()
}

/// Makes others with that client wait until this transaction ends, so that what is counted stays so.
pub fn hold_client(tx: &mut Tx<'_>, client: &[u8]) -> StoreResult<()> {
    Ok(dialect::be_alone(tx, client)?)
}

/// The lengths in bytes of the files that a client has on their way at `now`.
pub fn on_their_way(db: &mut Db, client: &[u8], now: Timestamp) -> StoreResult<Vec<i64>> {
    let theirs = uploads::client.eq(client).and(uploads::expires_at.gt(At(now)));
    Ok(uploads::table.filter(theirs).select(uploads::length).load(db)?)
}

/// Acknowledges pieces that lie in their objects, one after the other; false, and nothing changed,
/// when another writer was first or the upload is there no more.
pub fn add_pieces(
    tx: &mut Tx<'_>,
    id: UploadId,
    pieces: &[Piece],
    now: Timestamp,
) -> StoreResult<bool> {
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return Ok(true) };
    let end = last.start + last.bytes;
    let changed = diesel::update(uploads::table.find(Key(id)))
        .filter(uploads::received.eq(first.start).and(uploads::length.ge(end)))
        .filter(uploads::expires_at.gt(At(now)))
        .set(uploads::received.eq(end))
        .execute(&mut **tx)?;
    if changed == 0 {
        return Ok(false);
    }
    let row = |piece: &Piece| PieceRow {
        upload_id: Key(id),
        start: piece.start,
        bytes: piece.bytes,
        piece_id: Key(piece.id),
    };
    for piece in pieces {
        diesel::insert_into(upload_pieces::table).values(row(piece)).execute(&mut **tx)?;
    }
    Ok(true)
}

/// The pieces of an upload, from its beginning.
pub fn pieces(db: &mut Db, id: UploadId) -> StoreResult<Vec<Piece>> {
    let rows: Vec<PieceRow> = upload_pieces::table
        .filter(upload_pieces::upload_id.eq(Key(id)))
        .order(upload_pieces::start)
        .select(PieceRow::as_select())
        .load(db)?;
    let piece = |row: PieceRow| Piece { id: row.piece_id.0, start: row.start, bytes: row.bytes };
    Ok(rows.into_iter().map(piece).collect())
}

/// Writes what a whole file was found to be. It may be looked at twice, with one result.
pub fn finish(
    tx: &mut Tx<'_>,
    id: UploadId,
    original: &Original,
    now: Timestamp,
) -> StoreResult<()> {
    let facts = Facts {
        format: original.format.clone(),
        bytes: original.bytes,
        width: original.width,
        height: original.height,
        digest: original.digest.clone(),
        had_location: original.had_location,
    };
    let changed = diesel::update(uploads::table.find(Key(id)))
        .filter(uploads::received.eq(uploads::length))
        .set((uploads::facts.eq(Some(to_json(&facts))), uploads::finished_at.eq(Some(At(now)))))
        .execute(&mut **tx)?;
    if changed == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// The files of a form have become the pictures of its contribution: they can be named no more.
///
/// # Errors
/// [`StoreError::NotFound`] when one of them is there no more.
pub fn spend(
    tx: &mut Tx<'_>,
    ids: &[UploadId],
    contribution: ContributionId,
    now: Timestamp,
) -> StoreResult<()> {
    for id in ids {
        let changed = diesel::update(uploads::table.find(Key(*id)))
            .filter(uploads::finished_at.is_not_null().and(uploads::expires_at.gt(At(now))))
            .set((
                uploads::contribution_id.eq(Some(Key(contribution))),
                uploads::expires_at.eq(At(now)),
            ))
            .execute(&mut **tx)?;
        if changed == 0 {
            return Err(StoreError::NotFound);
        }
    }
    Ok(())
}

/// It is there no more from `now` on; its pieces can be erased.
pub fn end(tx: &mut Tx<'_>, id: UploadId, now: Timestamp) -> StoreResult<()> {
    diesel::update(uploads::table.find(Key(id)))
        .filter(uploads::expires_at.gt(At(now)))
        .set(uploads::expires_at.eq(At(now)))
        .execute(&mut **tx)?;
    Ok(())
}

/// At most so many uploads that are over at `now` and still have rows, longest over first.
pub fn over(db: &mut Db, now: Timestamp, most: i64) -> StoreResult<Vec<UploadId>> {
    let ids: Vec<Key<UploadId>> = uploads::table
        .filter(uploads::expires_at.le(At(now)))
        .order((uploads::expires_at, uploads::id))
        .limit(most)
        .select(uploads::id)
        .load(db)?;
    Ok(ids.into_iter().map(|key| key.0).collect())
}

/// Whether an upload has a row, even one that is over.
pub fn is_known(db: &mut Db, id: UploadId) -> StoreResult<bool> {
    let found: Option<Key<UploadId>> =
        uploads::table.find(Key(id)).select(uploads::id).first(db).optional()?;
    Ok(found.is_some())
}

/// Removes the row of an upload whose pieces are erased.
pub fn forget(tx: &mut Tx<'_>, id: UploadId) -> StoreResult<()> {
    diesel::delete(uploads::table.find(Key(id))).execute(&mut **tx)?;
    Ok(())
}
