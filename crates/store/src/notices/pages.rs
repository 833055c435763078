//! The notices that wait for somebody, call by call: each is read by its index, and put together here.

use cimaise_core::{CallId, Localized, Notice, NoticeId, State};
use diesel::dsl::count_star;
use diesel::prelude::*;
use jiff::Timestamp;

use super::rows::Row;
use crate::StoreResult;
use crate::columns::{localized, read};
use crate::connection::Db;
use crate::queue::Served;
use crate::schema::{calls, contributions, notices};
use crate::sql_types::{At, Key};

/// As far as what waits is counted.
pub const MOST_COUNTED: i64 = 100;

/// A notice that waits, with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// It.
    pub notice: Notice,
    /// The title of the contribution.
    pub title: String,
    /// Where that stands.
    pub state: State,
    /// The title of the call.
    pub call: Localized,
}

/// A page of the notices that wait in some calls, the oldest first, after the notice `after`.
pub fn open(
    db: &mut Db,
    of: &Served,
    after: Option<NoticeId>,
    limit: i64,
) -> StoreResult<Vec<Open>> {
    let mut found = Vec::new();
    for call in of.calls() {
        let mut query = notices::table
            .inner_join(contributions::table)
            .inner_join(calls::table)
            .filter(notices::call_id.eq(Key(call)).and(notices::outcome.is_null()))
            .into_boxed();
        if let Some(themes) = of.themes_in(call) {
            let themes: Vec<_> = themes.into_iter().map(Key).collect();
            query = query.filter(contributions::theme_id.eq_any(themes));
        }
        if let Some(after) = after {
            query = query.filter(notices::id.gt(Key(after)));
        }
        let rows: Vec<(Row, String, String, String)> = query
            .order(notices::id)
            .limit(limit)
            .select((Row::as_select(), contributions::title, contributions::state, calls::title))
            .load(db)?;
        found.extend(rows);
    }
    found.sort_by_key(|(row, ..)| row.id.0);
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let open = |(row, title, state, call): (Row, String, String, String)| {
        let state = read("state", state, str::parse)?;
        Ok(Open { notice: row.read()?, title, state, call: localized("title", call)? })
    };
    found.into_iter().map(open).collect()
}

/// How many wait in some calls, as far as [`MOST_COUNTED`] in each.
pub fn open_count(db: &mut Db, of: &Served) -> StoreResult<i64> {
    let mut count = 0;
    for call in of.calls() {
        let mut query = notices::table
            .inner_join(contributions::table)
            .filter(notices::call_id.eq(Key(call)).and(notices::outcome.is_null()))
            .into_boxed();
        if let Some(themes) = of.themes_in(call) {
            let themes: Vec<_> = themes.into_iter().map(Key).collect();
            query = query.filter(contributions::theme_id.eq_any(themes));
        }
        let found: Vec<Key<NoticeId>> = query.limit(MOST_COUNTED).select(notices::id).load(db)?;
        count += i64::try_from(found.len()).unwrap_or(0);
    }
    Ok(count)
}

/// How many were given in what somebody serves of a call after an instant and until another, and still wait.
pub fn new_of_call(
    db: &mut Db,
    call: CallId,
    of: &Served,
    (since, until): (Timestamp, Timestamp),
) -> StoreResult<i64> {
    let mut query = notices::table
        .inner_join(contributions::table)
        .filter(notices::call_id.eq(Key(call)).and(notices::outcome.is_null()))
        .filter(notices::made_at.gt(At(since)).and(notices::made_at.le(At(until))))
        .into_boxed();
    if let Some(themes) = of.themes_in(call) {
        let themes: Vec<_> = themes.into_iter().map(Key).collect();
        query = query.filter(contributions::theme_id.eq_any(themes));
    }
    Ok(query.select(count_star()).first(db)?)
}
