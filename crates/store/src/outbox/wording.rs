//! The personal line of what is not told yet.

use cimaise_core::{Act, Clock, DecisionId, PersonId, Words};
use diesel::prelude::*;

use super::entry;
use super::hold::log;
use crate::schema::decisions;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, statements};

/// Rewrites what whoever decided adds in their own words, in the decision and in its statement alike; it is
/// written in the log, without the words. [`StoreError::TooLate`] when it is told.
pub fn word(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: DecisionId,
    by: PersonId,
    words: &Words,
) -> StoreResult<()> {
    let made = entry(tx, id, clock.now())?.decision;
    if made.words == *words {
        return Ok(());
    }
    let changed = diesel::update(decisions::table.find(Key(id)))
        .filter(decisions::undone_at.is_null())
        // Held or released meanwhile, its statement would be told at the wrong moment.
        .filter(decisions::settles_at.eq(At(made.settles_at)))
        .set(decisions::words.eq(words.as_str()))
        .execute(&mut **tx)?;
    if changed == 0 {
        return Err(StoreError::AlreadyDecided);
    }
    statements::until_told(tx, id, (words, made.settles_at), clock.now())?;
    log(tx, clock, &made, by, Act::WordLetter)
}
