//! What hangs in a theme, the oldest first and page by page, for those who list all of it.

use cimaise_core::{Publication, PublicationId, ThemeId};
use diesel::prelude::*;

use crate::StoreResult;
use crate::connection::Db;
use crate::schema::publications;
use crate::sql_types::Key;
use crate::wall::Row;

/// The publications of a theme from `from` on, the oldest first.
pub fn page(
    db: &mut Db,
    theme: ThemeId,
    from: Option<PublicationId>,
    limit: i64,
) -> StoreResult<Vec<Publication>> {
    let mut query = publications::table
        .filter(publications::theme_id.eq(Key(theme)))
        .select(Row::as_select())
        .into_boxed();
    if let Some(from) = from {
        query = query.filter(publications::id.ge(Key(from)));
    }
    let rows: Vec<Row> = query.order(publications::id).limit(limit).load(db)?;
    rows.into_iter().map(Row::read).collect()
}

/// With which publication the page after the one that begins with `from` begins, if there is one: its index is
/// passed over for the length of one page, and no row is read.
pub fn next(
    db: &mut Db,
    theme: ThemeId,
    from: Option<PublicationId>,
    length: i64,
) -> StoreResult<Option<PublicationId>> {
    let mut query = publications::table
        .filter(publications::theme_id.eq(Key(theme)))
        .select(publications::id)
        .into_boxed();
    if let Some(from) = from {
        query = query.filter(publications::id.ge(Key(from)));
    }
    let next: Option<Key<PublicationId>> =
        query.order(publications::id).offset(length).first(db).optional()?;
    Ok(next.map(|id| id.0))
}

/// What was hung last in a theme.
pub fn last(db: &mut Db, theme: ThemeId) -> StoreResult<Option<Publication>> {
    let row: Option<Row> = publications::table
        .filter(publications::theme_id.eq(Key(theme)))
        .order(publications::id.desc())
        .select(Row::as_select())
        .first(db)
        .optional()?;
    row.map(Row::read).transpose()
}
