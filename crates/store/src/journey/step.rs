//! What all doors share: compare-and-set of the state, and the line of the log.

use cimaise_core::Clock;
use cimaise_core::{Act, Contribution, ContributionId, Misstep, PersonId, State};
use diesel::prelude::*;

use crate::acts::{self, Subject};
use crate::schema::contributions as table;
use crate::sql_types::Key;
use crate::{StoreError, StoreResult, Tx, contributions, flags, themes};

/// Moves a contribution by `transition`, unless someone else moved it first; its theme counts who waits.
/// Gives it as it was.
pub(super) fn step(
    tx: &mut Tx<'_>,
    id: ContributionId,
    transition: impl FnOnce(State) -> Result<State, Misstep>,
) -> StoreResult<Contribution> {
    let before = contributions::by_id(tx, id)?;
    let next = transition(before.state)?;
    let moved = diesel::update(table::table.find(Key(id)))
        .filter(table::state.eq(before.state.code()))
        .set(table::state.eq(next.code()))
        .execute(&mut **tx)?;
    if moved == 0 {
        return Err(StoreError::AlreadyDecided);
    }
    match (before.state, next) {
        (State::Queued, State::Queued) => {}
        (State::Queued, _) => wait(tx, &before, false)?,
        (_, State::Queued) => wait(tx, &before, true)?,
        _ => {}
    }
    Ok(before)
}

/// It joins the queue, or leaves it.
fn wait(tx: &mut Tx<'_>, contribution: &Contribution, waits: bool) -> StoreResult<()> {
    themes::wait(tx, contribution.theme, if waits { 1 } else { -1 })?;
    flags::wait(tx, contribution.id, waits)
}

/// Takes down the line of the log.
#[expect(clippy::unnecessary_wraps, reason = "most doors end with it")]
pub(super) fn log(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    act: Act,
    person: Option<PersonId>,
    detail: impl Into<String>,
) -> StoreResult<()> {
    let subject = Subject::Contribution(contribution.id);
    acts::record(tx, clock, (contribution.institution, subject), person, act, detail);
    Ok(())
}
