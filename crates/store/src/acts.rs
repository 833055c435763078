//! The log: each act is a row that says who, when and what.

use cimaise_core::{Act, ActId, CallId, ContributionId, InstitutionId, Localized, PersonId};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::columns::{localized, read};
use crate::connection::Db;
use crate::schema::{acts, calls, contributions, people};
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx};

/// A line of the log, as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its id; later lines have greater ones.
    pub id: ActId,
    /// What happened.
    pub act: Act,
    /// To which contribution.
    pub contribution: Option<ContributionId>,
    /// The title it bears.
    pub title: Option<String>,
    /// To which call, when it happened to none of its contributions.
    pub call: Option<CallId>,
    /// The title that the call bears.
    pub call_title: Option<Localized>,
    /// Who did it, when a person of the staff did.
    pub person: Option<String>,
    /// More, such as the code of a reason; may be empty.
    pub detail: String,
    /// When, UTC.
    pub at: Timestamp,
}

/// A line of the log, as it is written.
pub(crate) struct Record {
    pub(crate) id: ActId,
    pub(crate) institution: InstitutionId,
    pub(crate) subject: Subject,
    pub(crate) person: Option<PersonId>,
    pub(crate) act: Act,
    pub(crate) detail: String,
    pub(crate) at: Timestamp,
}

/// What an act happened to.
pub(crate) enum Subject {
    Contribution(ContributionId),
    Call(CallId),
}

pub(crate) fn record(tx: &mut Tx<'_>, record: Record) -> StoreResult<()> {
    let (contribution, call) = match record.subject {
        Subject::Contribution(id) => (Some(Key(id)), None),
        Subject::Call(id) => (None, Some(Key(id))),
    };
    diesel::insert_into(acts::table)
        .values((
            acts::id.eq(Key(record.id)),
            acts::institution_id.eq(Key(record.institution)),
            acts::contribution_id.eq(contribution),
            acts::call_id.eq(call),
            acts::person_id.eq(record.person.map(Key)),
            acts::act.eq(record.act.code()),
            acts::detail.eq(record.detail),
            acts::happened_at.eq(At(record.at)),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

type Found = (
    (Key<ActId>, String, String, At),
    (Option<Key<ContributionId>>, Option<String>),
    (Option<Key<CallId>>, Option<String>),
    Option<String>,
);

fn line(
    ((id, act, detail, at), (contribution, title), (call, call_title), person): Found,
) -> StoreResult<Line> {
    Ok(Line {
        id: id.0,
        act: read("act", act, str::parse)?,
        contribution: contribution.map(|key| key.0),
        title,
        call: call.map(|key| key.0),
        call_title: call_title.map(|title| localized("title", title)).transpose()?,
        person,
        detail,
        at: at.0,
    })
}

/// The log of an institution, latest first, before the line `before`.
pub fn of_institution(
    db: &mut Db,
    institution: InstitutionId,
    before: Option<ActId>,
    limit: i64,
) -> StoreResult<Vec<Line>> {
    let mut query = acts::table
        .left_join(contributions::table)
        .left_join(calls::table)
        .left_join(people::table)
        .filter(acts::institution_id.eq(Key(institution)))
        .into_boxed();
    if let Some(before) = before {
        query = query.filter(acts::id.lt(Key(before)));
    }
    let found: Vec<Found> = query
        .order(acts::id.desc())
        .limit(limit)
        .select((
            (acts::id, acts::act, acts::detail, acts::happened_at),
            (acts::contribution_id, contributions::title.nullable()),
            (acts::call_id, calls::title.nullable()),
            people::name.nullable(),
        ))
        .load(db)?;
    found.into_iter().map(line).collect()
}

/// What happened to a contribution, oldest first.
pub fn of_contribution(db: &mut Db, contribution: ContributionId) -> StoreResult<Vec<Line>> {
    let found: Vec<Found> = acts::table
        .left_join(contributions::table)
        .left_join(calls::table)
        .left_join(people::table)
        .filter(acts::contribution_id.eq(Key(contribution)))
        .order(acts::id)
        .select((
            (acts::id, acts::act, acts::detail, acts::happened_at),
            (acts::contribution_id, contributions::title.nullable()),
            (acts::call_id, calls::title.nullable()),
            people::name.nullable(),
        ))
        .load(db)?;
    found.into_iter().map(line).collect()
}
