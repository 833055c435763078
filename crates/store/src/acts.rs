//! The log: each act is a row that says who, when and what. Rows are only ever added, each at the
//! next place of its institution's chain: see [`chain`].

mod borne;
mod carry;
pub mod chain;
mod forget;
mod pages;
mod settled;
mod verify;

use cimaise_core::{
    Act, ActId, ApiTokenId, CallId, Clock, ContributionId, InstitutionId, Localized, PersonId,
};
use diesel::prelude::*;
use jiff::Timestamp;

use crate::columns::{localized, read};
use crate::connection::Db;
use crate::schema::{acts, api_tokens, calls, contributions, people};
use crate::sql_types::{At, Key};
use crate::{StoreResult, Tx};

pub(crate) use carry::{carry, made_the_chain};
pub use chain::{Digest, Head, counts, head};
pub(crate) use forget::{forget_words, forget_words_of_call};
pub use pages::{Part, of_institution, people_of};
pub use settled::{Settled, settled};
pub use verify::{Misfit, Step, digest_at, stray, verify};

/// A line of the log, as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its id; later lines have greater ones.
    pub id: ActId,
    /// Its place in the chain of its institution, from 1.
    pub place: i64,
    /// What proves it and all before it.
    pub digest: Digest,
    /// What happened.
    pub act: Act,
    /// To which contribution.
    pub contribution: Option<ContributionId>,
    /// The title it bears.
    pub title: Option<String>,
    /// In which call; to the call itself, when it happened to no contribution.
    pub call: Option<CallId>,
    /// The title that the call bears.
    pub call_title: Option<Localized>,
    /// Who did it, when a person of the staff did.
    pub by: Option<PersonId>,
    /// How colleagues call them.
    pub person: Option<String>,
    /// By which token, when a program did it in their name, and what they call it, where it is good in this
    /// institution alone.
    pub token: Option<(ApiTokenId, Option<String>)>,
    /// More, such as the code of a reason; may be empty.
    pub detail: String,
    /// What stands for the detail in the chain.
    pub detail_digest: Digest,
    /// When, UTC.
    pub at: Timestamp,
}

/// A line of the log, as it is written.
pub(crate) struct Record {
    pub(crate) id: ActId,
    pub(crate) institution: InstitutionId,
    pub(crate) subject: Subject,
    pub(crate) person: Option<PersonId>,
    pub(crate) token: Option<ApiTokenId>,
    pub(crate) act: Act,
    pub(crate) detail: String,
    pub(crate) at: Timestamp,
}

/// What an act happened to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A contribution.
    Contribution(ContributionId),
    /// A call, or one of its themes.
    Call(CallId),
    /// The institution itself, or somebody of its staff.
    Institution,
}

/// Takes down a line: it is written as the last thing of its transaction. Whoever writes in the log
/// waits for whoever wrote there before until they are done, and by then needs no other row, so that
/// no two wait for each other. `by` is a person of the staff; nobody, when it was the contributor, the
/// operator or the house itself.
pub fn record(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    (institution, subject): (InstitutionId, Subject),
    by: Option<PersonId>,
    act: Act,
    detail: impl Into<String>,
) {
    let (id, at) = (clock.id().into(), clock.now());
    let detail = detail.into();
    // What the house or a contributor does meanwhile, no token did.
    let token = by.and(tx.token);
    tx.touched.push(institution.0);
    tx.acts.push(Record { id, institution, subject, person: by, token, act, detail, at });
}

type Found = (
    (Key<ActId>, i64, Vec<u8>, String, String, Vec<u8>, At),
    (Option<Key<ContributionId>>, Option<String>),
    (Option<Key<CallId>>, Option<String>),
    (Option<Key<PersonId>>, Option<String>),
    (Option<Key<ApiTokenId>>, Option<String>),
);

fn line((own, contribution, call, person, token): Found) -> StoreResult<Line> {
    let (id, place, digest, act, detail, detail_digest, at) = own;
    Ok(Line {
        id: id.0,
        place,
        digest: Digest::read(&digest)?,
        act: read("act", act, str::parse)?,
        contribution: contribution.0.map(|key| key.0),
        title: contribution.1,
        call: call.0.map(|key| key.0),
        call_title: call.1.map(|title| localized("title", title)).transpose()?,
        by: person.0.map(|key| key.0),
        person: person.1,
        token: token.0.map(|key| (key.0, token.1)),
        detail,
        detail_digest: Digest::read(&detail_digest)?,
        at: at.0,
    })
}

/// The lines with these ids, latest first.
fn lines(db: &mut Db, ids: Vec<Key<ActId>>) -> StoreResult<Vec<Line>> {
    let found: Vec<Found> = acts::table
        .left_join(contributions::table)
        .left_join(calls::table)
        .left_join(people::table)
        .left_join(api_tokens::table)
        .filter(acts::id.eq_any(ids))
        .order(acts::id.desc())
        .select((
            (
                acts::id,
                acts::place,
                acts::digest,
                acts::act,
                acts::detail,
                acts::detail_digest,
                acts::happened_at,
            ),
            (acts::contribution_id, contributions::title.nullable()),
            (acts::call_id, calls::title.nullable()),
            (acts::person_id, people::name.nullable()),
            (acts::token_id, api_tokens::name.nullable()),
        ))
        .load(db)?;
    let mut lines = found.into_iter().map(line).collect::<StoreResult<Vec<_>>>()?;
    borne::hide_names(db, &mut lines)?;
    Ok(lines)
}

/// Whether what was approved last of a contribution came to hang, by all that happened to it.
pub fn came_to_hang(log: &[Line]) -> bool {
    let last = |act| log.iter().rposition(|line| line.act == act);
    last(Act::Hang) > last(Act::Approve)
}

/// What happened to a contribution, oldest first.
pub fn of_contribution(db: &mut Db, contribution: ContributionId) -> StoreResult<Vec<Line>> {
    let of_it = acts::contribution_id.eq(Key(contribution));
    let ids = acts::table.filter(of_it).select(acts::id).load(db)?;
    let mut lines = lines(db, ids)?;
    lines.reverse();
    Ok(lines)
}
