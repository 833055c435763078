//! Who is signed in. Only the digest of a session's token is stored.

use cimaise_core::{PersonId, SessionId, Staff};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::connection::Db;
use crate::schema::sessions;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, people};

/// Opens a session until `expires_at`; `digest` is the SHA-256 of its token.
pub fn open(
    tx: &mut Tx<'_>,
    id: SessionId,
    person: PersonId,
    digest: &[u8],
    now: Timestamp,
    expires_at: Timestamp,
) -> StoreResult<()> {
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(Key(id)),
            sessions::person_id.eq(Key(person)),
            sessions::digest.eq(digest),
            sessions::created_at.eq(At(now)),
            sessions::expires_at.eq(At(expires_at)),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Who holds the token with that digest, if their session has not expired.
pub fn staff(db: &mut Db, digest: &[u8], now: Timestamp) -> StoreResult<Option<Staff>> {
    let person: Option<Key<PersonId>> = sessions::table
        .filter(sessions::digest.eq(digest).and(sessions::expires_at.gt(At(now))))
        .select(sessions::person_id)
        .first(db)
        .optional()
        .map_err(StoreError::from)?;
    person.map(|key| people::by_id(db, key.0)).transpose()
}

/// Closes a session; nothing happens if it is closed already.
pub fn close(tx: &mut Tx<'_>, digest: &[u8]) -> StoreResult<()> {
    diesel::delete(sessions::table.filter(sessions::digest.eq(digest))).execute(&mut **tx)?;
    Ok(())
}

/// Closes all sessions of a person: a new password signs them out everywhere.
pub fn close_all(tx: &mut Tx<'_>, person: PersonId) -> StoreResult<()> {
    diesel::delete(sessions::table.filter(sessions::person_id.eq(Key(person))))
        .execute(&mut **tx)?;
    Ok(())
}

/// Forgets the sessions that expired before `now`; gives how many.
pub fn forget_expired(tx: &mut Tx<'_>, now: Timestamp) -> StoreResult<usize> {
    let expired = sessions::table.filter(sessions::expires_at.le(At(now)));
    Ok(diesel::delete(expired).execute(&mut **tx)?)
}
