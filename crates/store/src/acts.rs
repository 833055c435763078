//! The log: each act is a row that says who, when and what.

use cimaise_core::{Act, ActId, ContributionId, InstitutionId, PersonId};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::columns::read;
use crate::connection::Db;
use crate::schema::{acts, contributions, people};
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
    pub(crate) contribution: ContributionId,
    pub(crate) person: Option<PersonId>,
    pub(crate) act: Act,
    pub(crate) detail: String,
    pub(crate) at: Timestamp,
}

pub(crate) fn record(tx: &mut Tx<'_>, record: Record) -> StoreResult<()> {
    diesel::insert_into(acts::table)
        .values((
            acts::id.eq(Key(record.id)),
            acts::institution_id.eq(Key(record.institution)),
            acts::contribution_id.eq(Some(Key(record.contribution))),
            acts::person_id.eq(record.person.map(Key)),
            acts::act.eq(record.act.code()),
            acts::detail.eq(record.detail),
            acts::happened_at.eq(At(record.at)),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

type Found =
    (Key<ActId>, String, Option<Key<ContributionId>>, Option<String>, Option<String>, String, At);

fn line((id, act, contribution, title, person, detail, at): Found) -> StoreResult<Line> {
    Ok(Line {
        id: id.0,
        act: read("act", act, str::parse)?,
        contribution: contribution.map(|key| key.0),
        title,
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
            acts::id,
            acts::act,
            acts::contribution_id,
            contributions::title.nullable(),
            people::name.nullable(),
            acts::detail,
            acts::happened_at,
        ))
        .load(db)?;
    found.into_iter().map(line).collect()
}

/// What happened to a contribution, oldest first.
pub fn of_contribution(db: &mut Db, contribution: ContributionId) -> StoreResult<Vec<Line>> {
    let found: Vec<Found> = acts::table
        .left_join(contributions::table)
        .left_join(people::table)
        .filter(acts::contribution_id.eq(Key(contribution)))
        .order(acts::id)
        .select((
            acts::id,
            acts::act,
            acts::contribution_id,
            contributions::title.nullable(),
            people::name.nullable(),
            acts::detail,
            acts::happened_at,
        ))
        .load(db)?;
    found.into_iter().map(line).collect()
}
