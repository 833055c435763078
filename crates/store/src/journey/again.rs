//! The very same pictures at the door again.

use cimaise_core::{Clock, ContributionId, NewContribution, State};
use diesel::prelude::*;
use jiff::SignedDuration;

use super::receive::{Received, post_receipt};
use crate::resends::{self, Files};
use crate::schema::contributions as table;
use crate::sql_types::Key;
use crate::{StoreResult, Tx, contributions, dialect, letters};

/// How long one contribution's receipt is not written again.
const BETWEEN_RECEIPTS: SignedDuration = SignedDuration::from_hours(1);

/// The earlier contribution that these pictures are, by the same sender or the same address. Others
/// who bring the same files wait until this transaction ends: of two at once, the later finds the
/// first.
pub(super) fn met_again(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    new: &NewContribution,
) -> StoreResult<Option<Received>> {
    let files = Files::of(&new.pictures);
    let Some(first) = files.first() else { return Ok(None) };
    dialect::be_alone(tx, first)?;
    if let Some(sender) = &new.sender
        && let Some(id) = resends::by_sender(tx, new.theme, &files, sender)?
        && stands(tx, id)?
    {
        return Ok(Some(Received::Again(id)));
    }
    if let Some(address) = &new.email
        && let Some(id) = resends::by_address(tx, new.theme, &files, address)?
        && stands(tx, id)?
    {
        post_receipt_again(tx, clock, id)?;
        return Ok(Some(Received::AgainByMail(id)));
    }
    Ok(None)
}

/// Whether it still was not taken back; who would do so waits until this transaction ends.
fn stands(tx: &mut Tx<'_>, id: ContributionId) -> StoreResult<bool> {
    let touched = diesel::update(table::table.find(Key(id)))
        .filter(table::state.ne(State::Withdrawn.code()))
        .set(table::sender.eq(table::sender))
        .execute(&mut **tx)?;
    Ok(touched == 1)
}

fn post_receipt_again(tx: &mut Tx<'_>, clock: &dyn Clock, id: ContributionId) -> StoreResult<()> {
    if letters::has_receipt_since(tx, id, clock.now() - BETWEEN_RECEIPTS)? {
        return Ok(());
    }
    let contribution = contributions::by_id(tx, id)?;
    post_receipt(tx, clock, &contribution)
}
