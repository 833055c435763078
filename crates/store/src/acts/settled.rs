//! What was decided, as everybody may read it: nobody's name, no title, nothing that may still be undone.

use std::collections::HashMap;

use cimaise_core::{Act, ActId, ContributionId, DecisionKind, InstitutionId, ReasonId};
use diesel::prelude::*;
use jiff::Timestamp;

use super::{Line, Part, of_institution};
use crate::StoreResult;
use crate::columns::read;
use crate::connection::Db;
use crate::schema::{acts, decisions};
use crate::sql_types::{At, Key};

/// A decision that stands and that its contributor may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// What was decided.
    pub kind: DecisionKind,
    /// Why, for all but an approval.
    pub reason: Option<ReasonId>,
    /// When, UTC.
    pub at: Timestamp,
}

/// The acts that are decisions of people.
const DECIDED: [Act; 4] = [Act::Approve, Act::Refuse, Act::AskForChange, Act::TakeDown];

/// What was decided in an institution, latest first: of `limit` decisions before the line `before` and
/// before `until`, those that stand and settled by `now`. And the last line that was looked at, when more
/// may follow.
pub fn settled(
    db: &mut Db,
    institution: InstitutionId,
    (before, until): (Option<ActId>, Option<Timestamp>),
    limit: i64,
    now: Timestamp,
) -> StoreResult<(Vec<Settled>, Option<ActId>)> {
    let part = Part { acts: Some(DECIDED.to_vec()), until, ..Part::default() };
    let lines = of_institution(db, institution, &part, before, limit)?;
    let last = lines.last().map(|line| line.id);
    let more = i64::try_from(lines.len()) == Ok(limit);
    let made = made(db, &lines)?;
    let shown = |line: Line| {
        let decision = made.get(&line.id)?;
        let stands = decision.is_settled(now) && decision.kind.code() == line.act.code();
        stands.then_some(Settled { kind: decision.kind, reason: decision.reason, at: line.at })
    };
    Ok((lines.into_iter().filter_map(shown).collect(), last.filter(|_| more)))
}

/// A decision as far as it matters here.
#[derive(Clone, Copy)]
struct Made {
    kind: DecisionKind,
    reason: Option<ReasonId>,
    settles_at: Timestamp,
    is_undone: bool,
}

impl Made {
    fn is_settled(&self, now: Timestamp) -> bool {
        !self.is_undone && self.settles_at <= now
    }
}

/// The decision behind each line. A transaction that decides writes one line and one row: the first
/// line on a contribution is about the first row, and so on.
fn made(db: &mut Db, lines: &[Line]) -> StoreResult<HashMap<ActId, Made>> {
    type Row = (Key<ContributionId>, String, Option<Key<ReasonId>>, At, Option<At>);
    let mut about: Vec<_> = lines.iter().filter_map(|line| line.contribution).map(Key).collect();
    about.sort_unstable_by_key(|key| key.0);
    about.dedup();
    let rows: Vec<Row> = decisions::table
        .filter(decisions::contribution_id.eq_any(about.clone()))
        .order(decisions::id)
        .select((
            decisions::contribution_id,
            decisions::kind,
            decisions::reason_id,
            decisions::settles_at,
            decisions::undone_at,
        ))
        .load(db)?;
    let codes = DECIDED.iter().chain(&[Act::RefuseFile]).map(|act| act.code());
    let told: Vec<(Key<ActId>, Option<Key<ContributionId>>)> = acts::table
        .filter(acts::contribution_id.eq_any(about))
        .filter(acts::act.eq_any(codes.collect::<Vec<_>>()))
        .order(acts::id)
        .select((acts::id, acts::contribution_id))
        .load(db)?;
    let mut lines: HashMap<ContributionId, Vec<ActId>> = HashMap::new();
    for (line, contribution) in told.into_iter().rev() {
        if let Some(Key(contribution)) = contribution {
            lines.entry(contribution).or_default().push(line.0);
        }
    }
    let mut made = HashMap::new();
    for (contribution, kind, reason, settles_at, undone_at) in rows {
        let line = lines.get_mut(&contribution.0).and_then(Vec::pop);
        let Some(line) = line else { continue };
        let kind = read("kind", kind, str::parse)?;
        let (reason, settles_at) = (reason.map(|key| key.0), settles_at.0);
        made.insert(line, Made { kind, reason, settles_at, is_undone: undone_at.is_some() });
    }
    Ok(made)
}
