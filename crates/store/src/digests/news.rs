//! What there is to tell somebody.

use cimaise_core::{
    Act, ActId, CallId, ContributionId, Decision, Flag, InstitutionId, Localized, Staff, State,
    ThemeId,
};
use diesel::dsl::{count, count_star};
use diesel::prelude::*;
use jiff::Timestamp;

use super::wishes::muted;
use crate::columns::localized;
use crate::connection::Db;
use crate::queue::{self, first_id_at};
use crate::schema::{acts, calls, contributions, decisions, flags, letters, notes, themes};
use crate::sql_types::{At, Key};
use crate::{StoreResult, notices};

/// What waits for a person in an institution.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// In each call in which they decide and of which they want to hear, where something waits.
    pub calls: Vec<CallNews>,
    /// How many entries colleagues passed to them since, that still wait.
    pub passed: i64,
    /// How many appeals wait in these calls.
    pub appeals: i64,
    /// How many notices the public gave since in the calls of which they want to hear, that still wait.
    pub notices: i64,
    /// How many letters wait to be released in the calls that they set up, and how many of them were decided since.
    pub held: (i64, i64),
    /// How many letters did not arrive since; for who reads the log.
    pub undelivered: i64,
}

/// What waits in a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallNews {
    /// Which.
    pub call: CallId,
    /// Its title.
    pub title: Localized,
    /// How many joined the queue since, and still wait.
    pub new: i64,
    /// How many wait.
    pub waiting: i64,
    /// When the oldest of them was received, UTC.
    pub oldest: Option<Timestamp>,
}

impl News {
    /// Something is new; only then a mail is worth it.
    pub fn is_new(&self) -> bool {
        self.passed > 0
            || self.notices > 0
            || self.held.1 > 0
            || self.undelivered > 0
            || self.new_in_all() > 0
    }

    /// How many joined the queue since, in all.
    pub fn new_in_all(&self) -> i64 {
        self.calls.iter().map(|call| call.new).sum()
    }

    /// How many wait, in all.
    pub fn waiting(&self) -> i64 {
        self.calls.iter().map(|call| call.waiting).sum()
    }
}

/// What there is to tell a person of an institution, as new what came after `since` and until `until`.
pub fn news(
    db: &mut Db,
    staff: &Staff,
    institution: InstitutionId,
    since: Timestamp,
    until: Timestamp,
) -> StoreResult<News> {
    let muted = muted(db, staff.person.id, institution)?;
    let all: Vec<(Key<CallId>, String)> = calls::table
        .filter(calls::institution_id.eq(Key(institution)))
        .order(calls::id)
        .select((calls::id, calls::title))
        .load(db)?;
    let heard = |id: &CallId| staff.decides_in(institution, *id) && !muted.contains(id);
    let deciding = queue::served(db, &staff.where_they_decide())?;
    let mut news = News::default();
    for (call, title) in all.into_iter().filter(|(id, _)| heard(&id.0)) {
        news.notices += notices::new_of_call(db, call.0, &deciding, (since, until))?;
        if staff.may_set_up(institution, call.0) {
            let (all, new) = held(db, call, (since, until))?;
            news.held = (news.held.0 + all, news.held.1 + new);
        }
        let mut themes = themes_where_something_waits(db, call)?;
        themes.retain(|(theme, _)| staff.may_decide(institution, call.0, theme.0));
        let waiting = themes.iter().map(|(_, waiting)| waiting).sum();
        if waiting == 0 {
            continue;
        }
        let ids: Vec<_> = themes.iter().map(|(id, _)| *id).collect();
        news.appeals += appeals(db, &ids)?;
        news.calls.push(CallNews {
            call: call.0,
            title: localized("title", title)?,
            new: joined(db, institution, &ids, (since, until))?,
            waiting,
            oldest: oldest(db, &ids)?,
        });
    }
    news.passed = passed(db, staff, institution, (since, until))?;
    if staff.may_read_journal(institution) && !news_is_for_readers_alone(staff, institution) {
        news.undelivered = undelivered(db, institution, (since, until))?;
    }
    Ok(news)
}

/// They only read: a director.
fn news_is_for_readers_alone(staff: &Staff, institution: InstitutionId) -> bool {
    let here = staff.where_they_decide();
    here.memberships.iter().all(|membership| membership.institution != institution)
}

