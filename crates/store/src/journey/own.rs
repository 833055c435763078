//! Nobody decides on what they sent themselves, as far as their address tells; nor, when it is
//! contested, on what they decided.

use cimaise_core::{Contribution, EmailAddress, PersonId, State};

use super::opinion::is_there_another;
use crate::connection::Db;
use crate::{StoreError, StoreResult, Tx, appeals, people, themes};

/// Why something is for others to decide on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// This person sent it.
    Own,
    /// It is contested, and this person had a part in what was decided.
    Contested,
}

/// Whether it is for others to decide on: this person sent it, or decided what is contested, and somebody
/// else may decide. Who looks after a house alone decides on all, or whoever writes their address into a
/// form could keep them from it.
pub fn left_to_others(
    db: &mut Db,
    contribution: &Contribution,
    person: PersonId,
    address: &EmailAddress,
) -> StoreResult<Option<Left>> {
    let left = if contribution.is_from(address) {
        Left::Own
    } else if had_a_part(db, contribution, person)? {
        Left::Contested
    } else {
        return Ok(None);
    };
    let call = themes::by_id(db, contribution.theme)?.call;
    Ok(is_there_another(db, contribution, call, person)?.then_some(left))
}

/// It waits again because it was contested, and this person had a part in what was decided.
pub(super) fn had_a_part(
    db: &mut Db,
    contribution: &Contribution,
    person: PersonId,
) -> StoreResult<bool> {
    let waits = contribution.state == State::Queued;
    Ok(waits && !appeals::against(db, &[contribution.id], person)?.is_empty())
}

/// Refuses those to whom it is not left.
pub(super) fn not_left_to_others(
    tx: &mut Tx<'_>,
    contribution: &Contribution,
    by: PersonId,
) -> StoreResult<()> {
    let address = people::address(tx, by)?;
    match left_to_others(tx, contribution, by, &address)? {
        None => Ok(()),
        Some(Left::Own) => Err(StoreError::Own),
        Some(Left::Contested) => Err(StoreError::Contested),
    }
}
