//! What notices hold of people, erased: that one was given, of what kind, and what came of it, stays.

use cimaise_core::{ContributionId, EmailAddress, InstitutionId, NoticeId};
use diesel::prelude::*;

use crate::connection::Db;
use crate::schema::notices;
use crate::sql_types::{Key, lower};
use crate::{StoreResult, Tx, letters};

/// The words about a contribution, and its title in the address where it hung.
pub(crate) fn forget_contribution(tx: &mut Tx<'_>, id: ContributionId) -> StoreResult<()> {
    let about_it = notices::table.filter(notices::contribution_id.eq(Key(id)));
    let rows: Vec<(Key<NoticeId>, String)> =
        about_it.select((notices::id, notices::address)).load(&mut **tx)?;
    for (id, address) in rows {
        let wall = address.rsplit_once('/').map_or("", |(wall, _)| wall);
        diesel::update(notices::table.find(id))
            .set((notices::words.eq(""), notices::answer.eq(""), notices::address.eq(wall)))
            .execute(&mut **tx)?;
    }
    Ok(())
}

/// The notices that somebody gave of what hangs in an institution, by their address, oldest first.
pub fn given_with(
    db: &mut Db,
    institution: InstitutionId,
    address: &EmailAddress,
) -> StoreResult<Vec<NoticeId>> {
    let ids: Vec<Key<NoticeId>> = notices::table
        .filter(notices::institution_id.eq(Key(institution)))
        .filter(lower(notices::email).eq(address.folded()))
        .order(notices::id)
        .select(notices::id)
        .load(db)?;
    Ok(ids.into_iter().map(|key| key.0).collect())
}

/// Who gave a notice, and what they wrote; nobody is told any more what comes of it.
pub fn forget_notifier(tx: &mut Tx<'_>, id: NoticeId) -> StoreResult<()> {
    diesel::update(notices::table.find(Key(id)))
        .set((
            notices::name.eq(""),
            notices::words.eq(""),
            notices::email.eq(None::<&str>),
            notices::sender.eq(id.0.as_bytes().repeat(2)),
        ))
        .execute(&mut **tx)?;
    letters::forget_of_notice(tx, id)
}
