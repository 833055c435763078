//! The blank templates of themes.

use std::collections::BTreeMap;

use cimaise_core::{Kit, KitId, ThemeId};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::columns::{localized, read, to_json};
use crate::connection::Db;
use crate::schema::kits;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, themes};

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = kits)]
struct Row {
    id: Key<KitId>,
    theme_id: Key<ThemeId>,
    title: String,
    credit: String,
    licence: String,
    downloads: i64,
    created_at: At,
}

/// Writes a new kit; the pages of its theme are made anew.
pub fn create(tx: &mut Tx<'_>, kit: &Kit, now: Timestamp) -> StoreResult<()> {
    let row = Row {
        id: Key(kit.id),
        theme_id: Key(kit.theme),
        title: to_json(&kit.title),
        credit: kit.credit.clone(),
        licence: kit.licence.to_string(),
        downloads: 0,
        created_at: At(now),
    };
    diesel::insert_into(kits::table).values(row).execute(&mut **tx)?;
    themes::touch(tx, kit.theme, 0)
}

/// Rewrites a kit, which keeps its id and its count; the pages of its theme are made anew. Its
/// printed link names the theme, and so leads to the kit as it is now.
pub fn update(tx: &mut Tx<'_>, kit: &Kit) -> StoreResult<()> {
    let changed = diesel::update(kits::table.find(Key(kit.id)))
        .set((
            kits::title.eq(to_json(&kit.title)),
            kits::credit.eq(&kit.credit),
            kits::licence.eq(kit.licence.to_string()),
        ))
        .execute(&mut **tx)?;
    if changed == 0 {
        return Err(StoreError::NotFound);
    }
    themes::touch(tx, kit.theme, 0)
}

/// The kit of a theme, if it has one.
pub fn of_theme(db: &mut Db, theme: ThemeId) -> StoreResult<Option<Kit>> {
    let row: Option<Row> = kits::table
        .filter(kits::theme_id.eq(Key(theme)))
        .order(kits::id)
        .select(Row::as_select())
        .first(db)
        .optional()?;
    row.map(|row| {
        Ok(Kit {
            id: row.id.0,
            theme: row.theme_id.0,
            title: localized("title", row.title)?,
            credit: row.credit,
            licence: read("licence", row.licence, str::parse)?,
            downloads: row.downloads,
        })
    })
    .transpose()
}

/// Adds so many downloads of each kit to its count; of whom is not kept. In the order of their ids, so that no two
/// processes wait for each other.
pub fn count_downloads(tx: &mut Tx<'_>, more: &BTreeMap<KitId, i64>) -> StoreResult<()> {
    for (kit, more) in more {
        diesel::update(kits::table.find(Key(*kit)))
            .set(kits::downloads.eq(kits::downloads + *more))
            .execute(&mut **tx)?;
    }
    Ok(())
}
