//! What the staff does with a selection as a whole.

use cimaise_core::{Clock, InstitutionId, PersonId, Selection, SelectionId, Slug, Staff};
use cimaise_store::{Db, StoreError, StoreResult, Tx, calls, institutions, selections};
use cimaise_web::{App, Problem};

use super::super::changes::allowed;
use super::super::{Typed, own_language, slugs};
use super::words::SelectionWords;

/// Begins a selection, which nobody else sees before it is announced. 404 for who may not; 422 with every fault.
pub(crate) async fn begin_selection(
    app: &App,
    staff: Staff,
    institution: InstitutionId,
    typed: Typed,
) -> Result<Selection, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            allowed(selects_anywhere(tx, &staff, institution)?)?;
            let house = institutions::by_id(tx, institution)?;
            let words = SelectionWords::read(&typed, &house)?;
            let own = calls::all_of_institution(tx, institution)?;
            let known = words.call.is_none_or(|id| own.iter().any(|call| call.id == id));
            if !known || !staff.may_select(institution, words.call) {
                return Err(Problem::invalid().field("call", "choose-one"));
            }
            if selections::all_of_institution(tx, institution)?.len() >= Selection::MOST {
                let field = format!("title.{}", own_language(&house));
                let most = [("most", Selection::MOST.into())];
                return Err(Problem::invalid().field_with(field, "too-many-selections", most));
            }
            let taken =
                |slug: &Slug| slugs::found(selections::by_any_slug(tx, institution, slug.as_str()));
            let language = own_language(&house);
            let selection = Selection {
                slug: slugs::free(None, &words.title, language, "selection", taken)?,
                id: clock.id().into(),
                institution,
                call: words.call,
                title: words.title,
                words: words.words,
                curator: words.curator,
                announced_at: None,
                version: 0,
                created_at: clock.now(),
            };
            selections::create(tx, &*clock, &selection, staff.person.id)?;
            Ok(selection)
        })
        .await
}

/// Words a selection anew; its address stays, for others link to it. 404 for who may not; 422 with every fault.
pub(crate) async fn save_selection(
    app: &App,
    staff: Staff,
    id: SelectionId,
    typed: Typed,
) -> Result<Selection, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let before = editable_selection(tx, &staff, id)?;
            let house = institutions::by_id(tx, before.institution)?;
            let words = SelectionWords::read(&typed, &house)?;
            let selection = Selection {
                title: words.title,
                words: words.words,
                curator: words.curator,
                ..before
            };
            selections::change(tx, &*clock, &selection, staff.person.id)?;
            Ok(selections::by_id(tx, id)?)
        })
        .await
}

/// Shows a selection to everybody; twice is fine. 404 for who may not.
pub(crate) async fn announce_selection(
    app: &App,
    staff: Staff,
    id: SelectionId,
) -> Result<Selection, Problem> {
    act(app, staff, id, selections::announce).await
}

/// Shows it to its institution alone again; twice is fine. 404 for who may not.
pub(crate) async fn take_selection_back(
    app: &App,
    staff: Staff,
    id: SelectionId,
) -> Result<Selection, Problem> {
    act(app, staff, id, selections::take_announcement_back).await
}

/// Gives it up, and gives it as it was: what it held hangs as before. 404 for who may not.
pub(crate) async fn remove_selection(
    app: &App,
    staff: Staff,
    id: SelectionId,
) -> Result<Selection, Problem> {
    act(app, staff, id, selections::remove).await
}

async fn act(
    app: &App,
    staff: Staff,
    id: SelectionId,
    act: fn(&mut Tx<'_>, &dyn Clock, &Selection, PersonId) -> StoreResult<()>,
) -> Result<Selection, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let before = editable_selection(tx, &staff, id)?;
            act(tx, &*clock, &before, staff.person.id)?;
            match selections::by_id(tx, id) {
                Err(StoreError::NotFound) => Ok(before),
                found => Ok(found?),
            }
        })
        .await
}

/// A selection, for who may pick for it.
pub(crate) fn editable_selection(
    db: &mut Db,
    staff: &Staff,
    id: SelectionId,
) -> StoreResult<Selection> {
    let selection = selections::by_id(db, id)?;
    allowed(staff.may_select(selection.institution, selection.call))?;
    Ok(selection)
}

/// The selections of an institution for which somebody may pick, the latest first; 404 for who makes none there.
pub(crate) fn selections_for(
    db: &mut Db,
    staff: &Staff,
    institution: InstitutionId,
) -> StoreResult<Vec<Selection>> {
    allowed(selects_anywhere(db, staff, institution)?)?;
    let mut all = selections::all_of_institution(db, institution)?;
    all.retain(|one| staff.may_select(institution, one.call));
    Ok(all)
}

fn selects_anywhere(db: &mut Db, staff: &Staff, institution: InstitutionId) -> StoreResult<bool> {
    let calls = calls::all_of_institution(db, institution)?;
    let may = |call| staff.may_select(institution, call);
    Ok(may(None) || calls.iter().any(|call| may(Some(call.id))))
}
