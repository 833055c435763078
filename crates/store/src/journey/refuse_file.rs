//! ingest → refused, without a person.

use cimaise_core::{
    Act, Clock, ContributionId, DecisionId, DecisionKind, PrivateNote, UNREADABLE_FILE, Words,
    journey,
};

use super::decided::{Made, record};
use super::step::{log, step};
use crate::{StoreResult, Tx, reasons};

/// Ingest could not make a picture of a file; `code` says why in the log. The contributor is told
/// at once: there is nothing to think over.
pub fn refuse_file(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    code: &str,
) -> StoreResult<DecisionId> {
    let contribution = step(tx, id, journey::refuse_file)?;
    let reason = reasons::by_code(tx, contribution.institution, UNREADABLE_FILE)?;
    log(tx, clock, &contribution, Act::RefuseFile, None, code)?;
    let made = Made {
        kind: DecisionKind::Refuse,
        reason: Some(reason.id),
        by: None,
        words: Words::default(),
        private_note: PrivateNote::default(),
        settles_at: clock.now(),
    };
    record(tx, clock, &contribution, made)
}
