//! Where a theme hangs.

use cimaise_core::Theme;
use cimaise_store::{Db, StoreResult, calls, institutions};

/// The path of a theme's wall, which leads to it in the reader's language.
pub(in crate::v1) fn wall_path(db: &mut Db, theme: &Theme) -> StoreResult<String> {
    let call = calls::by_id(db, theme.call)?;
    let institution = institutions::by_id(db, call.institution)?;
    Ok(format!("/{}/{}/{}", institution.slug, call.slug, theme.slug))
}
