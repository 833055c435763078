//! What a call no longer keeps: what its institution chose, what is due, and letting it go.

use cimaise_core::{
    Act, Call, CallId, Clock, Contribution, ContributionId, Days, PersonId, Retention, State,
    ThemeId,
};
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::acts::{self, Subject};
use crate::connection::Db;
use crate::jobs::{self, Job};
use crate::schema::{contributions, decisions, lapses, retentions, themes};
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, erasures, letters};

/// How many are counted, and let go at once.
pub const AT_ONCE: i64 = 500;

/// What goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lapse {
    /// The files of its pictures.
    Files,
    /// Its address, and what its sender is known again by.
    Contact,
}

impl Lapse {
    const fn code(self) -> &'static str {
        match self {
            Self::Files => "files",
            Self::Contact => "contact",
        }
    }
}

/// What was chosen for a call, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// After how many days what goes.
    pub retention: Retention,
    /// When it was chosen, UTC: it acts a notice later.
    pub chosen_at: Timestamp,
}

impl Chosen {
    /// From when on it acts, UTC.
    pub fn acts_from(&self) -> Timestamp {
        self.chosen_at + Retention::NOTICE
    }
}

type Row = (Option<i32>, Option<i32>, Option<i32>, At);

fn days(column: Option<i32>) -> StoreResult<Option<Days>> {
    let read = |days: i32| {
        let days = u16::try_from(days).ok().and_then(Days::new);
        days.ok_or_else(|| StoreError::Corrupt { what: "days", value: format!("{column:?}") })
    };
    column.map(read).transpose()
}

/// What was chosen for a call; nothing, where everything stays.
pub fn of_call(db: &mut Db, call: CallId) -> StoreResult<Option<Chosen>> {
    let row: Option<Row> = retentions::table
        .find(Key(call))
        .select((
            retentions::files_days,
            retentions::contacts_days,
            retentions::words_days,
            retentions::chosen_at,
        ))
        .first(db)
        .optional()?;
    let read = |(files, contacts, words, at): Row| {
        let (files, contacts, words) = (days(files)?, days(contacts)?, days(words)?);
        Ok(Chosen { retention: Retention { files, contacts, words }, chosen_at: at.0 })
    };
    row.map(read).transpose()
}

/// Chooses for a call, and writes it in the log; nothing happens where it was so. It acts a notice later.
pub fn choose(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    call: &Call,
    by: PersonId,
    retention: Retention,
) -> StoreResult<()> {
    let before = of_call(tx, call.id)?.map(|chosen| chosen.retention).unwrap_or_default();
    if before == retention {
        return Ok(());
    }
    let told = [retention.files, retention.contacts, retention.words];
    let column = told.map(|days| days.map(|days| i32::from(days.get())));
    diesel::delete(retentions::table.find(Key(call.id))).execute(&mut **tx)?;
    if !retention.is_empty() {
        diesel::insert_into(retentions::table)
            .values((
                retentions::call_id.eq(Key(call.id)),
                retentions::files_days.eq(column[0]),
                retentions::contacts_days.eq(column[1]),
                retentions::words_days.eq(column[2]),
                retentions::chosen_at.eq(At(clock.now())),
            ))
            .execute(&mut **tx)?;
    }
    let told = column.map(|days| days.map_or_else(|| "-".to_owned(), |days| days.to_string()));
    let subject = (call.institution, Subject::Call(call.id));
    acts::record(tx, clock, subject, Some(by), Act::SetRetention, told.join(","));
    Ok(())
}

/// The calls for which something was chosen that acts at `now`.
pub fn acting(db: &mut Db, now: Timestamp) -> StoreResult<Vec<CallId>> {
    let calls: Vec<Key<CallId>> = retentions::table
        .filter(retentions::chosen_at.le(At(now - Retention::NOTICE)))
        .order(retentions::call_id)
        .select(retentions::call_id)
        .load(db)?;
    Ok(calls.into_iter().map(|key| key.0).collect())
}

