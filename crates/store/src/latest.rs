//! What hangs last on several walls together: for feeds and collections of a call or a whole institution.

use cimaise_core::{Publication, PublicationId, ThemeId};

use crate::connection::Db;
use crate::{StoreError, StoreResult, wall};

/// The latest `limit` publications of these themes, the latest first, before the publication
/// `before`. Read theme by theme along its index, ids alone, and put together here: it costs what the
/// walls are, however much hangs on them.
pub fn of_themes(
    db: &mut Db,
    themes: &[ThemeId],
    before: Option<PublicationId>,
    limit: i64,
) -> StoreResult<Vec<Publication>> {
    let mut ids: Vec<PublicationId> = Vec::new();
    for theme in themes {
        ids.extend(wall::latest(db, *theme, before, limit)?);
    }
    ids.sort_unstable_by_key(|id| std::cmp::Reverse(*id));
    ids.truncate(usize::try_from(limit).unwrap_or(0));
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        match wall::by_id(db, id) {
            Ok(publication) => found.push(publication),
            // It was taken off meanwhile.
            Err(StoreError::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}
