//! The second thing that somebody shows when they sign in: codes of an authenticator, and ten that are
//! kept on paper. No secret is stored: it is made from the house's own and the id that stands here.

use cimaise_core::{Act, Clock, InstitutionId, PersonId, SessionId, Staff};
use diesel::prelude::*;
use uuid::Uuid;

use crate::acts::{self, Subject};
use crate::connection::Db;
use crate::schema::{institutions, recovery_codes, second_factors};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, identities, passkeys};

/// An authenticator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Factor {
    /// From what its secret is made.
    pub secret: Uuid,
    /// A code of it was shown once: from then on it is asked for.
    pub is_confirmed: bool,
}

/// The authenticator of a person, confirmed or not.
pub fn of(db: &mut Db, person: PersonId) -> StoreResult<Option<Factor>> {
    let found: Option<(Key<Uuid>, Option<At>)> = second_factors::table
        .find(Key(person))
        .select((second_factors::secret_id, second_factors::confirmed_at))
        .first(db)
        .optional()?;
    let factor = |(secret, confirmed): (Key<Uuid>, Option<At>)| Factor {
        secret: secret.0,
        is_confirmed: confirmed.is_some(),
    };
    Ok(found.map(factor))
}

/// The confirmed one, which is asked for.
pub fn asked_for(db: &mut Db, person: PersonId) -> StoreResult<Option<Factor>> {
    Ok(of(db, person)?.filter(|factor| factor.is_confirmed))
}

/// Whether somebody shows more than a password: an authenticator's code, a passkey, which is both, or a second
/// factor where they have an account elsewhere.
pub fn has_one(db: &mut Db, person: PersonId) -> StoreResult<bool> {
    Ok(asked_for(db, person)?.is_some()
        || !passkeys::of_person(db, person)?.is_empty()
        || identities::has_second_factor(db, person)?)
}

/// Whether somebody owes a code in a session: one is owed, and it began with no more than a password.
pub fn is_owed_in(db: &mut Db, staff: &Staff, session: SessionId) -> StoreResult<bool> {
    Ok(is_owed(db, staff)?
        && !passkeys::has_opened(db, session)?
        && !identities::has_opened_with_factor(db, session)?)
}

/// Whether somebody owes one in a session and has a passkey, with which it did not begin.
pub fn is_unshown(db: &mut Db, staff: &Staff, session: SessionId) -> StoreResult<bool> {
    Ok(is_owed_in(db, staff, session)? && !passkeys::of_person(db, staff.person.id)?.is_empty())
}

/// Begins a new one, in the place of one that was never confirmed; gives from what its secret is made.
/// [`StoreError::Taken`] where one is confirmed.
pub fn begin(tx: &mut Tx<'_>, clock: &dyn Clock, person: PersonId) -> StoreResult<Uuid> {
    let unconfirmed = second_factors::table.find(Key(person));
    let unconfirmed = unconfirmed.filter(second_factors::confirmed_at.is_null());
    diesel::delete(unconfirmed).execute(&mut **tx)?;
    let secret = clock.id();
    diesel::insert_into(second_factors::table)
        .values((
            second_factors::person_id.eq(Key(person)),
            second_factors::secret_id.eq(Key(secret)),
            second_factors::step.eq(0_i64),
            second_factors::created_at.eq(At(clock.now())),
        ))
        .execute(&mut **tx)
        .map_err(|error| StoreError::from(error).or_taken("second-factor"))?;
    Ok(secret)
}

/// Spends the code of a step: none of it or before it is taken again. False when it was spent.
pub fn spend_step(tx: &mut Tx<'_>, person: PersonId, step: i64) -> StoreResult<bool> {
    let spent = diesel::update(second_factors::table.find(Key(person)))
        .filter(second_factors::step.lt(step))
        .set(second_factors::step.eq(step))
        .execute(&mut **tx)?;
    Ok(spent == 1)
}

/// From here on that secret is asked for. [`StoreError::NotFound`] when another took its place.
pub fn confirm(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    person: PersonId,
    secret: Uuid,
) -> StoreResult<()> {
    let confirmed = diesel::update(second_factors::table.find(Key(person)))
        .filter(second_factors::secret_id.eq(Key(secret)))
        .filter(second_factors::confirmed_at.is_null())
        .set(second_factors::confirmed_at.eq(At(clock.now())))
        .execute(&mut **tx)?;
    if confirmed == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}

/// Spends a code that is kept on paper, by its digest; false when there is no such code.
pub fn spend_recovery(tx: &mut Tx<'_>, person: PersonId, digest: &[u8]) -> StoreResult<bool> {
    let code = recovery_codes::table.find((Key(person), digest));
    Ok(diesel::delete(code).execute(&mut **tx)? == 1)
}

/// Replaces the codes that are kept on paper, by their digests.
pub fn replace_recovery(tx: &mut Tx<'_>, person: PersonId, digests: &[Vec<u8>]) -> StoreResult<()> {
    let own = recovery_codes::table.filter(recovery_codes::person_id.eq(Key(person)));
    diesel::delete(own).execute(&mut **tx)?;
    for digest in digests {
        diesel::insert_into(recovery_codes::table)
            .values((
                recovery_codes::person_id.eq(Key(person)),
                recovery_codes::digest.eq(digest.as_slice()),
            ))
            .execute(&mut **tx)?;
    }
    Ok(())
}

/// How many codes are left on paper.
pub fn recovery_left(db: &mut Db, person: PersonId) -> StoreResult<i64> {
    let own = recovery_codes::table.filter(recovery_codes::person_id.eq(Key(person)));
    Ok(own.count().get_result(db)?)
}

/// None is asked for any more; false when there was none.
pub fn remove(tx: &mut Tx<'_>, person: PersonId) -> StoreResult<bool> {
    replace_recovery(tx, person, &[])?;
    Ok(diesel::delete(second_factors::table.find(Key(person))).execute(&mut **tx)? == 1)
}

/// One of the institutions in which they have a part asks its staff for one, and they have none.
pub fn is_owed(db: &mut Db, staff: &Staff) -> StoreResult<bool> {
    let at: Vec<_> = staff.institutions().into_iter().map(Key).collect();
    let asking: i64 = institutions::table
        .filter(institutions::id.eq_any(at).and(institutions::second_factor.eq(true)))
        .count()
        .get_result(db)?;
    Ok(asking > 0 && asked_for(db, staff.person.id)?.is_none())
}

/// Whether an institution asks its staff for one.
pub fn is_asked(db: &mut Db, id: InstitutionId) -> StoreResult<bool> {
    Ok(institutions::table.find(Key(id)).select(institutions::second_factor).first(db)?)
}

/// Chooses whether it does, and writes it in the log; nothing happens where it was so already.
pub fn ask(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: InstitutionId,
    asked: bool,
    by: PersonId,
) -> StoreResult<()> {
    if is_asked(tx, id)? == asked {
        return Ok(());
    }
    diesel::update(institutions::table.find(Key(id)))
        .set(institutions::second_factor.eq(asked))
        .execute(&mut **tx)?;
    let choice = if asked { "on" } else { "off" };
    acts::record(tx, clock, (id, Subject::Institution), Some(by), Act::AskSecondFactor, choice);
    Ok(())
}
