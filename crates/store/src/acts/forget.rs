//! Words of the log that could tell of a person, erased: their digest stays, and the chain holds.

use cimaise_core::{Call, ContributionId};
use diesel::prelude::*;
use jiff::Timestamp;

use super::Subject;
use crate::schema::acts;
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx};

/// Erases the words of the lines about a contribution.
pub(crate) fn forget_words(tx: &mut Tx<'_>, contribution: ContributionId) -> StoreResult<()> {
    let about_it = acts::table.filter(acts::contribution_id.eq(Key(contribution)));
    diesel::update(about_it).set(acts::detail.eq("")).execute(&mut **tx)?;
    // What this very transaction took down is not written yet.
    for line in &mut tx.acts {
        if line.subject == Subject::Contribution(contribution) {
            line.detail.clear();
        }
    }
    Ok(())
}

/// Erases the words of the lines of a call that were written before an instant, from another on; gives of
/// how many.
pub(crate) fn forget_words_of_call(
    tx: &mut Tx<'_>,
    call: &Call,
    since: Option<Timestamp>,
    before: Timestamp,
) -> StoreResult<usize> {
    let of_it = acts::table
        .filter(acts::institution_id.eq(Key(call.institution)))
        .filter(acts::call_id.eq(Key(call.id)))
        .filter(acts::happened_at.lt(At(before)).and(acts::detail.ne("")));
    let since = At(since.unwrap_or(Timestamp::UNIX_EPOCH));
    let lines = of_it.filter(acts::happened_at.ge(since));
    Ok(diesel::update(lines).set(acts::detail.eq("")).execute(&mut **tx)?)
}
