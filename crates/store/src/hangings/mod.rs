//! What is approved and does not hang yet: a row each, until it is given to the worker or decided
//! otherwise. The rows of a call that have no date stand in an order and take its turns; the others
//! wait for their date.

mod entries;
mod order;
mod release;

use cimaise_core::{CallId, ContributionId, DecisionId, HangsLater};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::StoreResult;
use crate::connection::Db;
use crate::schema::{calls, hangings};
use crate::sql_types::{At, Key};

pub use entries::{Entry, entries, expected, page, waiting};
pub use order::{alone, put_on, shift};
pub(crate) use order::{join, leave};
pub use release::{due_calls, hang_now, pause, release, restart, resume};

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = hangings)]
struct Row {
    decision_id: Key<DecisionId>,
    contribution_id: Key<ContributionId>,
    call_id: Key<CallId>,
    place: i64,
    hang_at: Option<At>,
}

impl Row {
    fn read(self) -> HangsLater {
        HangsLater {
            decision: self.decision_id.0,
            contribution: self.contribution_id.0,
            call: self.call_id.0,
            place: self.place,
            on: self.hang_at.map(|at| at.0),
        }
    }
}

/// What a contribution waits for, if it is approved and does not hang yet.
pub fn of_contribution(db: &mut Db, id: ContributionId) -> StoreResult<Option<HangsLater>> {
    let row: Option<Row> = hangings::table
        .filter(hangings::contribution_id.eq(Key(id)))
        .select(Row::as_select())
        .first(db)
        .optional()?;
    Ok(row.map(Row::read))
}

/// Since when a call hangs nothing, UTC, if somebody paused it.
pub fn paused_since(db: &mut Db, call: CallId) -> StoreResult<Option<Timestamp>> {
    let since: Option<At> = calls::table.find(Key(call)).select(calls::paused_at).first(db)?;
    Ok(since.map(|at| at.0))
}
