//! Passkeys: by what somebody signs in without a password. Only what is public of one is stored.

use cimaise_core::{Clock, Passkey, PasskeyId, PasskeyName, PersonId, SessionId};
use diesel::prelude::*;

use crate::columns::read;
use crate::connection::Db;
use crate::schema::{passkey_sessions, passkeys, sessions};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, dialect};

pub use crate::passkey_sign_ins::{
    KeptPasskey, by_credential, has_opened, note_opened, note_used, spend_challenge,
};

/// How many a person may have.
pub const MOST: usize = 20;

/// A passkey that is added.
#[derive(Clone, Debug)]
pub struct NewPasskey {
    /// The id by which its authenticator knows it.
    pub credential: Vec<u8>,
    /// Its public key, as COSE writes it (RFC 9052, section 7).
    pub public_key: Vec<u8>,
    /// How often it says it was used.
    pub sign_count: u32,
    /// Its maker may keep copies of it.
    pub may_be_copied: bool,
    /// What its holder calls it.
    pub name: PasskeyName,
}

type Row = (Key<PasskeyId>, String, bool, At, Option<At>);

/// Those of a person, the oldest first.
pub fn of_person(db: &mut Db, person: PersonId) -> StoreResult<Vec<Passkey>> {
    let rows: Vec<Row> = passkeys::table
        .filter(passkeys::person_id.eq(Key(person)))
        .order(passkeys::id)
        .select((
            passkeys::id,
            passkeys::name,
            passkeys::may_be_copied,
            passkeys::created_at,
            passkeys::used_at,
        ))
        .load(db)?;
    let passkey = |(id, name, may_be_copied, added, used): Row| {
        Ok(Passkey {
            id: id.0,
            name: read("name", name, PasskeyName::parse)?,
            may_be_copied,
            added_at: added.0,
            used_at: used.map(|at| at.0),
        })
    };
    rows.into_iter().map(passkey).collect()
}

/// The ids by which the authenticators of a person know theirs.
pub fn credentials(db: &mut Db, person: PersonId) -> StoreResult<Vec<Vec<u8>>> {
    let own = passkeys::table.filter(passkeys::person_id.eq(Key(person)));
    Ok(own.order(passkeys::id).select(passkeys::credential).load(db)?)
}

/// Adds one. [`StoreError::Taken`] when somebody has it, or when they have [`MOST`].
pub fn add(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    person: PersonId,
    new: &NewPasskey,
) -> StoreResult<PasskeyId> {
    alone(tx, person)?;
    if credentials(tx, person)?.len() >= MOST {
        return Err(StoreError::Taken("passkeys"));
    }
    let id: PasskeyId = clock.id().into();
    diesel::insert_into(passkeys::table)
        .values((
            passkeys::id.eq(Key(id)),
            passkeys::person_id.eq(Key(person)),
            passkeys::credential.eq(new.credential.as_slice()),
            passkeys::public_key.eq(new.public_key.as_slice()),
            passkeys::sign_count.eq(i64::from(new.sign_count)),
            passkeys::may_be_copied.eq(new.may_be_copied),
            passkeys::name.eq(new.name.to_string()),
            passkeys::created_at.eq(At(clock.now())),
        ))
        .execute(&mut **tx)
        .map_err(|error| StoreError::from(error).or_taken("credential"))?;
    Ok(id)
}

/// Gives one of a person's another name; [`StoreError::NotFound`] when it is none of theirs.
pub fn rename(
    tx: &mut Tx<'_>,
    person: PersonId,
    id: PasskeyId,
    name: &PasskeyName,
) -> StoreResult<()> {
    let own = passkeys::table.find(Key(id)).filter(passkeys::person_id.eq(Key(person)));
    let renamed =
        diesel::update(own).set(passkeys::name.eq(name.to_string())).execute(&mut **tx)?;
    if renamed == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}

/// Removes one of a person's, and ends the sessions that it opened, but `kept`; gives its name.
/// [`StoreError::NotFound`] when it is none of theirs.
pub fn remove(
    tx: &mut Tx<'_>,
    person: PersonId,
    id: PasskeyId,
    kept: SessionId,
) -> StoreResult<String> {
    // Of two that are removed at once, the later sees the first: one of them may be the last way in.
    alone(tx, person)?;
    let own = passkeys::table.find(Key(id)).filter(passkeys::person_id.eq(Key(person)));
    let name: String = own.select(passkeys::name).first(&mut **tx)?;
    let opened: Vec<Key<SessionId>> = passkey_sessions::table
        .filter(passkey_sessions::passkey_id.eq(Key(id)))
        .filter(passkey_sessions::session_id.ne(Key(kept)))
        .select(passkey_sessions::session_id)
        .load(&mut **tx)?;
    diesel::delete(sessions::table.filter(sessions::id.eq_any(opened))).execute(&mut **tx)?;
    diesel::delete(passkeys::table.find(Key(id))).execute(&mut **tx)?;
    Ok(name)
}

/// Removes all of a person, and ends the sessions that they opened; gives how many there were.
pub fn forget_all(tx: &mut Tx<'_>, person: PersonId) -> StoreResult<usize> {
    alone(tx, person)?;
    let own = passkeys::table.filter(passkeys::person_id.eq(Key(person)));
    let ids: Vec<Key<PasskeyId>> = own.select(passkeys::id).load(&mut **tx)?;
    let opened: Vec<Key<SessionId>> = passkey_sessions::table
        .filter(passkey_sessions::passkey_id.eq_any(ids))
        .select(passkey_sessions::session_id)
        .load(&mut **tx)?;
    diesel::delete(sessions::table.filter(sessions::id.eq_any(opened))).execute(&mut **tx)?;
    Ok(diesel::delete(own).execute(&mut **tx)?)
}

/// An id begins with when it was drawn; its end tells it apart.
pub(crate) fn alone(tx: &mut Tx<'_>, person: PersonId) -> StoreResult<()> {
    Ok(dialect::be_alone(tx, &person.0.as_bytes()[8..])?)
}
