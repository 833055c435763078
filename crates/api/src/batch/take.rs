//! Taking a batch, and giving it back.

use cimaise_core::{ContributionId, Held, QueuePart, Staff};
use cimaise_store::{StoreError, queue};
use cimaise_web::{App, Problem};

/// What a person holds once they took a batch.
pub(crate) struct Taken {
    /// How many entries it has; none when nothing was free.
    pub(crate) size: i64,
    /// Its first entry that waits.
    pub(crate) first: Option<ContributionId>,
}

/// Takes the first entries of a part of the queue that nobody holds, so that the person holds `size`.
/// 404 for who may decide nowhere, 422 on `size` when it is none that a person can hold.
pub(crate) async fn take(
    app: &App,
    staff: Staff,
    part: QueuePart,
    size: i64,
) -> Result<Taken, Problem> {
    if !(1..=queue::MOST_HELD).contains(&size) {
        let most = queue::MOST_HELD.into();
        return Err(Problem::invalid().field_with("size", "out-of-range", [("most", most)]));
    }
    let now = app.now();
    let until = now + app.claim_length;
    app.store
        .write(move |tx| {
            let staff = decider(&staff)?;
            let person = staff.person.id;
            let scope = queue::scope(tx, &staff, &part, now)?;
            let size = queue::take_batch(tx, &scope, person, size, until)?;
            let mine = QueuePart { held: Some(Held::Mine), ..QueuePart::default() };
            let mine = queue::scope(tx, &staff, &mine, now)?;
            Ok(Taken { size, first: queue::next(tx, &mine, person, None)? })
        })
        .await
}

/// Gives back all that the person holds; how many entries that were.
pub(crate) async fn release(app: &App, staff: Staff) -> Result<usize, Problem> {
    app.store
        .write(move |tx| {
            let staff = decider(&staff)?;
            Ok(queue::release_all(tx, staff.person.id)?)
        })
        .await
}

/// The person where they may decide.
fn decider(staff: &Staff) -> Result<Staff, StoreError> {
    let decider = staff.where_they_decide();
    if decider.memberships.is_empty() { Err(StoreError::NotFound) } else { Ok(decider) }
}
