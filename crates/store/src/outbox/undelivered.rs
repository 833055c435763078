//! Letters that did not arrive: sent again to another address, or given up.

use cimaise_core::{Act, CallId, Clock, EmailAddress, MailId, PersonId, State};
use diesel::prelude::*;

use crate::acts::{self, Subject};
use crate::connection::Db;
use crate::jobs::{self, Job};
use crate::letters::{self, Letter};
use crate::schema::{contributions, letters as table, notices};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx};

/// A letter that did not arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undelivered {
    /// It, with why.
    pub letter: Letter,
    /// In which call.
    pub call: CallId,
    /// The title of its contribution.
    pub title: String,
}

/// The letters about a call that did not arrive and were not given up, the latest first.
pub fn undelivered(db: &mut Db, call: CallId, limit: i64) -> StoreResult<Vec<Undelivered>> {
    let found: Vec<(Key<MailId>, String)> = table::table
        .inner_join(contributions::table)
        .filter(table::failed_at.is_not_null().and(table::cancelled_at.is_null()))
        .filter(contributions::call_id.eq(Key(call)))
        .order((table::failed_at.desc(), table::id.desc()))
        .limit(limit)
        .select((table::id, contributions::title))
        .load(db)?;
    let read = |(id, title): (Key<MailId>, String)| {
        Ok(Undelivered { letter: letters::by_id(db, id.0)?, call, title })
    };
    found.into_iter().map(read).collect()
}

/// Sends one again, to that address, which its contribution has from now on: what follows shall arrive too.
/// It is written in the log, without the address. [`StoreError::NotFound`] when it did not fail.
pub fn send_again(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: MailId,
    by: PersonId,
    to: &EmailAddress,
) -> StoreResult<()> {
    let letter = failed(tx, id)?;
    // Who took it back is written to no more, wherever they are.
    if contributions_of(tx, &letter)? == State::Withdrawn {
        return Err(StoreError::NotFound);
    }
    let now = clock.now();
    let begun = diesel::update(table::table.find(Key(id)))
        .filter(table::failed_at.is_not_null().and(table::cancelled_at.is_null()))
        .set((
            table::recipient.eq(to.as_str()),
            table::hold_until.eq(At(now)),
            table::failed_at.eq(None::<At>),
            table::failure.eq(None::<&str>),
        ))
        .execute(&mut **tx)?;
    if begun == 0 {
        return Err(StoreError::NotFound);
    }
    match letter.notice {
        Some(notice) => {
            diesel::update(notices::table.find(Key(notice)))
                .filter(notices::email.eq(letter.recipient.as_str()))
                .set(notices::email.eq(to.as_str()))
                .execute(&mut **tx)?;
        }
        None => {
            diesel::update(contributions::table.find(Key(letter.contribution)))
                .filter(contributions::email.eq(letter.recipient.as_str()))
                .set(contributions::email.eq(to.as_str()))
                .execute(&mut **tx)?;
        }
    }
    jobs::forget(tx, Job::Send(id))?;
    jobs::leave(tx, clock.id().into(), Job::Send(id), now, now)?;
    log(tx, clock, &letter, by, Act::ResendLetter)
}

/// It is not tried again, and is no longer shown; it is written in the log.
pub fn give_up(tx: &mut Tx<'_>, clock: &dyn Clock, id: MailId, by: PersonId) -> StoreResult<()> {
    let letter = failed(tx, id)?;
    diesel::update(table::table.find(Key(id)))
        .set(table::cancelled_at.eq(At(clock.now())))
        .execute(&mut **tx)?;
    letters::forget_recipient_of_gone(tx, id)?;
    jobs::forget(tx, Job::Send(id))?;
    log(tx, clock, &letter, by, Act::GiveLetterUp)
}

/// Where the contribution of a letter stands; a notice is answered whatever becomes of what it is about.
fn contributions_of(db: &mut Db, letter: &Letter) -> StoreResult<State> {
    match letter.notice {
        Some(_) => Ok(State::Published),
        None => Ok(crate::contributions::by_id(db, letter.contribution)?.state),
    }
}

fn failed(db: &mut Db, id: MailId) -> StoreResult<Letter> {
    let letter = letters::by_id(db, id)?;
    let stays = letter.failed.is_some() && letter.cancelled_at.is_none();
    if stays { Ok(letter) } else { Err(StoreError::NotFound) }
}

#[expect(clippy::unnecessary_wraps, reason = "both acts end with it")]
fn log(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    letter: &Letter,
    by: PersonId,
    act: Act,
) -> StoreResult<()> {
    let subject = (letter.institution, Subject::Contribution(letter.contribution));
    acts::record(tx, clock, subject, Some(by), act, "");
    Ok(())
}
