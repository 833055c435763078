//! What contributors say when they change what they sent.

use std::collections::HashMap;

use cimaise_core::{ContributionId, DecisionId, Words};
use diesel::prelude::*;
use jiff::Timestamp;
use uuid::Uuid;

use crate::columns::read;
use crate::connection::Db;
use crate::schema::answers;
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx};

/// A contributor's words with a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its id; later ones have greater ones.
    pub id: Uuid,
    /// To which contribution.
    pub contribution: ContributionId,
    /// The decision that asked for it, if one did.
    pub decision: Option<DecisionId>,
    /// What they say; may be empty.
    pub message: Words,
    /// When, UTC.
    pub answered_at: Timestamp,
}

type Row = (Key<Uuid>, Key<ContributionId>, Option<Key<DecisionId>>, String, At);

pub(crate) fn add(tx: &mut Tx<'_>, answer: &Answer) -> StoreResult<()> {
    diesel::insert_into(answers::table)
        .values((
            answers::id.eq(Key(answer.id)),
            answers::contribution_id.eq(Key(answer.contribution)),
            answers::decision_id.eq(answer.decision.map(Key)),
            answers::message.eq(answer.message.to_string()),
            answers::answered_at.eq(At(answer.answered_at)),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// The latest change of a contribution, if there was any: which of its versions one has seen.
pub fn latest(db: &mut Db, contribution: ContributionId) -> StoreResult<Option<Uuid>> {
    let latest: Option<Key<Uuid>> = answers::table
        .filter(answers::contribution_id.eq(Key(contribution)))
        .order(answers::id.desc())
        .select(answers::id)
        .first(db)
        .optional()?;
    Ok(latest.map(|key| key.0))
}

/// The same of each of these that was changed.
pub fn latest_of_each(
    db: &mut Db,
    of: &[ContributionId],
) -> StoreResult<HashMap<ContributionId, Uuid>> {
    let keys: Vec<_> = of.iter().copied().map(Key).collect();
    let rows: Vec<(Key<ContributionId>, Key<Uuid>)> = answers::table
        .filter(answers::contribution_id.eq_any(keys))
        .order(answers::id)
        .select((answers::contribution_id, answers::id))
        .load(db)?;
    // Later ones take the place of those before.
    Ok(rows.into_iter().map(|(of, id)| (of.0, id.0)).collect())
}

/// All answers of a contribution, oldest first.
pub fn of_contribution(db: &mut Db, contribution: ContributionId) -> StoreResult<Vec<Answer>> {
    let rows: Vec<Row> = answers::table
        .filter(answers::contribution_id.eq(Key(contribution)))
        .order(answers::id)
        .load(db)?;
    let answer = |(id, contribution, decision, message, at): Row| {
        Ok(Answer {
            id: id.0,
            contribution: contribution.0,
            decision: decision.map(|key| key.0),
            message: read("message", message, Words::parse)?,
            answered_at: at.0,
        })
    };
    rows.into_iter().map(answer).collect()
}
