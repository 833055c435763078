//! The pages of an institution beside its calls. Those that everybody sees are named in the institution's row too, and
//! each change makes all its pages anew: they name them at their foot.

use cimaise_core::{Act, Clock, InstitutionId, LegalPage, LegalPageId, PageLink, PersonId, Slug};
use diesel::dsl::max;
use diesel::prelude::*;

use crate::acts::{self, Subject};
use crate::columns::{asked, localized, read, to_json};
use crate::connection::Db;
use crate::schema::{institutions, legal_pages};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, dialect, themes};

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = legal_pages)]
struct Row {
    id: Key<LegalPageId>,
    institution_id: Key<InstitutionId>,
    slug: String,
    position: i32,
    title: String,
    words: String,
    shown_at: Option<At>,
    changed_at: At,
    created_at: At,
}

impl Row {
    fn read(self) -> StoreResult<LegalPage> {
        Ok(LegalPage {
            id: self.id.0,
            institution: self.institution_id.0,
            slug: read("slug", self.slug, Slug::parse)?,
            position: self.position,
            title: localized("title", self.title)?,
            words: localized("words", self.words)?,
            shown_at: self.shown_at.map(|at| at.0),
            changed_at: self.changed_at.0,
            created_at: self.created_at.0,
        })
    }
}

/// Begins a page, after the others whatever its `position` says, and writes it in the log.
/// `Taken("pages")` when there are as many as there may be.
pub fn create(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    page: &LegalPage,
    by: PersonId,
) -> StoreResult<()> {
    alone(tx, page.institution)?;
    let own = legal_pages::table.filter(legal_pages::institution_id.eq(Key(page.institution)));
    let (count, last): (i64, Option<i32>) = (
        own.count().get_result(&mut **tx)?,
        own.select(max(legal_pages::position)).first(&mut **tx)?,
    );
    if usize::try_from(count).is_ok_and(|count| count >= LegalPage::MOST) {
        return Err(StoreError::Taken("pages"));
    }
    let row = Row {
        id: Key(page.id),
        institution_id: Key(page.institution),
        slug: page.slug.to_string(),
        position: last.unwrap_or(0) + 1,
        title: to_json(&page.title),
        words: to_json(&page.words),
        shown_at: page.shown_at.map(At),
        changed_at: At(page.changed_at),
        created_at: At(page.created_at),
    };
    diesel::insert_into(legal_pages::table)
        .values(row)
        .execute(&mut **tx)
        .map_err(|e| StoreError::from(e).or_taken("slug"))?;
    moved(tx, clock, page, by, Act::AddPage)
}

/// Words a page anew, and writes it in the log; its address and its place stay. Nothing happens where it says that
/// already.
pub fn reword(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    page: &LegalPage,
    by: PersonId,
) -> StoreResult<()> {
    let before = by_id(tx, page.id)?;
    if before.title == page.title && before.words == page.words {
        return Ok(());
    }
    alone(tx, page.institution)?;
    diesel::update(legal_pages::table.find(Key(page.id)))
        .set((
            legal_pages::title.eq(to_json(&page.title)),
            legal_pages::words.eq(to_json(&page.words)),
            legal_pages::changed_at.eq(At(clock.now())),
        ))
        .execute(&mut **tx)?;
    moved(tx, clock, page, by, Act::ChangePage)
}

/// Shows a page to everybody, and writes it in the log; nothing happens to one that is shown.
pub fn show(tx: &mut Tx<'_>, clock: &dyn Clock, page: &LegalPage, by: PersonId) -> StoreResult<()> {
    alone(tx, page.institution)?;
    let changed = diesel::update(legal_pages::table.find(Key(page.id)))
        .filter(legal_pages::shown_at.is_null())
        .set(legal_pages::shown_at.eq(Some(At(clock.now()))))
        .execute(&mut **tx)?;
    if changed == 0 { Ok(()) } else { moved(tx, clock, page, by, Act::ShowPage) }
}

