//! How much one person has sent to a call: known by the key of a sender, or by their mail address.

use std::collections::BTreeSet;

use cimaise_core::{Call, CallId, ContributionId, EmailAddress, NewContribution, State};
use diesel::prelude::*;

use crate::connection::Db;
use crate::schema::contributions;
use crate::sql_types::{Key, lower};
use crate::{StoreError, StoreResult, Tx, dialect};

/// Two statements and not one with OR: each walks its own index, and stops at `most`.
macro_rules! sent_by {
    ($db:ident, $call:ident, $most:ident, $is:expr) => {
        contributions::table
            .filter($is)
            .filter(contributions::call_id.eq(Key($call)))
            .filter(contributions::state.ne(State::Withdrawn.code()))
            .order(contributions::id.desc())
            .limit(i64::from($most))
            .select(contributions::id)
            .load::<Key<ContributionId>>($db)?
            .into_iter()
            .map(|key| key.0)
    };
}

/// Somebody has sent as many contributions to a call as one person may, those that they took back apart.
pub fn have_sent_enough(
    db: &mut Db,
    call: CallId,
    most: u16,
    (sender, address): (Option<&[u8]>, Option<&EmailAddress>),
) -> StoreResult<bool> {
    let mut sent = BTreeSet::new();
    if let Some(sender) = sender {
        sent.extend(sent_by!(db, call, most, contributions::sender.eq(sender)));
    }
    if let Some(address) = address {
        // The index holds the rows that have an address: SQLite wants to be told.
        let is = lower(contributions::email)
            .eq(address.folded())
            .and(contributions::email.is_not_null());
        sent.extend(sent_by!(db, call, most, is));
    }
    Ok(sent.len() >= usize::from(most))
}

/// `Enough` where the same person has sent as many as the call takes of one. Others of the same person
/// wait until this transaction ends: of two at once, the later counts the first.
pub(crate) fn take_one_more(
    tx: &mut Tx<'_>,
    call: &Call,
    new: &NewContribution,
) -> StoreResult<()> {
    let Some(most) = call.terms.per_person else { return Ok(()) };
    if let Some(sender) = &new.sender {
        dialect::be_alone(tx, sender)?;
    }
    if let Some(address) = &new.email {
        dialect::be_alone(tx, address.folded().as_bytes())?;
    }
    let who = (new.sender.as_deref(), new.email.as_ref());
    if have_sent_enough(tx, call.id, most, who)? {
        return Err(StoreError::Enough { most });
    }
    Ok(())
}
