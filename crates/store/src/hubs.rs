//! What hubs are told of (WebSub): themes where something changed since.

use cimaise_core::ThemeId;
use diesel::prelude::*;

use crate::connection::Db;
use crate::schema::{calls, themes};
use crate::sql_types::Key;
use crate::{StoreResult, Tx};

/// Announced themes that are not as they were when hubs were told last, with the version that they have; at most
/// `limit`.
pub fn news(db: &mut Db, limit: i64) -> StoreResult<Vec<(ThemeId, i64)>> {
    let rows: Vec<(Key<ThemeId>, i64)> = themes::table
        .inner_join(calls::table)
        .filter(themes::version.ne(themes::hub_version).and(calls::announced_at.is_not_null()))
        .order(themes::id)
        .limit(limit)
        .select((themes::id, themes::version))
        .load(db)?;
    Ok(rows.into_iter().map(|(id, version)| (id.0, version)).collect())
}

/// Hubs were told of that version.
pub fn told(tx: &mut Tx<'_>, id: ThemeId, version: i64) -> StoreResult<()> {
    diesel::update(themes::table.find(Key(id)))
        .set(themes::hub_version.eq(version))
        .execute(&mut **tx)?;
    Ok(())
}
