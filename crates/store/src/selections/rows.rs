//! The selections of an institution.

use cimaise_core::{Act, CallId, Clock, InstitutionId, PersonId, Selection, SelectionId, Slug};
use diesel::prelude::*;

use crate::acts::{self, Subject};
use crate::columns::{asked, localized, read, to_json};
use crate::connection::Db;
use crate::schema::selections;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx};

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = selections)]
struct Row {
    id: Key<SelectionId>,
    institution_id: Key<InstitutionId>,
    call_id: Option<Key<CallId>>,
    slug: String,
    title: String,
    words: String,
    curator: Option<String>,
    announced_at: Option<At>,
    version: i64,
    created_at: At,
}

impl Row {
    fn read(self) -> StoreResult<Selection> {
        Ok(Selection {
            id: self.id.0,
            institution: self.institution_id.0,
            call: self.call_id.map(|key| key.0),
            slug: read("slug", self.slug, Slug::parse)?,
            title: localized("title", self.title)?,
            words: localized("words", self.words)?,
            curator: self.curator,
            announced_at: self.announced_at.map(|at| at.0),
            version: self.version,
            created_at: self.created_at.0,
        })
    }
}

/// Begins a selection, and writes it in the log.
pub fn create(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    selection: &Selection,
    by: PersonId,
) -> StoreResult<()> {
    let row = Row {
        id: Key(selection.id),
        institution_id: Key(selection.institution),
        call_id: selection.call.map(Key),
        slug: selection.slug.to_string(),
        title: to_json(&selection.title),
        words: to_json(&selection.words),
        curator: selection.curator.clone(),
        announced_at: selection.announced_at.map(At),
        version: selection.version,
        created_at: At(selection.created_at),
    };
    diesel::insert_into(selections::table)
        .values(row)
        .execute(&mut **tx)
        .map_err(|e| StoreError::from(e).or_taken("slug"))?;
    log(tx, clock, selection, by, Act::AddSelection);
    Ok(())
}

/// Words a selection anew, and writes it in the log; its walls and its pieces stay. Nothing happens where it
/// says that already.
pub fn change(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    selection: &Selection,
    by: PersonId,
) -> StoreResult<()> {
    let before = by_id(tx, selection.id)?;
    if before == *selection {
        return Ok(());
    }
    diesel::update(selections::table.find(Key(selection.id)))
        .set((
            selections::slug.eq(selection.slug.as_str()),
            selections::title.eq(to_json(&selection.title)),
            selections::words.eq(to_json(&selection.words)),
            selections::curator.eq(selection.curator.as_deref()),
            selections::version.eq(selections::version + 1),
        ))
        .execute(&mut **tx)
        .map_err(|e| StoreError::from(e).or_taken("slug"))?;
    log(tx, clock, selection, by, Act::ChangeSelection);
    Ok(())
}

/// Shows a selection to everybody, and writes it in the log; nothing happens to one that is shown.
pub fn announce(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    selection: &Selection,
    by: PersonId,
) -> StoreResult<()> {
    let changed = diesel::update(selections::table.find(Key(selection.id)))
        .filter(selections::announced_at.is_null())
        .set((
            selections::announced_at.eq(Some(At(clock.now()))),
            selections::version.eq(selections::version + 1),
        ))
        .execute(&mut **tx)?;
    if changed > 0 {
        log(tx, clock, selection, by, Act::AnnounceSelection);
    }
    Ok(())
}

/// Shows a selection to its institution alone again, and writes it in the log; nothing happens to one that was
/// not announced.
pub fn take_announcement_back(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    selection: &Selection,
    by: PersonId,
) -> StoreResult<()> {
    let changed = diesel::update(selections::table.find(Key(selection.id)))
        .filter(selections::announced_at.is_not_null())
        .set((
            selections::announced_at.eq(None::<At>),
            selections::version.eq(selections::version + 1),
        ))
        .execute(&mut **tx)?;
    if changed > 0 {
        log(tx, clock, selection, by, Act::TakeSelectionBack);
    }
    Ok(())
}

/// Gives a selection up, and writes it in the log. What it held hangs as before.
pub fn remove(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    selection: &Selection,
    by: PersonId,
) -> StoreResult<()> {
    let removed = diesel::delete(selections::table.find(Key(selection.id))).execute(&mut **tx)?;
    if removed == 0 {
        return Err(StoreError::NotFound);
    }
    log(tx, clock, selection, by, Act::RemoveSelection);
    Ok(())
}

/// The selection with that id, announced or not: for its institution.
pub fn by_id(db: &mut Db, id: SelectionId) -> StoreResult<Selection> {
    selections::table.find(Key(id)).select(Row::as_select()).first(db)?.read()
}

/// The selection of an institution at that address, if everybody sees it.
pub fn by_slug(db: &mut Db, institution: InstitutionId, slug: &str) -> StoreResult<Selection> {
    let selection = by_any_slug(db, institution, slug)?;
    Some(selection).filter(Selection::is_announced).ok_or(StoreError::NotFound)
}

/// The selection of an institution that has that address, announced or not: for the institution.
pub fn by_any_slug(db: &mut Db, institution: InstitutionId, slug: &str) -> StoreResult<Selection> {
    let slug = asked(slug)?;
    let row: Row = selections::table
        .filter(selections::institution_id.eq(Key(institution)))
        .filter(selections::slug.eq(slug.as_str()))
        .select(Row::as_select())
        .first(db)?;
    row.read()
}

/// The selections of an institution that everybody sees, the latest first.
pub fn of_institution(db: &mut Db, institution: InstitutionId) -> StoreResult<Vec<Selection>> {
    let mut selections = all_of_institution(db, institution)?;
    selections.retain(Selection::is_announced);
    Ok(selections)
}

/// All of an institution, announced or not, the latest first: for the institution.
pub fn all_of_institution(db: &mut Db, institution: InstitutionId) -> StoreResult<Vec<Selection>> {
    let rows: Vec<Row> = selections::table
        .filter(selections::institution_id.eq(Key(institution)))
        .order(selections::id.desc())
        .select(Row::as_select())
        .load(db)?;
    rows.into_iter().map(Row::read).collect()
}

fn log(tx: &mut Tx<'_>, clock: &dyn Clock, selection: &Selection, by: PersonId, act: Act) {
    let subject = match selection.call {
        Some(call) => Subject::Call(call),
        None => Subject::Institution,
    };
    let subject = (selection.institution, subject);
    acts::record(tx, clock, subject, Some(by), act, selection.slug.as_str());
}
