//! Nobody decides on what they sent themselves, as far as their address tells.

use cimaise_core::{Contribution, EmailAddress, PersonId};

use super::opinion::is_there_another;
use crate::connection::Db;
use crate::{StoreError, StoreResult, Tx, people, themes};

/// Whether it is for others to decide on: this person sent it, and somebody else may decide. Who looks
/// after a house alone decides on all, or whoever writes their address into a form could keep them
/// from it.
pub fn is_left_to_others(
    db: &mut Db,
    contribution: &Contribution,
    person: PersonId,
    address: &EmailAddress,
) -> StoreResult<bool> {
    if !contribution.is_from(address) {
        return Ok(false);
    }
    let call = themes::by_id(db, contribution.theme)?.call;
    is_there_another(db, contribution, call, person)
}

/// Refuses whoever sent it themselves.
pub(super) fn not_their_own(
    tx: &mut Tx<'_>,
    contribution: &Contribution,
    by: PersonId,
) -> StoreResult<()> {
    let address = people::address(tx, by)?;
    let is_own = is_left_to_others(tx, contribution, by, &address)?;
    if is_own { Err(StoreError::Own) } else { Ok(()) }
}