fn themes_where_something_waits(
    db: &mut Db,
    call: Key<CallId>,
) -> StoreResult<Vec<(Key<ThemeId>, i64)>> {
    Ok(themes::table
        .filter(themes::call_id.eq(call).and(themes::waiting.gt(0)))
        .order(themes::id)
        .select((themes::id, themes::waiting))
        .load(db)?)
}

/// What joined the queue in some themes, or came back to it, and still waits.
fn joined(
    db: &mut Db,
    institution: InstitutionId,
    of: &[Key<ThemeId>],
    (since, until): (Timestamp, Timestamp),
) -> StoreResult<i64> {
    let joins = [Act::Queue, Act::Answer, Act::Change, Act::Appeal, Act::Undo].map(Act::code);
    Ok(acts::table
        .inner_join(contributions::table)
        .filter(acts::institution_id.eq(Key(institution)))
        .filter(acts::id.ge(Key(ActId(first_id_at(since).0))))
        .filter(acts::happened_at.gt(At(since)).and(acts::happened_at.le(At(until))))
        .filter(acts::act.eq_any(joins))
        .filter(contributions::theme_id.eq_any(of))
        .filter(contributions::state.eq(State::Queued.code()))
        .select(count(contributions::id).aggregate_distinct())
        .first(db)?)
}

/// When the oldest that waits in some themes was received: the first of each, by their index.
fn oldest(db: &mut Db, of: &[Key<ThemeId>]) -> StoreResult<Option<Timestamp>> {
    let mut first: Option<Timestamp> = None;
    for theme in of {
        let at: Option<At> = contributions::table
            .filter(contributions::theme_id.eq(*theme))
            .filter(contributions::state.eq(State::Queued.code()))
            .order(contributions::id)
            .select(contributions::received_at)
            .first(db)
            .optional()?;
        first = first.into_iter().chain(at.map(|at| at.0)).min();
    }
    Ok(first)
}

/// What was decided in a call and waits to be released, and how much of it was decided since.
fn held(
    db: &mut Db,
    call: Key<CallId>,
    (since, until): (Timestamp, Timestamp),
) -> StoreResult<(i64, i64)> {
    let waiting = || {
        decisions::table
            .inner_join(contributions::table)
            .filter(decisions::settles_at.eq(At(Decision::HELD)))
            .filter(decisions::undone_at.is_null())
            .filter(contributions::call_id.eq(call))
            .filter(contributions::state.ne(State::Withdrawn.code()))
    };
    let all = waiting().select(count_star()).first(db)?;
    let new = waiting()
        .filter(decisions::decided_at.gt(At(since)).and(decisions::decided_at.le(At(until))))
        .select(count_star())
        .first(db)?;
    Ok((all, new))
}

fn appeals(db: &mut Db, themes: &[Key<ThemeId>]) -> StoreResult<i64> {
    Ok(flags::table
        .filter(flags::flag.eq(Flag::Appeal.code()).and(flags::waits.eq(true)))
        .filter(flags::theme_id.eq_any(themes))
        .select(count_star())
        .first(db)?)
}

fn passed(
    db: &mut Db,
    staff: &Staff,
    institution: InstitutionId,
    (since, until): (Timestamp, Timestamp),
) -> StoreResult<i64> {
    let found: Vec<(Key<ContributionId>, Key<CallId>, Key<ThemeId>)> = notes::table
        .inner_join(contributions::table)
        .filter(notes::passed_to.eq(Key(staff.person.id)))
        .filter(notes::written_at.gt(At(since)).and(notes::written_at.le(At(until))))
        .filter(contributions::institution_id.eq(Key(institution)))
        .filter(contributions::state.eq(State::Queued.code()))
        .select((contributions::id, contributions::call_id, contributions::theme_id))
        .distinct()
        .load(db)?;
    let theirs =
        found.iter().filter(|(_, call, theme)| staff.may_decide(institution, call.0, theme.0));
    Ok(i64::try_from(theirs.count()).unwrap_or(i64::MAX))
}

fn undelivered(
    db: &mut Db,
    institution: InstitutionId,
    (since, until): (Timestamp, Timestamp),
) -> StoreResult<i64> {
    Ok(letters::table
        .filter(letters::institution_id.eq(Key(institution)))
        .filter(letters::failed_at.gt(At(since)).and(letters::failed_at.le(At(until))))
        .select(count_star())
        .first(db)?)
}
