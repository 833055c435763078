//! The log as it was before it was chained, written anew, once.

use cimaise_core::{ActId, CallId, ContributionId, InstitutionId, PersonId};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use super::chain::{Head, Row, move_head};
use crate::StoreResult;
use crate::connection::Db;
use crate::schema::chains;
use crate::sql_types::{At, Key};

/// The migration that makes the chain, as it is told when it was run.
const MIGRATION: &str = "20261127000008";

/// Lines at a time in memory.
const AT_ONCE: i64 = 1_000;

diesel::table! {
    use crate::sql_types::{Id, Instant};
    use diesel::sql_types::{Nullable, Text};

    unchained_acts (id) {
        id -> Id,
        institution_id -> Id,
        contribution_id -> Nullable<Id>,
        call_id -> Nullable<Id>,
        person_id -> Nullable<Id>,
        act -> Text,
        detail -> Text,
        happened_at -> Instant,
    }
}

type Old = (
    Key<ActId>,
    Key<InstitutionId>,
    Option<Key<ContributionId>>,
    Option<Key<CallId>>,
    Option<Key<PersonId>>,
    String,
    String,
    At,
);

/// Whether these migrations, just run, left a log to carry.
pub(crate) fn made_the_chain(run: &[String]) -> bool {
    run.iter().any(|name| name == MIGRATION)
}

/// Writes each line of before at its place, in the order of their ids; in the transaction of the
/// migration that set them aside.
pub(crate) fn carry(db: &mut Db) -> StoreResult<()> {
    let institutions: Vec<Key<InstitutionId>> =
        chains::table.select(chains::institution_id).load(db)?;
    for institution in institutions {
        let mut head = Head::default();
        let mut after: Option<Key<ActId>> = None;
        loop {
            let mut query = unchained_acts::table
                .filter(unchained_acts::institution_id.eq(institution))
                .order(unchained_acts::id)
                .limit(AT_ONCE)
                .into_boxed();
            if let Some(after) = after {
                query = query.filter(unchained_acts::id.gt(after));
            }
            let some: Vec<Old> = query.load(db)?;
            let Some(last) = some.last() else { break };
            after = Some(last.0);
            for old in some {
                row(old).append(db, &mut head)?;
            }
        }
        move_head(db, institution.0, head)?;
    }
    Ok(db.batch_execute("DROP TABLE unchained_acts")?)
}

fn row(old: Old) -> Row {
    let (id, institution_id, contribution_id, call_id, person_id, act, detail, happened_at) = old;
    Row {
        id,
        institution_id,
        place: 0,
        digest: Vec::new(),
        contribution_id,
        call_id,
        person_id,
        act,
        detail,
        detail_digest: Vec::new(),
        happened_at,
        token_id: None,
    }
}
