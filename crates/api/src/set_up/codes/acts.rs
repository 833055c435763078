//! What the staff does with codes.

use cimaise_core::{
    Call, CallId, Clock, CodeId, CodeList, CodeListId, Institution, ListedCode, PersonId, Staff,
};
use cimaise_store::invitation_codes::{self, Counted};
use cimaise_store::{Db, StoreResult, Tx, institutions};
use cimaise_web::{App, Problem, draw_codes};

use super::super::Typed;
use super::super::changes::editable_call;
use super::words::CodeWords;

/// A list with its codes and its call, for who may set it up.
pub(crate) struct EditableList {
    pub(crate) institution: Institution,
    pub(crate) call: Call,
    pub(crate) list: CodeList,
    pub(crate) codes: Vec<ListedCode>,
}

/// Makes codes: one for all, or one for each. 404 for who may not set the call up; 422 with every fault.
pub(crate) async fn make_codes(
    app: &App,
    staff: Staff,
    call: CallId,
    typed: Typed,
) -> Result<EditableList, Problem> {
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let call = editable_call(tx, &staff, call)?;
            let institution = institutions::by_id(tx, call.institution)?;
            let words = CodeWords::read(&typed, &institution, clock.now())?;
            let drawn = draw_codes(words.number.into())?;
            let list = CodeList {
                id: clock.id().into(),
                institution: call.institution,
                call: call.id,
                note: words.note,
                uses_max: words.uses_max,
                expires_at: words.expires_at,
                by: staff.person.id,
                created_at: clock.now(),
            };
            invitation_codes::make(tx, &*clock, &list, &drawn)?;
            let codes = invitation_codes::codes(tx, list.id)?;
            Ok(EditableList { institution, call, list, codes })
        })
        .await
}

/// All codes of a list are good for nothing any more; twice is fine. 404 for who may not set its call up.
pub(crate) async fn revoke_codes(
    app: &App,
    staff: Staff,
    id: CodeListId,
) -> Result<EditableList, Problem> {
    act(app, staff, id, invitation_codes::revoke_all).await
}

/// The same for one code. 404 where the list has none such, too.
pub(crate) async fn revoke_code(
    app: &App,
    staff: Staff,
    (id, code): (CodeListId, CodeId),
) -> Result<EditableList, Problem> {
    act(app, staff, id, move |tx, clock, list, by| {
        invitation_codes::revoke(tx, clock, list, code, by)
    })
    .await
}

async fn act<F>(app: &App, staff: Staff, id: CodeListId, act: F) -> Result<EditableList, Problem>
where
    F: FnOnce(&mut Tx<'_>, &dyn Clock, &CodeList, PersonId) -> StoreResult<()> + Send + 'static,
{
    let clock = app.clock.clone();
    app.store
        .write(move |tx| {
            let before = editable_list(tx, &staff, id)?;
            act(tx, &*clock, &before.list, staff.person.id)?;
            Ok(editable_list(tx, &staff, id)?)
        })
        .await
}

/// A list, for who may set its call up.
pub(crate) fn editable_list(
    db: &mut Db,
    staff: &Staff,
    id: CodeListId,
) -> StoreResult<EditableList> {
    let list = invitation_codes::by_id(db, id)?;
    let call = editable_call(db, staff, list.call)?;
    let institution = institutions::by_id(db, call.institution)?;
    let codes = invitation_codes::codes(db, id)?;
    Ok(EditableList { institution, call, list, codes })
}

/// The lists of a call, the latest first, before the list `before`, for who may set it up.
pub(crate) fn lists_of(
    db: &mut Db,
    staff: &Staff,
    call: CallId,
    before: Option<CodeListId>,
    limit: i64,
) -> StoreResult<(Call, Vec<Counted>)> {
    let call = editable_call(db, staff, call)?;
    let lists = invitation_codes::of_call(db, call.id, before, limit)?;
    Ok((call, lists))
}
