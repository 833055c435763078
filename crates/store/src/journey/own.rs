//! Nobody decides on what they sent themselves, as far as their address tells; nor, when it is
//! contested, on what they decided.

use cimaise_core::{Contribution, EmailAddress, PersonId};

use crate::connection::Db;
use crate::queue::{self, Left};
use crate::{StoreError, StoreResult, Tx, people};

/// Whether a contribution is for others to decide on, and why: this person sent it, or had a part in what is
/// contested, and somebody else may decide.
pub fn left_to_others(
    db: &mut Db,
    contribution: &Contribution,
    person: PersonId,
    address: &EmailAddress,
) -> StoreResult<Option<Left>> {
    let left = queue::left_to_others(db, &[contribution.id], person, address)?;
    Ok(left.get(&contribution.id).copied().filter(|left| *left != Left::Spoken))
}

/// Refuses those to whom it is not left.
pub(super) fn not_left_to_others(
    tx: &mut Tx<'_>,
    contribution: &Contribution,
    by: PersonId,
) -> StoreResult<()> {
    let address = people::address(tx, by)?;
    match left_to_others(tx, contribution, by, &address)? {
        None | Some(Left::Spoken) => Ok(()),
        Some(Left::Own) => Err(StoreError::Own),
        Some(Left::Contested) => Err(StoreError::Contested),
    }
}
