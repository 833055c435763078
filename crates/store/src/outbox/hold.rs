//! Holding what is not told yet, and releasing it.

use cimaise_core::{Act, Clock, Decision, DecisionId, PersonId};
use diesel::prelude::*;
use jiff::{SignedDuration, Timestamp};

use super::entry;
use crate::acts::{self, Subject};
use crate::schema::decisions;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, contributions, letters, notices, statements, webhooks};

/// A decision is told to nobody until it is released, and writes so in the log; nothing happens to one that
/// is held. [`StoreError::TooLate`] when it is told.
pub fn hold(tx: &mut Tx<'_>, clock: &dyn Clock, id: DecisionId, by: PersonId) -> StoreResult<()> {
    let made = entry(tx, id, clock.now())?.decision;
    if made.is_held() {
        return Ok(());
    }
    tell_at(tx, &made, Decision::HELD, clock.now())?;
    letters::hold_of_decision(tx, id)?;
    webhooks::hold(tx, &made, clock.now())?;
    for notice in notices::tell_answer_at(tx, id.0, Decision::HELD)? {
        letters::hold_of_notice(tx, notice)?;
    }
    log(tx, clock, &made, by, Act::HoldLetter)
}

/// A decision that is held is told now, or once it can no longer be undone: `delay` after it was made; it is
/// written in the log. Nothing happens to one that is not held.
pub fn release(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: DecisionId,
    by: PersonId,
    delay: SignedDuration,
) -> StoreResult<()> {
    let made = entry(tx, id, clock.now())?.decision;
    if !made.is_held() {
        return Ok(());
    }
    let at = clock.now().max(made.decided_at + delay);
    tell_at(tx, &made, at, clock.now())?;
    letters::release_of_decision(tx, clock, id, at)?;
    webhooks::release(tx, clock, &made, at)?;
    for notice in notices::tell_answer_at(tx, id.0, at)? {
        letters::release_of_notice(tx, clock, notice, at)?;
    }
    log(tx, clock, &made, by, Act::ReleaseLetter)
}

/// Moves the instant at which a decision is told, unless somebody else has just moved or undone it.
fn tell_at(tx: &mut Tx<'_>, made: &Decision, at: Timestamp, now: Timestamp) -> StoreResult<()> {
    let moved = diesel::update(decisions::table.find(Key(made.id)))
        .filter(decisions::undone_at.is_null())
        .filter(decisions::settles_at.eq(At(made.settles_at)))
        .set(decisions::settles_at.eq(At(at)))
        .execute(&mut **tx)?;
    if moved == 0 {
        return Err(StoreError::AlreadyDecided);
    }
    statements::until_told(tx, made.id, (&made.words, at), now)
}

pub(super) fn log(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    made: &Decision,
    by: PersonId,
    act: Act,
) -> StoreResult<()> {
    let of = contributions::by_id(tx, made.contribution)?;
    let subject = (of.institution, Subject::Contribution(of.id));
    acts::record(tx, clock, subject, Some(by), act, "");
    Ok(())
}
