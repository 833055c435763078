//! What an institution answers for in a year, in numbers: of what stands and has settled, and of nobody's
//! name.

use std::collections::BTreeMap;

use cimaise_core::{
    AppealId, DecisionId, DecisionKind, Ground, InstitutionId, NoticeId, NoticeKind, NoticeOutcome,
    PauseRole, PersonId, Role,
};
use diesel::dsl::{count_star, exists};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::StoreResult;
use crate::appeals::{self, Came};
use crate::columns::read;
use crate::connection::Db;
use crate::queue::first_id_at;
use crate::schema::{
    appeals as contested, contributions, decisions, memberships, notices, pauses, statements,
};
use crate::sql_types::{At, Key};

/// The numbers of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// How many notices were given, by what was wrong and what came of it; none while nobody was told.
    pub notices: BTreeMap<(NoticeKind, Option<NoticeOutcome>), i64>,
    /// In half of those that were decided, it took no longer than so many minutes.
    pub median_minutes: Option<i64>,
    /// How many refusals and takedowns came into force, by what they rest on; those of files that no person
    /// decided on are `Ground::File`.
    pub decisions: BTreeMap<(DecisionKind, Ground), i64>,
    /// How many of the takedowns answered a notice.
    pub after_notice: i64,
    /// How many decisions were contested, and what came of it.
    pub appeals: BTreeMap<Came, i64>,
    /// How many were kept from something for a time.
    pub pauses: BTreeMap<PauseRole, i64>,
    /// How many people of the staff decide, at present.
    pub staff: i64,
}

impl Numbers {
    /// Nothing happened of which there is a number.
    pub fn is_empty(&self) -> bool {
        self.notices.is_empty()
            && self.decisions.is_empty()
            && self.appeals.is_empty()
            && self.pauses.is_empty()
    }
}

/// The numbers of an institution from an instant until another, as they stand at `now`. It reads what
/// happened in that time, by indexes: ask seldom.
pub fn of_time(
    db: &mut Db,
    institution: InstitutionId,
    time: (Timestamp, Timestamp),
    now: Timestamp,
) -> StoreResult<Numbers> {
    let (notices, median_minutes) = notices_in(db, institution, time, now)?;
    Ok(Numbers {
        notices,
        median_minutes,
        decisions: decisions_in(db, institution, time, now)?,
        after_notice: after_notice(db, institution, time, now)?,
        appeals: appeals_in(db, institution, time, now)?,
        pauses: pauses_in(db, institution, time)?,
        staff: staff(db, institution)?,
    })
}

type Notices = BTreeMap<(NoticeKind, Option<NoticeOutcome>), i64>;

fn notices_in(
    db: &mut Db,
    institution: InstitutionId,
    (since, until): (Timestamp, Timestamp),
    now: Timestamp,
) -> StoreResult<(Notices, Option<i64>)> {
    type Row = (String, Option<String>, At, Option<At>, Option<At>);
    let rows: Vec<Row> = notices::table
        .filter(notices::institution_id.eq(Key(institution)))
        .filter(notices::id.ge(Key(NoticeId(first_id_at(since).0))))
        .filter(notices::id.lt(Key(NoticeId(first_id_at(until).0))))
        .select((
            notices::kind,
            notices::outcome,
            notices::made_at,
            notices::answered_at,
            notices::settles_at,
        ))
        .load(db)?;
    let mut counts = Notices::new();
    let mut minutes = Vec::new();
    for (kind, outcome, made_at, answered_at, settles_at) in rows {
        let kind = read("kind", kind, str::parse)?;
        let is_told = settles_at.is_some_and(|at| at.0 <= now);
        let outcome = outcome.filter(|_| is_told);
        let outcome = outcome.map(|code| read("outcome", code, str::parse)).transpose()?;
        if let Some(answered) = answered_at.filter(|_| is_told) {
            minutes.push(answered.0.duration_since(made_at.0).as_mins());
        }
        *counts.entry((kind, outcome)).or_default() += 1;
    }
    minutes.sort_unstable();
    Ok((counts, minutes.get(minutes.len().saturating_sub(1) / 2).copied()))
}

