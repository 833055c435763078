//! How many wait. What is asked on every page is kept as it changes; what is not, is counted as far
//! as a person would.

use cimaise_core::{Localized, ThemeId};
use diesel::prelude::*;

use super::rows::{Rows, of_theme};
use super::served::{Served, of_served};
use super::{Scope, order};
use crate::StoreResult;
use crate::columns::localized;
use crate::connection::Db;
use crate::schema::themes;
use crate::sql_types::Key;

/// As far as what is not kept is counted.
pub const MOST_COUNTED: i64 = 500;

/// A number of entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// So many.
    pub count: i64,
    /// There are more: it was not counted further.
    pub or_more: bool,
}

/// How many wait in all that is served.
pub fn waiting(db: &mut Db, served: &Served) -> StoreResult<i64> {
    let each: Vec<i64> = of_served!(themes::table, served).select(themes::waiting).load(db)?;
    Ok(each.into_iter().sum())
}

/// How many wait in each theme that is served, in the order of the themes; themes where nothing
/// waits are left out.
pub fn by_theme(db: &mut Db, served: &Served) -> StoreResult<Vec<(ThemeId, Localized, i64)>> {
    let rows: Vec<(Key<ThemeId>, String, i64)> = of_served!(themes::table, served)
        .filter(themes::waiting.gt(0))
        .order((themes::position, themes::id))
        .select((themes::id, themes::title, themes::waiting))
        .load(db)?;
    rows.into_iter()
        .map(|(id, title, waiting)| Ok((id.0, localized("title", title)?, waiting)))
        .collect()
}

/// How many wait in a scope: whole themes exactly, parts of them as far as [`MOST_COUNTED`].
pub fn count(db: &mut Db, scope: &Scope) -> StoreResult<Counted> {
    let is_whole = scope.language.is_none() && scope.flag.is_none() && scope.until.is_none();
    if scope.held_by.is_none() && is_whole {
        let all: Vec<_> = scope.themes.iter().copied().map(Key).collect();
        let each: Vec<i64> =
            themes::table.filter(themes::id.eq_any(all)).select(themes::waiting).load(db)?;
        return Ok(Counted { count: each.into_iter().sum(), or_more: false });
    }
    let most = MOST_COUNTED + 1;
    let mut count = 0;
    if scope.held_by.is_some() {
        count = length(&order::following(db, scope, None, most)?);
    } else {
        for theme in &scope.themes {
            let rows = Rows { most: most - count, ..Rows::default() };
            count += length(&of_theme(db, scope, *theme, rows)?);
        }
    }
    Ok(Counted { count: count.min(MOST_COUNTED), or_more: count > MOST_COUNTED })
}

fn length<T>(found: &[T]) -> i64 {
    i64::try_from(found.len()).unwrap_or(i64::MAX)
}
