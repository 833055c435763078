//! The institution's catalogue of reasons.

use cimaise_core::{Ground, InstitutionId, Reason, ReasonId};
use diesel::dsl::{exists, not};
use diesel::prelude::*;

use crate::columns::{localized, read, to_json};
use crate::connection::Db;
use crate::schema::{institutions, reasons};
use crate::sql_types::Key;
use crate::{StoreError, StoreResult, Tx};

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = reasons)]
struct Row {
    id: Key<ReasonId>,
    institution_id: Key<InstitutionId>,
    code: String,
    position: i32,
    label: String,
    text: String,
    ground: String,
    offered: bool,
}

impl Row {
    fn read(self) -> StoreResult<Reason> {
        Ok(Reason {
            id: self.id.0,
            institution: self.institution_id.0,
            code: self.code,
            position: self.position,
            label: localized("label", self.label)?,
            text: localized("text", self.text)?,
            ground: read("ground", self.ground, str::parse)?,
            offered: self.offered,
        })
    }
}

/// Writes a new entry.
pub fn add(tx: &mut Tx<'_>, reason: &Reason) -> StoreResult<()> {
    let row = Row {
        id: Key(reason.id),
        institution_id: Key(reason.institution),
        code: reason.code.clone(),
        position: reason.position,
        label: to_json(&reason.label),
        text: to_json(&reason.text),
        ground: reason.ground.to_string(),
        offered: reason.offered,
    };
    diesel::insert_into(reasons::table)
        .values(row)
        .execute(&mut **tx)
        .map_err(|e| StoreError::from(e).or_taken("code"))?;
    Ok(())
}

/// Words an entry anew: its label and its text. What it explained before stays as it was told.
pub fn reword(tx: &mut Tx<'_>, reason: &Reason) -> StoreResult<()> {
    diesel::update(reasons::table.find(Key(reason.id)))
        .set((reasons::label.eq(to_json(&reason.label)), reasons::text.eq(to_json(&reason.text))))
        .execute(&mut **tx)?;
    Ok(())
}

/// Offers an entry to whoever decides, or no longer.
pub fn offer(tx: &mut Tx<'_>, id: ReasonId, offered: bool) -> StoreResult<()> {
    diesel::update(reasons::table.find(Key(id)))
        .set(reasons::offered.eq(offered))
        .execute(&mut **tx)?;
    Ok(())
}

/// Gives the catalogue of an institution an order: each entry the place at which it stands.
pub fn arrange(tx: &mut Tx<'_>, in_order: &[Reason]) -> StoreResult<()> {
    for (place, reason) in (1..).zip(in_order) {
        if reason.position != place {
            diesel::update(reasons::table.find(Key(reason.id)))
                .set(reasons::position.eq(place))
                .execute(&mut **tx)?;
        }
    }
    Ok(())
}

/// The catalogue in its order, with what is no longer offered.
pub fn of_institution(db: &mut Db, institution: InstitutionId) -> StoreResult<Vec<Reason>> {
    let rows: Vec<Row> = reasons::table
        .filter(reasons::institution_id.eq(Key(institution)))
        .order((reasons::position, reasons::id))
        .select(Row::as_select())
        .load(db)?;
    rows.into_iter().map(Row::read).collect()
}

/// The institutions whose catalogue has no entry of that ground.
pub fn without(db: &mut Db, ground: Ground) -> StoreResult<Vec<InstitutionId>> {
    let entry = reasons::table
        .filter(reasons::institution_id.eq(institutions::id))
        .filter(reasons::ground.eq(ground.code()));
    let found: Vec<Key<InstitutionId>> = institutions::table
        .filter(not(exists(entry)))
        .order(institutions::id)
        .select(institutions::id)
        .load(db)?;
    Ok(found.into_iter().map(|key| key.0).collect())
}

/// The entry with that id.
pub fn by_id(db: &mut Db, id: ReasonId) -> StoreResult<Reason> {
    reasons::table.find(Key(id)).select(Row::as_select()).first(db)?.read()
}

/// The entry of an institution with that code.
pub fn by_code(db: &mut Db, institution: InstitutionId, code: &str) -> StoreResult<Reason> {
    let row: Row = reasons::table
        .filter(reasons::institution_id.eq(Key(institution)).and(reasons::code.eq(code)))
        .select(Row::as_select())
        .first(db)?;
    row.read()
}