/// What of a call is due at `now`, by what was chosen, oldest first, [`AT_ONCE`] at most.
pub fn due(
    db: &mut Db,
    call: &Call,
    retention: &Retention,
    what: Lapse,
    now: Timestamp,
) -> StoreResult<Vec<ContributionId>> {
    match what {
        Lapse::Files => {
            let Some(before) = retention.files_before(now) else { return Ok(Vec::new()) };
            over(db, call.id, what, &[State::Refused, State::TakenDown], before)
        }
        Lapse::Contact if retention.contacts_are_due(&call.window, now) => {
            let states =
                [State::Refused, State::TakenDown, State::ChangeRequested, State::Withdrawn];
            over(db, call.id, what, &states, Retention::told_before(now))
        }
        Lapse::Contact => Ok(Vec::new()),
    }
}

/// Contributions in these states whose last decision was told before an instant, or on which nothing was
/// decided, and of which this did not go yet.
fn over(
    db: &mut Db,
    call: CallId,
    what: Lapse,
    states: &[State],
    before: Timestamp,
) -> StoreResult<Vec<ContributionId>> {
    let themes: Vec<Key<ThemeId>> =
        themes::table.filter(themes::call_id.eq(Key(call))).select(themes::id).load(db)?;
    let later = decisions::table
        .filter(decisions::contribution_id.eq(contributions::id))
        .filter(decisions::undone_at.is_null().and(decisions::settles_at.ge(At(before))));
    let gone = lapses::table
        .filter(lapses::contribution_id.eq(contributions::id))
        .filter(lapses::what.eq(what.code()));
    let states: Vec<&str> = states.iter().map(|state| state.code()).collect();
    let mut query = contributions::table
        .filter(contributions::theme_id.eq_any(themes))
        .filter(contributions::state.eq_any(states))
        .into_boxed();
    query = query.filter(not(exists(later))).filter(not(exists(gone)));
    if what == Lapse::Contact {
        query = query
            .filter(contributions::email.is_not_null().or(contributions::sender.is_not_null()));
    }
    let ids: Vec<Key<ContributionId>> =
        query.order(contributions::id).limit(AT_ONCE).select(contributions::id).load(db)?;
    Ok(ids.into_iter().map(|key| key.0).collect())
}

/// Lets something of a contribution go, unless it went.
pub fn lapse(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    id: ContributionId,
    what: Lapse,
) -> StoreResult<()> {
    let (row, now) = (lapses::table.find((Key(id), what.code())), clock.now());
    if diesel::select(exists(row)).get_result::<bool>(&mut **tx)? {
        return Ok(());
    }
    diesel::insert_into(lapses::table)
        .values((
            lapses::contribution_id.eq(Key(id)),
            lapses::what.eq(what.code()),
            lapses::lapsed_at.eq(At(now)),
        ))
        .execute(&mut **tx)?;
    match what {
        Lapse::Files => {
            erasures::forget_files(tx, id)?;
            jobs::leave(tx, clock.id().into(), Job::Erase(id), now, now)
        }
        Lapse::Contact => {
            diesel::update(contributions::table.find(Key(id)))
                .set((
                    contributions::email.eq(None::<&str>),
                    contributions::sender.eq(None::<Vec<u8>>),
                ))
                .execute(&mut **tx)?;
            letters::forget_recipients(tx, id)
        }
    }
}

/// The address of a contribution went.
pub(crate) fn contact_went(db: &mut Db, id: ContributionId) -> StoreResult<bool> {
    let row = lapses::table.find((Key(id), Lapse::Contact.code()));
    Ok(diesel::select(exists(row)).get_result(db)?)
}

/// The files of a contribution that is still refused or taken down went.
pub fn files_went(db: &mut Db, of: &Contribution) -> StoreResult<bool> {
    let row = lapses::table.find((Key(of.id), Lapse::Files.code()));
    let ended = matches!(of.state, State::Refused | State::TakenDown);
    Ok(ended && diesel::select(exists(row)).get_result(db)?)
}

/// Erases the words of the log of a call that are due at `now`; gives how many lines had some.
pub fn forget_words(
    tx: &mut Tx<'_>,
    call: &Call,
    retention: &Retention,
    now: Timestamp,
) -> StoreResult<usize> {
    let Some(before) = retention.words_before(now) else { return Ok(0) };
    let row = retentions::table.find(Key(call.id));
    let since: Option<At> = row.select(retentions::words_until_at).first(&mut **tx)?;
    let forgotten = acts::forget_words_of_call(tx, call, since.map(|at| at.0), before)?;
    diesel::update(row).set(retentions::words_until_at.eq(Some(At(before)))).execute(&mut **tx)?;
    Ok(forgotten)
}
