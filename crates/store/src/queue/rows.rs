//! What waits in one theme: the one statement that goes through rows of the queue.

use cimaise_core::{ContributionId, ThemeId};
use diesel::dsl::sql;
use diesel::expression::SqlLiteral;
use diesel::prelude::*;
use diesel::sql_types::Text;
use jiff::Timestamp;
use uuid::{NoContext, Timestamp as Instant, Uuid};

use super::Scope;
use crate::StoreResult;
use crate::connection::Db;
use crate::schema::{contributions, flags};
use crate::sql_types::Key;

/// Written into the statement, not bound to it: that is how a database knows that the index of what
/// waits will do.
pub(super) fn queued() -> SqlLiteral<Text> {
    sql("'queued'")
}

/// Which of the rows.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rows {
    /// Behind this one.
    pub(super) after: Option<ContributionId>,
    /// Ahead of this one.
    pub(super) before: Option<ContributionId>,
    /// The latest first.
    pub(super) backwards: bool,
    /// Without so many of the first.
    pub(super) skip: i64,
    /// At most so many.
    pub(super) most: i64,
}

/// Narrows a boxed query of contributions, by a column with their ids.
macro_rules! narrowed {
    ($query:expr, $id:expr, $scope:expr, $rows:expr) => {{
        let mut query = $query;
        if let Some(language) = $scope.language {
            query = query.filter(contributions::language.eq(language.tag()));
        }
        if let Some(after) = $rows.after {
            query = query.filter($id.gt(Key(after)));
        }
        if let Some(before) = $rows.before {
            query = query.filter($id.lt(Key(before)));
        }
        query
    }};
}

/// All that waits in a theme.
macro_rules! plain {
    ($scope:expr, $theme:expr, $rows:expr) => {{
        let waiting = contributions::table
            .filter(contributions::theme_id.eq(Key($theme)))
            .filter(contributions::state.eq(queued()));
        narrowed!(waiting.into_boxed(), contributions::id, $scope, $rows)
    }};
}

/// What waits in a theme and has a flag.
macro_rules! flagged {
    ($scope:expr, $theme:expr, $flag:expr, $rows:expr) => {{
        let flagged = flags::table
            .inner_join(contributions::table)
            .filter(flags::flag.eq($flag.code()))
            .filter(flags::theme_id.eq(Key($theme)))
            .filter(flags::waits)
            .filter(contributions::state.eq(queued()));
        narrowed!(flagged.into_boxed(), flags::contribution_id, $scope, $rows)
    }};
}

/// A boxed query in the order of a column with ids.
macro_rules! in_order {
    ($query:expr, $id:expr, $rows:expr) => {{
        let query = $query.limit($rows.most).offset($rows.skip).select($id);
        if $rows.backwards { query.order($id.desc()) } else { query.order($id.asc()) }
    }};
}

/// What waits in a theme of a scope, oldest first unless it is asked backwards.
pub(super) fn of_theme(
    db: &mut Db,
    scope: &Scope,
    theme: ThemeId,
    rows: Rows,
) -> StoreResult<Vec<ContributionId>> {
    let until = scope.until.map(first_id_at);
    let rows = Rows { before: rows.before.into_iter().chain(until).min(), ..rows };
    let found: Vec<Key<ContributionId>> = match scope.flag {
        Some(flag) => {
            in_order!(flagged!(scope, theme, flag, rows), flags::contribution_id, rows).load(db)?
        }
        None => in_order!(plain!(scope, theme, rows), contributions::id, rows).load(db)?,
    };
    Ok(found.into_iter().map(|key| key.0).collect())
}

/// How many wait in a theme of a scope ahead of an entry.
pub(super) fn ahead_of(
    db: &mut Db,
    scope: &Scope,
    theme: ThemeId,
    id: ContributionId,
) -> StoreResult<i64> {
    let before = Some(id).into_iter().chain(scope.until.map(first_id_at)).min();
    let rows = Rows { before, ..Rows::default() };
    Ok(match scope.flag {
        Some(flag) => flagged!(scope, theme, flag, rows).count().get_result(db)?,
        None => plain!(scope, theme, rows).count().get_result(db)?,
    })
}

/// No id that was drawn earlier is greater (RFC 9562, section 5.7: milliseconds come first).
pub(crate) fn first_id_at(at: Timestamp) -> ContributionId {
    let seconds = u64::try_from(at.as_second()).unwrap_or(0);
    let nanos = u32::try_from(at.subsec_nanosecond()).unwrap_or(0);
    let drawn = Uuid::new_v7(Instant::from_unix(NoContext, seconds, nanos)).as_u128();
    // Forty-eight bits say when; the others, by chance, in which order.
    ContributionId(Uuid::from_u128(drawn >> 80 << 80))
}
