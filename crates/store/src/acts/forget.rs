//! Words of the log that could tell of a person, erased: their digest stays, and the chain holds.

use cimaise_core::ContributionId;
use diesel::prelude::*;

use super::Subject;
use crate::schema::acts;
use crate::sql_types::Key;
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
