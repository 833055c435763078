//! Parts of the queue that somebody wants to find again.

use std::collections::BTreeMap;

use cimaise_core::{Clock, PersonId, QueuePart, SavedView, SavedViewId, ViewName};
use diesel::prelude::*;

use crate::columns::{from_json, read, to_json};
use crate::connection::Db;
use crate::schema::saved_views;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, dialect};

/// How many a person may have.
pub const MOST: usize = 20;

/// The views of a person, oldest first.
pub fn of_person(db: &mut Db, person: PersonId) -> StoreResult<Vec<SavedView>> {
    let rows: Vec<(Key<SavedViewId>, String, String)> = saved_views::table
        .filter(saved_views::person_id.eq(Key(person)))
        .order(saved_views::id)
        .select((saved_views::id, saved_views::name, saved_views::part))
        .load(db)?;
    let view = |(id, name, part): (Key<SavedViewId>, String, String)| {
        Ok(SavedView {
            id: id.0,
            name: read("name", name, ViewName::parse)?,
            part: from_json("part", part)?,
        })
    };
    rows.into_iter().map(view).collect()
}

/// Keeps a part of the queue under a name; one that has that name already shows this part from now on.
/// [`StoreError::Taken`] when they have [`MOST`].
pub fn save(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    person: PersonId,
    name: &ViewName,
    part: &QueuePart,
) -> StoreResult<SavedViewId> {
    // Of two at once, the later sees the first.
    dialect::be_alone(tx, &person.0.as_bytes()[8..])?;
    let pairs: BTreeMap<_, _> = part.pairs().into_iter().collect();
    let views = of_person(tx, person)?;
    if let Some(known) = views.iter().find(|view| view.name == *name) {
        diesel::update(saved_views::table.find(Key(known.id)))
            .set(saved_views::part.eq(to_json(&pairs)))
            .execute(&mut **tx)?;
        return Ok(known.id);
    }
    if views.len() >= MOST {
        return Err(StoreError::Taken("views"));
    }
    let id: SavedViewId = clock.id().into();
    diesel::insert_into(saved_views::table)
        .values((
            saved_views::id.eq(Key(id)),
            saved_views::person_id.eq(Key(person)),
            saved_views::name.eq(name.to_string()),
            saved_views::part.eq(to_json(&pairs)),
            saved_views::created_at.eq(At(clock.now())),
        ))
        .execute(&mut **tx)?;
    Ok(id)
}

/// Forgets a view; [`StoreError::NotFound`] when it is none of theirs.
pub fn forget(tx: &mut Tx<'_>, person: PersonId, id: SavedViewId) -> StoreResult<()> {
    let own = saved_views::table.find(Key(id)).filter(saved_views::person_id.eq(Key(person)));
    match diesel::delete(own).execute(&mut **tx)? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}
