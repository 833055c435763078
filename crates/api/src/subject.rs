//! What an act is about, found for whoever may act; for others it does not exist.

use cimaise_core::{Call, Contribution, ContributionId, Staff, Theme};
use cimaise_store::{Db, StoreError, StoreResult, calls, contributions, themes};

/// A contribution with its theme and call.
pub(crate) struct Subject {
    pub(crate) contribution: Contribution,
    pub(crate) theme: Theme,
    pub(crate) call: Call,
}

/// The contribution, for who may see it.
pub(crate) fn readable(db: &mut Db, staff: &Staff, id: ContributionId) -> StoreResult<Subject> {
    let subject = find(db, id)?;
    let may = staff.may_read(subject.call.institution, subject.call.id, subject.theme.id);
    if may { Ok(subject) } else { Err(StoreError::NotFound) }
}

/// The contribution, for who may decide on it.
pub(crate) fn decidable(db: &mut Db, staff: &Staff, id: ContributionId) -> StoreResult<Subject> {
    let subject = find(db, id)?;
    let may = staff.may_decide(subject.call.institution, subject.call.id, subject.theme.id);
    if may { Ok(subject) } else { Err(StoreError::NotFound) }
}

fn find(db: &mut Db, id: ContributionId) -> StoreResult<Subject> {
    let contribution = contributions::by_id(db, id)?;
    let theme = themes::by_id(db, contribution.theme)?;
    let call = calls::by_id(db, theme.call)?;
    Ok(Subject { contribution, theme, call })
}