fn decisions_in(
    db: &mut Db,
    institution: InstitutionId,
    (since, until): (Timestamp, Timestamp),
    now: Timestamp,
) -> StoreResult<BTreeMap<(DecisionKind, Ground), i64>> {
    let rows: Vec<(String, String, i64)> = statements::table
        .inner_join(decisions::table)
        .filter(statements::institution_id.eq(Key(institution)))
        .filter(statements::settles_at.ge(At(since)).and(statements::settles_at.lt(At(until))))
        .filter(statements::settles_at.le(At(now)).and(decisions::undone_at.is_null()))
        .group_by((statements::kind, statements::ground))
        .select((statements::kind, statements::ground, count_star()))
        .load(db)?;
    rows.into_iter()
        .map(|(kind, ground, count)| {
            let kind = read("kind", kind, str::parse)?;
            Ok(((kind, read("ground", ground, str::parse)?), count))
        })
        .collect()
}

fn after_notice(
    db: &mut Db,
    institution: InstitutionId,
    (since, until): (Timestamp, Timestamp),
    now: Timestamp,
) -> StoreResult<i64> {
    // An answer by a decision bears its id.
    let answered: Vec<Option<Key<uuid::Uuid>>> = notices::table
        .filter(notices::institution_id.eq(Key(institution)))
        .filter(notices::outcome.eq(NoticeOutcome::TakenDown.code()))
        .filter(notices::settles_at.ge(At(since)).and(notices::settles_at.lt(At(until))))
        .filter(notices::settles_at.le(At(now)))
        .select(notices::answer_id)
        .distinct()
        .load(db)?;
    let ids: Vec<_> = answered.into_iter().flatten().map(|key| Key(DecisionId(key.0))).collect();
    Ok(statements::table
        .inner_join(decisions::table)
        .filter(statements::decision_id.eq_any(ids))
        .filter(statements::kind.eq(DecisionKind::TakeDown.code()))
        .filter(statements::settles_at.le(At(now)).and(decisions::undone_at.is_null()))
        .select(count_star())
        .first(db)?)
}

fn appeals_in(
    db: &mut Db,
    institution: InstitutionId,
    (since, until): (Timestamp, Timestamp),
    now: Timestamp,
) -> StoreResult<BTreeMap<Came, i64>> {
    let here = contributions::table
        .filter(contributions::id.eq(contested::contribution_id))
        .filter(contributions::institution_id.eq(Key(institution)));
    let ids: Vec<Key<AppealId>> = contested::table
        .filter(contested::id.ge(Key(AppealId(first_id_at(since).0))))
        .filter(contested::id.lt(Key(AppealId(first_id_at(until).0))))
        .filter(exists(here))
        .select(contested::id)
        .load(db)?;
    let mut counts = BTreeMap::new();
    for id in ids {
        *counts.entry(appeals::came_of(db, id.0, now)?).or_default() += 1;
    }
    Ok(counts)
}

fn pauses_in(
    db: &mut Db,
    institution: InstitutionId,
    (since, until): (Timestamp, Timestamp),
) -> StoreResult<BTreeMap<PauseRole, i64>> {
    let rows: Vec<(String, i64)> = pauses::table
        .filter(pauses::institution_id.eq(Key(institution)))
        .filter(pauses::made_at.ge(At(since)).and(pauses::made_at.lt(At(until))))
        .group_by(pauses::role)
        .select((pauses::role, count_star()))
        .load(db)?;
    rows.into_iter().map(|(role, count)| Ok((read("role", role, str::parse)?, count))).collect()
}

fn staff(db: &mut Db, institution: InstitutionId) -> StoreResult<i64> {
    let found: Vec<Key<PersonId>> = memberships::table
        .filter(memberships::institution_id.eq(Key(institution)))
        .filter(memberships::role.ne(Role::Reader.code()))
        .select(memberships::person_id)
        .distinct()
        .load(db)?;
    Ok(i64::try_from(found.len()).unwrap_or(i64::MAX))
}