/// Shows a page to its institution alone again, and writes it in the log; nothing happens to one that was not shown.
pub fn hide(tx: &mut Tx<'_>, clock: &dyn Clock, page: &LegalPage, by: PersonId) -> StoreResult<()> {
    alone(tx, page.institution)?;
    let changed = diesel::update(legal_pages::table.find(Key(page.id)))
        .filter(legal_pages::shown_at.is_not_null())
        .set(legal_pages::shown_at.eq(None::<At>))
        .execute(&mut **tx)?;
    if changed == 0 { Ok(()) } else { moved(tx, clock, page, by, Act::HidePage) }
}

/// Gives a page another place among those of its institution, from 1, and writes it in the log; beyond the last is the
/// last.
pub fn put_at(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    (page, place): (&LegalPage, usize),
    by: PersonId,
) -> StoreResult<()> {
    alone(tx, page.institution)?;
    let before: Vec<_> = of_institution(tx, page.institution)?.iter().map(|one| one.id).collect();
    let mut after = before.clone();
    after.retain(|one| *one != page.id);
    after.insert((place.max(1) - 1).min(after.len()), page.id);
    if after == before {
        return Ok(());
    }
    for (position, one) in (1..).zip(&after) {
        diesel::update(legal_pages::table.find(Key(*one)))
            .set(legal_pages::position.eq(position))
            .execute(&mut **tx)?;
    }
    moved(tx, clock, page, by, Act::ChangePage)
}

/// Gives a page up, and writes it in the log.
pub fn remove(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    page: &LegalPage,
    by: PersonId,
) -> StoreResult<()> {
    alone(tx, page.institution)?;
    let removed = diesel::delete(legal_pages::table.find(Key(page.id))).execute(&mut **tx)?;
    if removed == 0 {
        return Err(StoreError::NotFound);
    }
    moved(tx, clock, page, by, Act::RemovePage)
}

/// The page with that id, shown or not: for its institution.
pub fn by_id(db: &mut Db, id: LegalPageId) -> StoreResult<LegalPage> {
    legal_pages::table.find(Key(id)).select(Row::as_select()).first(db)?.read()
}

/// The page of an institution at that address, if everybody sees it.
pub fn by_slug(db: &mut Db, institution: InstitutionId, slug: &str) -> StoreResult<LegalPage> {
    let page = by_any_slug(db, institution, slug)?;
    Some(page).filter(LegalPage::is_shown).ok_or(StoreError::NotFound)
}

/// The page of an institution that has that address, shown or not: for the institution.
pub fn by_any_slug(db: &mut Db, institution: InstitutionId, slug: &str) -> StoreResult<LegalPage> {
    let slug = asked(slug)?;
    let row: Row = legal_pages::table
        .filter(legal_pages::institution_id.eq(Key(institution)))
        .filter(legal_pages::slug.eq(slug.as_str()))
        .select(Row::as_select())
        .first(db)?;
    row.read()
}

/// All pages of an institution in their order, shown or not: for the institution.
pub fn of_institution(db: &mut Db, institution: InstitutionId) -> StoreResult<Vec<LegalPage>> {
    let rows: Vec<Row> = legal_pages::table
        .filter(legal_pages::institution_id.eq(Key(institution)))
        .order((legal_pages::position, legal_pages::id))
        .select(Row::as_select())
        .load(db)?;
    rows.into_iter().map(Row::read).collect()
}

/// Of two who change pages of an institution at once, the later sees what the first did.
fn alone(tx: &mut Tx<'_>, institution: InstitutionId) -> StoreResult<()> {
    Ok(dialect::be_alone(tx, &institution.0.as_bytes()[8..])?)
}

/// The institution names its pages as they are now, and all that names them is made anew.
fn moved(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    page: &LegalPage,
    by: PersonId,
    act: Act,
) -> StoreResult<()> {
    let all = of_institution(tx, page.institution)?.into_iter();
    let links = all.filter(LegalPage::is_shown).map(|one| PageLink {
        slug: one.slug,
        title: one.title,
        changed_at: one.changed_at,
    });
    diesel::update(institutions::table.find(Key(page.institution)))
        .set(institutions::pages.eq(to_json(&links.collect::<Vec<_>>())))
        .execute(&mut **tx)?;
    themes::touch_of_institution(tx, page.institution)?;
    let subject = (page.institution, Subject::Institution);
    acts::record(tx, clock, subject, Some(by), act, page.slug.as_str());
    Ok(())
}
