//! What becomes of a code that somebody sends with.

use cimaise_core::{
    Call, Clock, CodeList, ContributionId, InvitationCode, ListedCode, NewContribution, Uninvited,
};
use diesel::prelude::*;
use jiff::Timestamp;

use super::rows::{CodeRow, ListRow, read_code};
use crate::connection::Db;
use crate::schema::{code_lists, invitation_codes, invited};
use crate::sql_types::Key;
use crate::{StoreError, StoreResult, Tx};

/// What keeps somebody from sending to a call with what they typed; none where it is not by invitation.
pub fn unfit(
    db: &mut Db,
    call: &Call,
    typed: &str,
    now: Timestamp,
) -> StoreResult<Option<Uninvited>> {
    if !call.terms.by_invitation {
        return Ok(None);
    }
    if typed.trim().is_empty() {
        return Ok(Some(Uninvited::Needed));
    }
    let Some(code) = InvitationCode::parse(typed) else { return Ok(Some(Uninvited::Unknown)) };
    let found = found(db, call, &code)?;
    Ok(found.map_or(Some(Uninvited::Unknown), |(list, code)| code.unfit(&list, now)))
}

fn found(
    db: &mut Db,
    call: &Call,
    code: &InvitationCode,
) -> StoreResult<Option<(CodeList, ListedCode)>> {
    let found: Option<(ListRow, CodeRow)> = invitation_codes::table
        .inner_join(code_lists::table)
        .filter(invitation_codes::call_id.eq(Key(call.id)))
        .filter(invitation_codes::code.eq(code.folded()))
        .select((ListRow::as_select(), CodeRow::as_select()))
        .first(db)
        .optional()?;
    found.map(|(list, code)| Ok((list.read(), code.read()?))).transpose()
}

/// Counts one use of the code with which a contribution comes, and keeps which it was; nothing happens where its
/// call is not by invitation. Who else comes with that code waits until this transaction ends: the last use is
/// taken once.
pub(crate) fn spend(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    call: &Call,
    new: &NewContribution,
) -> StoreResult<()> {
    if !call.terms.by_invitation {
        return Ok(());
    }
    let refused = |why| Err(StoreError::Uninvited(why));
    let Some(code) = &new.invitation else { return refused(Uninvited::Needed) };
    // First of all its row, then what it says: of two at once, the later reads what the first wrote.
    let used = diesel::update(invitation_codes::table)
        .filter(invitation_codes::call_id.eq(Key(call.id)))
        .filter(invitation_codes::code.eq(code.folded()))
        .set(invitation_codes::uses.eq(invitation_codes::uses + 1))
        .execute(&mut **tx)?;
    let found = found(tx, call, code)?.filter(|_| used == 1);
    let Some((list, mut listed)) = found else { return refused(Uninvited::Unknown) };
    listed.uses -= 1;
    if let Some(why) = listed.unfit(&list, clock.now()) {
        return refused(why);
    }
    diesel::insert_into(invited::table)
        .values((invited::contribution_id.eq(Key(new.id)), invited::code_id.eq(Key(listed.id))))
        .execute(&mut **tx)?;
    Ok(())
}

/// With which code a contribution came, and what its list says of it: for the staff.
pub fn came_by(db: &mut Db, id: ContributionId) -> StoreResult<Option<(InvitationCode, String)>> {
    let found: Option<(String, String)> = invited::table
        .inner_join(invitation_codes::table.inner_join(code_lists::table))
        .filter(invited::contribution_id.eq(Key(id)))
        .select((invitation_codes::code, code_lists::note))
        .first(db)
        .optional()?;
    found.map(|(code, note)| Ok((read_code(code)?, note))).transpose()
}
