//! Codes made together, for who sets their call up.

use std::collections::BTreeMap;

use cimaise_core::{
    Act, CallId, Clock, CodeId, CodeList, CodeListId, InvitationCode, ListedCode, PersonId,
};
use diesel::dsl::{count_star, sum};
use diesel::prelude::*;

use super::rows::{CodeRow, ListRow};
use crate::acts::{self, Subject};
use crate::connection::Db;
use crate::schema::{code_lists, invitation_codes};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx};

/// A list, with how many codes it has, how often all of them were used, and how many still were not revoked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The list.
    pub list: CodeList,
    /// How many codes.
    pub codes: i64,
    /// How many contributions came with them.
    pub uses: i64,
    /// How many were not revoked.
    pub standing: i64,
}

/// Writes a list with its codes, and a line of the log.
pub fn make(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    list: &CodeList,
    codes: &[InvitationCode],
) -> StoreResult<()> {
    diesel::insert_into(code_lists::table).values(ListRow::write(list)).execute(&mut **tx)?;
    for code in codes {
        let row = CodeRow {
            id: Key(clock.id().into()),
            list_id: Key(list.id),
            call_id: Key(list.call),
            code: code.folded().to_owned(),
            uses: 0,
            revoked_at: None,
        };
        diesel::insert_into(invitation_codes::table)
            .values(row)
            .execute(&mut **tx)
            .map_err(|e| StoreError::from(e).or_taken("code"))?;
    }
    log(tx, clock, list, list.by, Act::MakeCodes);
    Ok(())
}

/// The list with that id.
pub fn by_id(db: &mut Db, id: CodeListId) -> StoreResult<CodeList> {
    let row: ListRow = code_lists::table.find(Key(id)).select(ListRow::as_select()).first(db)?;
    Ok(row.read())
}

/// The lists of a call, the latest first, before the list `before`.
pub fn of_call(
    db: &mut Db,
    call: CallId,
    before: Option<CodeListId>,
    limit: i64,
) -> StoreResult<Vec<Counted>> {
    let mut query = code_lists::table.filter(code_lists::call_id.eq(Key(call))).into_boxed();
    if let Some(before) = before {
        query = query.filter(code_lists::id.lt(Key(before)));
    }
    let rows: Vec<ListRow> =
        query.order(code_lists::id.desc()).limit(limit).select(ListRow::as_select()).load(db)?;
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let counts = counts(db, &ids)?;
    let counted = rows.into_iter().map(|row| {
        let (codes, uses, standing) = counts.get(&row.id.0).copied().unwrap_or_default();
        Counted { list: row.read(), codes, uses, standing }
    });
    Ok(counted.collect())
}

type Counts = BTreeMap<CodeListId, (i64, i64, i64)>;

fn counts(db: &mut Db, lists: &[Key<CodeListId>]) -> StoreResult<Counts> {
    let all: Vec<(Key<CodeListId>, i64, Option<i64>)> = invitation_codes::table
        .filter(invitation_codes::list_id.eq_any(lists))
        .group_by(invitation_codes::list_id)
        .select((invitation_codes::list_id, count_star(), sum(invitation_codes::uses)))
        .load(db)?;
    let standing: Vec<(Key<CodeListId>, i64)> = invitation_codes::table
        .filter(invitation_codes::list_id.eq_any(lists))
        .filter(invitation_codes::revoked_at.is_null())
        .group_by(invitation_codes::list_id)
        .select((invitation_codes::list_id, count_star()))
        .load(db)?;
    let standing: BTreeMap<_, _> = standing.into_iter().map(|(id, count)| (id.0, count)).collect();
    let with = |(id, codes, uses): (Key<CodeListId>, i64, Option<i64>)| {
        (id.0, (codes, uses.unwrap_or(0), standing.get(&id.0).copied().unwrap_or(0)))
    };
    Ok(all.into_iter().map(with).collect())
}

/// The codes of a list, in the order in which they were made: at most [`CodeList::CODES`].
pub fn codes(db: &mut Db, list: CodeListId) -> StoreResult<Vec<ListedCode>> {
    let rows: Vec<CodeRow> = invitation_codes::table
        .filter(invitation_codes::list_id.eq(Key(list)))
        .order(invitation_codes::id)
        .select(CodeRow::as_select())
        .load(db)?;
    rows.into_iter().map(CodeRow::read).collect()
}

/// One code of a list is good for nothing any more, and a line of the log says so; nothing happens to one that was
/// revoked. `NotFound` where the list has none such.
pub fn revoke(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    list: &CodeList,
    code: CodeId,
    by: PersonId,
) -> StoreResult<()> {
    let own = invitation_codes::table.find(Key(code)).select(invitation_codes::list_id);
    if own.first::<Key<CodeListId>>(&mut **tx)?.0 != list.id {
        return Err(StoreError::NotFound);
    }
    let revoked = diesel::update(invitation_codes::table.find(Key(code)))
        .filter(invitation_codes::revoked_at.is_null())
        .set(invitation_codes::revoked_at.eq(Some(At(clock.now()))))
        .execute(&mut **tx)?;
    if revoked > 0 {
        log(tx, clock, list, by, Act::RevokeCodes);
    }
    Ok(())
}

/// The same for all codes of a list.
pub fn revoke_all(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    list: &CodeList,
    by: PersonId,
) -> StoreResult<()> {
    let own = invitation_codes::table.filter(invitation_codes::list_id.eq(Key(list.id)));
    let revoked = diesel::update(own)
        .filter(invitation_codes::revoked_at.is_null())
        .set(invitation_codes::revoked_at.eq(Some(At(clock.now()))))
        .execute(&mut **tx)?;
    if revoked > 0 {
        log(tx, clock, list, by, Act::RevokeCodes);
    }
    Ok(())
}

fn log(tx: &mut Tx<'_>, clock: &dyn Clock, list: &CodeList, by: PersonId, act: Act) {
    let subject = (list.institution, Subject::Call(list.call));
    acts::record(tx, clock, subject, Some(by), act, list.note.as_str());
}
