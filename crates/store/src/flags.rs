//! What the house noticed of contributions, for whoever decides.

use cimaise_core::{Clock, Contribution, ContributionId, Flag, State, ThemeId};
use diesel::dsl::{exists, not};
use diesel::prelude::*;

use crate::columns::read;
use crate::connection::Db;
use crate::schema::{contributions, flags};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, dialect, pictures, watched_words};

/// How many others of the same person are flagged with the one that comes.
const AT_ONCE: i64 = 100;

/// What was noticed of a contribution.
pub fn of_contribution(db: &mut Db, id: ContributionId) -> StoreResult<Vec<Flag>> {
    let found: Vec<String> = flags::table
        .filter(flags::contribution_id.eq(Key(id)))
        .order(flags::flag)
        .select(flags::flag)
        .load(db)?;
    found.into_iter().map(|flag| read("flag", flag, str::parse)).collect()
}

/// Raises a flag, unless it is raised.
pub(crate) fn raise(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    flag: Flag,
) -> StoreResult<()> {
    let known = flags::table.find((Key(id), flag.code()));
    if diesel::select(exists(known)).get_result::<bool>(&mut **tx)? {
        return Ok(());
    }
    let (theme, state): (Key<ThemeId>, String) = contributions::table
        .find(Key(id))
        .select((contributions::theme_id, contributions::state))
        .first(&mut **tx)?;
    let insert = |db: &mut Db| {
        diesel::insert_into(flags::table)
            .values((
                flags::contribution_id.eq(Key(id)),
                flags::theme_id.eq(theme),
                flags::flag.eq(flag.code()),
                // Whether it does is looked at again when it is read: it may be decided meanwhile.
                flags::waits.eq(state == State::Queued.code()),
                flags::raised_at.eq(At(clock.now())),
            ))
            .execute(db)
    };
    // In a savepoint: another may raise it at this very moment.
    match tx.transaction(insert).map_err(|e| StoreError::from(e).or_taken("flag")) {
        Ok(_) | Err(StoreError::Taken(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Raises a flag or lowers it, whichever it is already.
pub(crate) fn set(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    (flag, holds): (Flag, bool),
) -> StoreResult<()> {
    if holds { raise(tx, clock, id, flag) } else { lower(tx, id, flag) }
}

/// A flag no longer holds.
pub(crate) fn lower(tx: &mut Tx<'_>, id: ContributionId, flag: Flag) -> StoreResult<()> {
    diesel::delete(flags::table.find((Key(id), flag.code()))).execute(&mut **tx)?;
    Ok(())
}

/// A contribution joined the queue, or left it: its flags are looked for, or no longer.
pub(crate) fn wait(tx: &mut Tx<'_>, id: ContributionId, waits: bool) -> StoreResult<()> {
    diesel::update(flags::table.filter(flags::contribution_id.eq(Key(id))))
        .set(flags::waits.eq(waits))
        .execute(&mut **tx)?;
    Ok(())
}

/// Flags a contribution whose words contain one of which its institution wants to be told, and takes
/// the flag back from one whose words no longer do.
pub(crate) fn notice_words(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
) -> StoreResult<()> {
    let watched = watched_words::of_institution(tx, contribution.institution)?;
    let pictures = pictures::of_contribution(tx, contribution.id)?;
    let holds = !watched_words::found(&watched, contribution, &pictures).is_empty();
    set(tx, clock, contribution.id, (Flag::WatchedWord, holds))
}

/// By what several contributions are known to be one person's.
#[derive(Clone, Copy)]
enum By<'a> {
    Key(&'a [u8]),
    Address(&'a str),
}

/// Flags a contribution that joins the queue, and those that wait already, when the same person sent
/// them: known by their key, or by the address that they gave.
pub(crate) fn notice_several(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
) -> StoreResult<()> {
    let sender: Option<Vec<u8>> = contributions::table
        .find(Key(contribution.id))
        .select(contributions::sender)
        .first(&mut **tx)?;
    let by = [
        sender.as_deref().map(By::Key),
        contribution.email.as_ref().map(|one| By::Address(one.as_str())),
    ];
    for by in by.into_iter().flatten() {
        // Of two that join at once, the second sees the first.
        dialect::be_alone(tx, by.bytes())?;
        if waiting(tx, contribution, by, false)?.is_empty() {
            continue;
        }
        for other in waiting(tx, contribution, by, true)? {
            raise(tx, clock, other, Flag::Several)?;
        }
        raise(tx, clock, contribution.id, Flag::Several)?;
    }
    Ok(())
}

impl By<'_> {
    const fn bytes(&self) -> &[u8] {
        match self {
            Self::Key(key) => key,
            Self::Address(address) => address.as_bytes(),
        }
    }
}

/// Others of the same person that wait in the institution, all or those without the flag.
fn waiting(
    db: &mut Db,
    contribution: &Contribution,
    by: By<'_>,
    unflagged: bool,
) -> StoreResult<Vec<ContributionId>> {
    let mut query = contributions::table
        .filter(contributions::institution_id.eq(Key(contribution.institution)))
        .filter(contributions::state.eq(State::Queued.code()))
        .filter(contributions::id.ne(Key(contribution.id)))
        .into_boxed();
    query = match by {
        By::Key(key) => query.filter(contributions::sender.eq(key)),
        By::Address(address) => query.filter(contributions::email.eq(address)),
    };
    if unflagged {
        let flag = flags::table
            .filter(flags::contribution_id.eq(contributions::id))
            .filter(flags::flag.eq(Flag::Several.code()));
        query = query.filter(not(exists(flag)));
    }
    let most = if unflagged { AT_ONCE } else { 1 };
    let found: Vec<Key<ContributionId>> =
        query.order(contributions::id).limit(most).select(contributions::id).load(db)?;
    Ok(found.into_iter().map(|key| key.0).collect())
}
