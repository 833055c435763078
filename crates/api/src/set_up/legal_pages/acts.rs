//! A page is begun, worded, moved, shown, hidden, given up.

use cimaise_core::{Clock, InstitutionId, LegalPage, LegalPageId, PersonId, Slug, Staff};
use cimaise_store::{Db, StoreError, StoreResult, Tx, institutions, legal_pages};
use cimaise_web::{App, Problem};

use super::super::changes::allowed;
use super::super::{Typed, own_language, slugs};
use super::words::PageWords;

/// Begins a page, which its institution alone sees until it is shown. 404 for who may not; 422 with every fault.
pub(crate) async fn begin_page(
    app: &App,
    staff: Staff,
    institution: InstitutionId,
    typed: Typed,
) -> Result<LegalPage, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            allowed(staff.may_choose_for(institution))?;
            let house = institutions::by_id(tx, institution)?;
            let words = PageWords::read(&typed, &house)?;
            let language = own_language(&house);
            let taken = |slug: &Slug| {
                slugs::found(legal_pages::by_any_slug(tx, institution, slug.as_str()))
            };
            let page = LegalPage {
                slug: slugs::free(None, &words.title, language, "page", taken)?,
                id: clock.id().into(),
                institution,
                position: 0,
                title: words.title,
                words: words.words,
                shown_at: None,
                changed_at: clock.now(),
                created_at: clock.now(),
            };
            match legal_pages::create(tx, &*clock, &page, staff.person.id) {
                Err(StoreError::Taken("pages")) => {
                    let most = [("most", LegalPage::MOST.into())];
                    let field = format!("title.{language}");
                    return Err(Problem::invalid().field_with(field, "too-many-pages", most));
                }
                created => created?,
            }
            Ok(legal_pages::by_id(tx, page.id)?)
        })
        .await
}

/// Words a page anew; its address stays, for others link to it. 404 for who may not; 422 with every fault.
pub(crate) async fn save_page(
    app: &App,
    staff: Staff,
    id: LegalPageId,
    typed: Typed,
) -> Result<LegalPage, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let before = editable_page(tx, &staff, id)?;
            let house = institutions::by_id(tx, before.institution)?;
            let PageWords { title, words } = PageWords::read(&typed, &house)?;
            let page = LegalPage { title, words, ..before };
            legal_pages::reword(tx, &*clock, &page, staff.person.id)?;
            Ok(legal_pages::by_id(tx, id)?)
        })
        .await
}

/// Shows a page to everybody; twice is fine. 404 for who may not.
pub(crate) async fn show_page(
    app: &App,
    staff: Staff,
    id: LegalPageId,
) -> Result<LegalPage, Problem> {
    act(app, staff, id, legal_pages::show).await
}

/// Shows it to its institution alone again; twice is fine. 404 for who may not.
pub(crate) async fn hide_page(
    app: &App,
    staff: Staff,
    id: LegalPageId,
) -> Result<LegalPage, Problem> {
    act(app, staff, id, legal_pages::hide).await
}

/// Gives it up, and gives it as it was. 404 for who may not.
pub(crate) async fn remove_page(
    app: &App,
    staff: Staff,
    id: LegalPageId,
) -> Result<LegalPage, Problem> {
    act(app, staff, id, legal_pages::remove).await
}

/// Gives it another place, from 1; beyond the last is the last. 404 for who may not.
pub(crate) async fn move_page(
    app: &App,
    staff: Staff,
    id: LegalPageId,
    place: usize,
) -> Result<LegalPage, Problem> {
    act(app, staff, id, move |tx, clock, page, by| {
        legal_pages::put_at(tx, clock, (page, place), by)
    })
    .await
}

async fn act(
    app: &App,
    staff: Staff,
    id: LegalPageId,
    act: impl FnOnce(&mut Tx<'_>, &dyn Clock, &LegalPage, PersonId) -> StoreResult<()> + Send + 'static,
) -> Result<LegalPage, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let before = editable_page(tx, &staff, id)?;
            act(tx, &*clock, &before, staff.person.id)?;
            match legal_pages::by_id(tx, id) {
                Err(StoreError::NotFound) => Ok(before),
                found => Ok(found?),
            }
        })
        .await
}

/// A page, for who may choose for its institution.
pub(crate) fn editable_page(db: &mut Db, staff: &Staff, id: LegalPageId) -> StoreResult<LegalPage> {
    let page = legal_pages::by_id(db, id)?;
    allowed(staff.may_choose_for(page.institution))?;
    Ok(page)
}

/// All pages of an institution in their order; 404 for who may not choose for it.
pub(crate) fn pages_for(
    db: &mut Db,
    staff: &Staff,
    institution: InstitutionId,
) -> StoreResult<Vec<LegalPage>> {
    allowed(staff.may_choose_for(institution))?;
    legal_pages::of_institution(db, institution)
}
