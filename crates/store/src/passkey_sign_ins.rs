//! Somebody signs in by a passkey.

use cimaise_core::{PasskeyId, PersonId, SessionId};
use diesel::dsl::exists;
use diesel::prelude::*;
use jiff::Timestamp;

use crate::connection::Db;
use crate::schema::{passkey_sessions, passkeys, spent_challenges};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx};

/// What a passkey that is shown is held against.
#[derive(Clone, Debug)]
pub struct KeptPasskey {
    /// Its id.
    pub id: PasskeyId,
    /// Whose it is.
    pub person: PersonId,
    /// What they call it.
    pub name: String,
    /// Its public key, as COSE writes it.
    pub public_key: Vec<u8>,
    /// How often it had been used.
    pub sign_count: u32,
    /// Its maker may keep copies of it.
    pub may_be_copied: bool,
}

type Row = (Key<PasskeyId>, Key<PersonId>, String, Vec<u8>, i64, bool);

/// The one that its authenticator knows by that id.
pub fn by_credential(db: &mut Db, credential: &[u8]) -> StoreResult<Option<KeptPasskey>> {
    let found: Option<Row> = passkeys::table
        .filter(passkeys::credential.eq(credential))
        .select((
            passkeys::id,
            passkeys::person_id,
            passkeys::name,
            passkeys::public_key,
            passkeys::sign_count,
            passkeys::may_be_copied,
        ))
        .first(db)
        .optional()?;
    let kept = |(id, person, name, public_key, count, may_be_copied): Row| {
        let sign_count = u32::try_from(count)
            .map_err(|_| StoreError::Corrupt { what: "sign count", value: count.to_string() })?;
        Ok(KeptPasskey { id: id.0, person: person.0, name, public_key, sign_count, may_be_copied })
    };
    found.map(kept).transpose()
}

/// Notes that one was used, and on which day. False when it was removed or used meanwhile.
pub fn note_used(
    tx: &mut Tx<'_>,
    kept: &KeptPasskey,
    sign_count: u32,
    now: Timestamp,
) -> StoreResult<bool> {
    let used = diesel::update(passkeys::table.find(Key(kept.id)))
        .filter(passkeys::sign_count.eq(i64::from(kept.sign_count)))
        .set((
            passkeys::sign_count.eq(i64::from(sign_count)),
            passkeys::used_at.eq(At(first_of_day(now))),
        ))
        .execute(&mut **tx)?;
    Ok(used == 1)
}

/// Notes which one opened a session.
pub fn note_opened(tx: &mut Tx<'_>, session: SessionId, by: PasskeyId) -> StoreResult<()> {
    diesel::insert_into(passkey_sessions::table)
        .values((
            passkey_sessions::session_id.eq(Key(session)),
            passkey_sessions::passkey_id.eq(Key(by)),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Whether a passkey opened a session.
pub fn has_opened(db: &mut Db, session: SessionId) -> StoreResult<bool> {
    let opened = exists(passkey_sessions::table.find(Key(session)));
    Ok(diesel::select(opened).get_result(db)?)
}

/// Spends a challenge, by its digest; false when it was spent before. It is remembered until its time is
/// over, and those whose time is over are forgotten.
pub fn spend_challenge(
    tx: &mut Tx<'_>,
    digest: &[u8],
    expires_at: Timestamp,
    now: Timestamp,
) -> StoreResult<bool> {
    let over = spent_challenges::table.filter(spent_challenges::expires_at.le(At(now)));
    diesel::delete(over).execute(&mut **tx)?;
    let spent = exists(spent_challenges::table.find(digest));
    if diesel::select(spent).get_result(&mut **tx)? {
        return Ok(false);
    }
    diesel::insert_into(spent_challenges::table)
        .values((
            spent_challenges::digest.eq(digest),
            spent_challenges::expires_at.eq(At(expires_at)),
        ))
        .execute(&mut **tx)
        .map_err(|error| StoreError::from(error).or_taken("challenge"))?;
    Ok(true)
}

/// More is not kept of when somebody works.
pub(crate) fn first_of_day(at: Timestamp) -> Timestamp {
    let seconds = at.as_second();
    Timestamp::from_second(seconds - seconds.rem_euclid(86_400)).unwrap_or(at)
}
