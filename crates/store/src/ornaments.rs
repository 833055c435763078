//! The logos and covers that hang, wherever they do.

use std::collections::HashSet;

use cimaise_core::{Ornament, OrnamentId};
use diesel::prelude::*;

use crate::StoreResult;
use crate::columns::ornament;
use crate::connection::Db;
use crate::schema::{calls, institutions, themes};

/// All of them: to be compared with the bytes that there are.
pub fn hung(db: &mut Db) -> StoreResult<HashSet<OrnamentId>> {
    let logos: Vec<Option<String>> = institutions::table
        .filter(institutions::logo.is_not_null())
        .select(institutions::logo)
        .load(db)?;
    let of_calls: Vec<Option<String>> =
        calls::table.filter(calls::cover.is_not_null()).select(calls::cover).load(db)?;
    let of_themes: Vec<Option<String>> =
        themes::table.filter(themes::cover.is_not_null()).select(themes::cover).load(db)?;
    let all = logos.into_iter().chain(of_calls).chain(of_themes);
    let ids = all.filter_map(|one| ornament("ornament", one).transpose());
    ids.map(|one| one.map(|Ornament { id, .. }| id)).collect()
}
