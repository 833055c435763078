//! Accounts that people of the staff have elsewhere, by which they sign in (OpenID Connect Core 1.0,
//! section 5.7: who somebody is, is their provider and what it calls them, and nothing else of what it tells).

use cimaise_core::{Clock, Identity, IdentityId, PersonId, SessionId};
use diesel::dsl::exists;
use diesel::prelude::*;
use jiff::Timestamp;

use crate::connection::Db;
use crate::passkey_sign_ins::first_of_day;
use crate::schema::{identities, identity_sessions, sessions};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, passkeys, people};

/// Those of a person, the oldest first.
pub fn of_person(db: &mut Db, person: PersonId) -> StoreResult<Vec<Identity>> {
    let rows: Vec<(Key<IdentityId>, String, At, Option<At>)> = identities::table
        .filter(identities::person_id.eq(Key(person)))
        .order(identities::id)
        .select((identities::id, identities::issuer, identities::created_at, identities::used_at))
        .load(db)?;
    let identity = |(id, issuer, linked, used): (Key<IdentityId>, String, At, Option<At>)| {
        Identity { id: id.0, issuer, linked_at: linked.0, used_at: used.map(|at| at.0) }
    };
    Ok(rows.into_iter().map(identity).collect())
}

/// Whose account that is, if it is anybody's here.
pub fn holder(
    db: &mut Db,
    issuer: &str,
    subject: &str,
) -> StoreResult<Option<(IdentityId, PersonId)>> {
    let found: Option<(Key<IdentityId>, Key<PersonId>)> = identities::table
        .filter(identities::issuer.eq(issuer).and(identities::subject.eq(subject)))
        .select((identities::id, identities::person_id))
        .first(db)
        .optional()?;
    Ok(found.map(|(id, person)| (id.0, person.0)))
}

/// Links an account to a person. [`StoreError::Taken`] when it is somebody's already.
pub fn link(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    person: PersonId,
    issuer: &str,
    subject: &str,
) -> StoreResult<IdentityId> {
    if holder(tx, issuer, subject)?.is_some() {
        return Err(StoreError::Taken("identity"));
    }
    let id: IdentityId = clock.id().into();
    diesel::insert_into(identities::table)
        .values((
            identities::id.eq(Key(id)),
            identities::person_id.eq(Key(person)),
            identities::issuer.eq(issuer),
            identities::subject.eq(subject),
            identities::second_factor.eq(false),
            identities::created_at.eq(At(clock.now())),
        ))
        .execute(&mut **tx)
        .map_err(|error| StoreError::from(error).or_taken("identity"))?;
    Ok(id)
}

/// Unlinks one of a person's, and ends the sessions that it opened, but `kept`; gives its provider.
/// [`StoreError::NotFound`] when it is none of theirs, [`StoreError::Taken`] when they could not sign in any
/// more.
pub fn unlink(
    tx: &mut Tx<'_>,
    person: PersonId,
    id: IdentityId,
    kept: SessionId,
) -> StoreResult<String> {
    // Of two that are unlinked at once, the later sees the first.
    passkeys::alone(tx, person)?;
    let own = identities::table.find(Key(id)).filter(identities::person_id.eq(Key(person)));
    let issuer: String = own.select(identities::issuer).first(&mut **tx)?;
    let opened: Vec<Key<SessionId>> = identity_sessions::table
        .filter(identity_sessions::identity_id.eq(Key(id)))
        .filter(identity_sessions::session_id.ne(Key(kept)))
        .select(identity_sessions::session_id)
        .load(&mut **tx)?;
    diesel::delete(sessions::table.filter(sessions::id.eq_any(opened))).execute(&mut **tx)?;
    diesel::delete(identities::table.find(Key(id))).execute(&mut **tx)?;
    if has_a_way_in(tx, person)? { Ok(issuer) } else { Err(StoreError::Taken("last-way-in")) }
}

/// Whether somebody can sign in at all: by a password, a passkey, or an account elsewhere.
pub fn has_a_way_in(db: &mut Db, person: PersonId) -> StoreResult<bool> {
    Ok(people::has_password(db, person)?
        || !passkeys::of_person(db, person)?.is_empty()
        || !of_person(db, person)?.is_empty())
}

/// Notes that one opened a session, on which day, and whether a second factor was shown where it stands.
/// False when it was unlinked meanwhile.
pub fn note_opened(
    tx: &mut Tx<'_>,
    session: SessionId,
    by: IdentityId,
    second_factor: bool,
    now: Timestamp,
) -> StoreResult<bool> {
    let used = diesel::update(identities::table.find(Key(by)))
        .set((
            identities::used_at.eq(At(first_of_day(now))),
            identities::second_factor.eq(second_factor),
        ))
        .execute(&mut **tx)?;
    if used == 0 {
        return Ok(false);
    }
    diesel::insert_into(identity_sessions::table)
        .values((
            identity_sessions::session_id.eq(Key(session)),
            identity_sessions::identity_id.eq(Key(by)),
            identity_sessions::second_factor.eq(second_factor),
        ))
        .execute(&mut **tx)?;
    Ok(true)
}

/// Which one opened a session, by the digest of its token, and whether a second factor was shown there.
pub fn that_opened(db: &mut Db, digest: &[u8]) -> StoreResult<Option<(IdentityId, bool)>> {
    let found: Option<(Key<IdentityId>, bool)> = identity_sessions::table
        .inner_join(sessions::table)
        .filter(sessions::digest.eq(digest))
        .select((identity_sessions::identity_id, identity_sessions::second_factor))
        .first(db)
        .optional()?;
    Ok(found.map(|(id, second_factor)| (id.0, second_factor)))
}

/// Whether a person last showed a second factor where one of theirs stands.
pub fn has_second_factor(db: &mut Db, person: PersonId) -> StoreResult<bool> {
    let shown = identities::table
        .filter(identities::person_id.eq(Key(person)))
        .filter(identities::second_factor.eq(true));
    Ok(diesel::select(exists(shown)).get_result(db)?)
}

/// Whether a session was opened by one with a second factor.
pub fn has_opened_with_factor(db: &mut Db, session: SessionId) -> StoreResult<bool> {
    let opened = identity_sessions::table
        .find(Key(session))
        .filter(identity_sessions::second_factor.eq(true));
    Ok(diesel::select(exists(opened)).get_result(db)?)
}
