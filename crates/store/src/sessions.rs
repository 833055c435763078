//! Who is signed in. Only the digest of a session's token is stored.

use cimaise_core::{Browser, PersonId, Session, SessionId, Staff};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::columns::read;
use crate::connection::Db;
use crate::schema::sessions;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, people};

/// A session that begins.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// Its id.
    pub id: SessionId,
    /// Whose.
    pub person: PersonId,
    /// The SHA-256 of its token.
    pub digest: [u8; 32],
    /// In which browser.
    pub browser: Browser,
    /// When it ends by itself, UTC.
    pub expires_at: Timestamp,
    /// The password was shown, and a code is waited for: until then it opens nothing.
    pub waits: bool,
    /// When its person showed who they are, UTC, where it is not as it begins.
    pub confirmed_at: Option<Timestamp>,
}

impl NewSession {
    /// A session of a program that does not say what it is.
    pub fn of(id: SessionId, person: PersonId, digest: [u8; 32], expires_at: Timestamp) -> Self {
        let browser = Browser::read("");
        Self { id, person, digest, browser, expires_at, waits: false, confirmed_at: None }
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = sessions)]
struct Row {
    id: Key<SessionId>,
    created_at: At,
    expires_at: At,
    browser: String,
    seen_at: Option<At>,
    confirmed_at: Option<At>,
}

impl Row {
    fn read(self) -> StoreResult<Session> {
        Ok(Session {
            id: self.id.0,
            browser: read("browser", self.browser, str::parse)?,
            opened_at: self.created_at.0,
            seen_at: self.seen_at.unwrap_or(self.created_at).0,
            confirmed_at: self.confirmed_at.unwrap_or(self.created_at).0,
            expires_at: self.expires_at.0,
        })
    }
}

/// Opens a session.
pub fn open(tx: &mut Tx<'_>, new: &NewSession, now: Timestamp) -> StoreResult<()> {
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(Key(new.id)),
            sessions::person_id.eq(Key(new.person)),
            sessions::digest.eq(new.digest.as_slice()),
            sessions::created_at.eq(At(now)),
            sessions::expires_at.eq(At(new.expires_at)),
            sessions::browser.eq(new.browser.to_string()),
            sessions::seen_at.eq(At(now)),
            sessions::waits.eq(new.waits),
            sessions::confirmed_at.eq(new.confirmed_at.map(At)),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Who holds the token with that digest, and their session, if it has not ended.
pub fn known(db: &mut Db, digest: &[u8], now: Timestamp) -> StoreResult<Option<(Staff, Session)>> {
    let found: Option<(Key<PersonId>, Row)> = sessions::table
        .filter(sessions::digest.eq(digest).and(sessions::expires_at.gt(At(now))))
        .filter(sessions::waits.eq(false))
        .select((sessions::person_id, Row::as_select()))
        .first(db)
        .optional()
        .map_err(StoreError::from)?;
    found.map(|(person, row)| Ok((people::by_id(db, person.0)?, row.read()?))).transpose()
}

/// Who showed their password with that token, and has to show a code.
pub fn waiting(db: &mut Db, digest: &[u8], now: Timestamp) -> StoreResult<Option<Staff>> {
    let person: Option<Key<PersonId>> = sessions::table
        .filter(sessions::digest.eq(digest).and(sessions::expires_at.gt(At(now))))
        .filter(sessions::waits.eq(true))
        .select(sessions::person_id)
        .first(db)
        .optional()?;
    person.map(|key| people::by_id(db, key.0)).transpose()
}

/// Who holds the token with that digest.
pub fn staff(db: &mut Db, digest: &[u8], now: Timestamp) -> StoreResult<Option<Staff>> {
    Ok(known(db, digest, now)?.map(|(staff, _)| staff))
}

/// Those of a person that have not ended, the latest first.
pub fn of_person(db: &mut Db, person: PersonId, now: Timestamp) -> StoreResult<Vec<Session>> {
    let rows: Vec<Row> = sessions::table
        .filter(sessions::person_id.eq(Key(person)))
        .filter(sessions::expires_at.gt(At(now)).and(sessions::waits.eq(false)))
        .order(sessions::id.desc())
        .select(Row::as_select())
        .load(db)?;
    rows.into_iter().map(Row::read).collect()
}

/// Notes that a session was here.
pub fn note(tx: &mut Tx<'_>, id: SessionId, now: Timestamp) -> StoreResult<()> {
    diesel::update(sessions::table.find(Key(id)))
        .set(sessions::seen_at.eq(At(now)))
        .execute(&mut **tx)?;
    Ok(())
}

/// Notes that its person showed again who they are.
pub fn confirm(tx: &mut Tx<'_>, id: SessionId, now: Timestamp) -> StoreResult<()> {
    diesel::update(sessions::table.find(Key(id)))
        .set(sessions::confirmed_at.eq(At(now)))
        .execute(&mut **tx)?;
    Ok(())
}

/// Closes a session; false if it is closed already.
pub fn close(tx: &mut Tx<'_>, digest: &[u8]) -> StoreResult<bool> {
    let closed =
        diesel::delete(sessions::table.filter(sessions::digest.eq(digest))).execute(&mut **tx)?;
    Ok(closed == 1)
}

/// Closes one of a person's; [`StoreError::NotFound`] when it is none of theirs.
pub fn close_one(tx: &mut Tx<'_>, person: PersonId, id: SessionId) -> StoreResult<()> {
    let own = sessions::table.find(Key(id)).filter(sessions::person_id.eq(Key(person)));
    match diesel::delete(own).execute(&mut **tx)? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}

/// Closes all of a person but one; gives how many.
pub fn close_others(tx: &mut Tx<'_>, person: PersonId, kept: SessionId) -> StoreResult<usize> {
    let others = sessions::table
        .filter(sessions::person_id.eq(Key(person)))
        .filter(sessions::id.ne(Key(kept)));
    Ok(diesel::delete(others).execute(&mut **tx)?)
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
