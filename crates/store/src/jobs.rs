//! Work left for later, in the same transaction as what calls for it. A job holds only ids, can be
//! run twice without harm, and is gone when it is done.

use cimaise_core::{
    ApiTokenId, ContributionId, DecisionId, DeliveryId, DigestId, InvitationId, JobId, MailId,
    OrnamentId, PublicationId,
};
use diesel::prelude::*;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::connection::Db;
use crate::schema::jobs;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, dialect};

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Job {
    /// Derive the renditions of a received contribution.
    Ingest(ContributionId),
    /// Find what looks like the pictures of a contribution.
    Compare(ContributionId),
    /// Hang what a decision approved; its publication bears the id of the decision.
    Publish(DecisionId),
    /// Draw the renditions that only what hangs is worth.
    Refine(PublicationId),
    /// Draw those that take longest, for the institutions that want them.
    Polish(PublicationId),
    /// Remove the public bytes of a publication that is no more.
    Unhang(PublicationId),
    /// Remove the private bytes of a withdrawn contribution.
    Erase(ContributionId),
    /// Remove the private bytes of pictures that were replaced.
    Tidy(ContributionId),
    /// Remove the bytes of a logo or a cover that is no more.
    Discard(OrnamentId),
    /// Send a letter.
    Send(MailId),
    /// Tell somebody of the staff what waits.
    Digest(DigestId),
    /// Send the letter of an invitation.
    Invite(InvitationId),
    /// Tell a webhook something.
    Deliver(DeliveryId),
    /// Tell an owner that a webhook is told nothing any more.
    Alert(MailId),
    /// Remind somebody that a token of theirs ends.
    Remind(ApiTokenId),
}

/// Which hands do a job: those of the house never wait for the programs of others to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// All that the house does.
    House,
    /// What webhooks are told.
    Webhooks,
}

impl Lane {
    /// The priorities of its jobs, both included.
    pub(crate) const fn priorities(self) -> (i32, i32) {
        match self {
            Self::House => (i32::MIN, OF_WEBHOOKS - 1),
            Self::Webhooks => (OF_WEBHOOKS, i32::MAX),
        }
    }
}

/// The priority of what webhooks are told.
const OF_WEBHOOKS: i32 = 100;

impl Job {
    /// The word of its kind in the table and in messages.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Ingest(_) => "ingest",
            Self::Compare(_) => "compare",
            Self::Publish(_) => "publish",
            Self::Refine(_) => "refine",
            Self::Polish(_) => "polish",
            Self::Unhang(_) => "unhang",
            Self::Erase(_) => "erase",
            Self::Tidy(_) => "tidy",
            Self::Discard(_) => "discard",
            Self::Send(_) => "send",
            Self::Digest(_) => "digest",
            Self::Invite(_) => "invite",
            Self::Deliver(_) => "deliver",
            Self::Alert(_) => "alert",
            Self::Remind(_) => "remind",
        }
    }

    /// How many times it is begun before it counts as failed.
    pub const fn attempts_max(self) -> i32 {
        if self.is_letter() { LETTER_ATTEMPTS_MAX } else { ATTEMPTS_MAX }
    }

    /// A mail server has to take it.
    const fn is_letter(self) -> bool {
        matches!(
            self,
            Self::Send(_) | Self::Digest(_) | Self::Invite(_) | Self::Alert(_) | Self::Remind(_)
        )
    }

    /// What is done before the rest: the lower, the sooner.
    const fn priority(self) -> i32 {
        match self {
            Self::Refine(_) => 1,
            Self::Polish(_) => 2,
            Self::Deliver(_) => OF_WEBHOOKS,
            _ => 0,
        }
    }

    /// The longest wait between two attempts, in seconds.
    const fn wait_max(self) -> i64 {
        if self.is_letter() { 3600 } else { 300 }
    }

    const fn subject(self) -> Uuid {
        match self {
            Self::Ingest(id) | Self::Compare(id) | Self::Erase(id) | Self::Tidy(id) => id.0,
            Self::Publish(id) => id.0,
            Self::Refine(id) | Self::Polish(id) | Self::Unhang(id) => id.0,
            Self::Discard(id) => id.0,
            Self::Send(id) | Self::Alert(id) => id.0,
            Self::Deliver(id) => id.0,
            Self::Digest(id) => id.0,
            Self::Invite(id) => id.0,
            Self::Remind(id) => id.0,
        }
    }

    fn read(kind: String, subject: Uuid) -> StoreResult<Self> {
        match kind.as_str() {
            "ingest" => Ok(Self::Ingest(subject.into())),
            "compare" => Ok(Self::Compare(subject.into())),
            "publish" => Ok(Self::Publish(subject.into())),
            "refine" => Ok(Self::Refine(subject.into())),
            "polish" => Ok(Self::Polish(subject.into())),
            "unhang" => Ok(Self::Unhang(subject.into())),
            "erase" => Ok(Self::Erase(subject.into())),
            "tidy" => Ok(Self::Tidy(subject.into())),
            "discard" => Ok(Self::Discard(subject.into())),
            "send" => Ok(Self::Send(subject.into())),
            "digest" => Ok(Self::Digest(subject.into())),
            "invite" => Ok(Self::Invite(subject.into())),
            "deliver" => Ok(Self::Deliver(subject.into())),
            "alert" => Ok(Self::Alert(subject.into())),
            "remind" => Ok(Self::Remind(subject.into())),
            _ => Err(StoreError::Corrupt { what: "kind", value: kind }),
        }
    }
}

/// A job that a worker holds until its lease ends. Whoever takes it next counts one attempt more:
/// the count proves who holds it, whatever the clocks of two machines say.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    /// Its row.
    pub id: JobId,
    /// What is to be done.
    pub job: Job,
    /// How many times it was begun, this one included.
    pub attempts: i32,
}

impl Held {
    /// It will not be begun again.
    pub const fn is_last(self) -> bool {
        self.attempts >= self.job.attempts_max()
    }

    /// It was begun as often as it may be and never came to an end: whoever began it died of it.
    pub const fn is_deadly(self) -> bool {
        self.attempts > self.job.attempts_max()
    }
}

/// How many times a job of the house itself is begun before it counts as failed.
pub const ATTEMPTS_MAX: i32 = 8;

/// How many times a letter is tried: four days of a mail server that does not take it (RFC 5321,
/// section 4.5.4.1).
pub const LETTER_ATTEMPTS_MAX: i32 = 107;

/// Leaves a job, due at `run_at`.
pub fn leave(
    tx: &mut Tx<'_>,
    id: JobId,
    job: Job,
    now: Timestamp,
    run_at: Timestamp,
) -> StoreResult<()> {
    diesel::insert_into(jobs::table)
        .values((
            jobs::id.eq(Key(id)),
            jobs::kind.eq(job.kind()),
            jobs::subject.eq(Key(job.subject())),
            jobs::run_at.eq(At(run_at)),
            jobs::priority.eq(job.priority()),
            jobs::attempts.eq(0),
            jobs::created_at.eq(At(now)),
        ))
        .execute(&mut **tx)?;
    tx.has_work = true;
    Ok(())
}

/// Takes the most urgent, then the oldest due job of a lane that nobody holds. When the worker dies, the lease
/// ends and another takes it.
pub fn take(
    tx: &mut Tx<'_>,
    lane: Lane,
    now: Timestamp,
    lease: SignedDuration,
) -> StoreResult<Option<Held>> {
    let Some(id) = dialect::lock_due_job(tx, lane.priorities(), now)? else { return Ok(None) };
    let until = now + lease;
    diesel::update(jobs::table.find(Key(id)))
        .set((jobs::leased_until.eq(At(until)), jobs::attempts.eq(jobs::attempts + 1)))
        .execute(&mut **tx)?;
    let (kind, subject, attempts): (String, Key<Uuid>, i32) = jobs::table
        .find(Key(id))
        .select((jobs::kind, jobs::subject, jobs::attempts))
        .first(&mut **tx)?;
    Ok(Some(Held { id, job: Job::read(kind, subject.0)?, attempts }))
}

/// Picks the row of a job, as long as nobody else has taken it.
#[diesel::dsl::auto_type(no_type_alias)]
fn still(held: Held) -> _ {
    let id: Key<JobId> = Key(held.id);
    let attempts: i32 = held.attempts;
    jobs::id
        .eq(id)
        .and(jobs::attempts.eq(attempts))
        .and(jobs::leased_until.is_not_null())
        .and(jobs::failed_at.is_null())
}

/// Holds a job on, while it is still being done; false when another has taken it.
pub fn hold_on(
    tx: &mut Tx<'_>,
    held: Held,
    now: Timestamp,
    lease: SignedDuration,
) -> StoreResult<bool> {
    let changed = diesel::update(jobs::table.filter(still(held)))
        .set(jobs::leased_until.eq(At(now + lease)))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}

/// The job is done: its row goes; false when another has taken it.
pub fn done(tx: &mut Tx<'_>, held: Held) -> StoreResult<bool> {
    Ok(diesel::delete(jobs::table.filter(still(held))).execute(&mut **tx)? == 1)
}

/// The attempt failed: it is tried again later and later (2 s, 4 s … 5 minutes; letters, up to an
/// hour), or kept as failed for the operator after [`Job::attempts_max`]; false when another has
/// taken it.
pub fn postpone(tx: &mut Tx<'_>, held: Held, error: &str, now: Timestamp) -> StoreResult<bool> {
    if held.is_last() {
        return fail(tx, held, error, now);
    }
    let doubled = 2_i64.saturating_pow(u32::try_from(held.attempts).unwrap_or(1));
    let seconds = doubled.min(held.job.wait_max());
    let changed = diesel::update(jobs::table.filter(still(held)))
        .set((
            jobs::run_at.eq(At(now + SignedDuration::from_secs(seconds))),
            jobs::leased_until.eq(None::<At>),
            jobs::last_error.eq(error),
        ))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}

/// A job of that kind and subject is not to be done any more.
pub(crate) fn forget(tx: &mut Tx<'_>, job: Job) -> StoreResult<()> {
    let of_it = jobs::subject.eq(Key(job.subject())).and(jobs::kind.eq(job.kind()));
    diesel::delete(jobs::table.filter(of_it)).execute(&mut **tx)?;
    Ok(())
}

/// A job of that kind and subject is to be done at `at` and at no other time; false when it is being done at
/// this moment.
pub(crate) fn again(
    tx: &mut Tx<'_>,
    id: JobId,
    job: Job,
    (now, at): (Timestamp, Timestamp),
) -> StoreResult<bool> {
    let of_it = jobs::subject.eq(Key(job.subject())).and(jobs::kind.eq(job.kind()));
    let held = jobs::leased_until.is_not_null().and(jobs::failed_at.is_null());
    let held: i64 = jobs::table.filter(of_it).filter(held).count().get_result(&mut **tx)?;
    if held == 0 {
        forget_idle(tx, job)?;
        leave(tx, id, job, now, at)?;
    }
    Ok(held == 0)
}

/// A job of that kind and subject is not to be done any more, unless it is being done at this moment.
pub(crate) fn forget_idle(tx: &mut Tx<'_>, job: Job) -> StoreResult<()> {
    let of_it = jobs::subject.eq(Key(job.subject())).and(jobs::kind.eq(job.kind()));
    let idle = jobs::leased_until.is_null().or(jobs::failed_at.is_not_null());
    diesel::delete(jobs::table.filter(of_it).filter(idle)).execute(&mut **tx)?;
    Ok(())
}

/// A job of that kind and subject is left to be done, or is being done.
pub(crate) fn is_left(db: &mut Db, job: Job) -> StoreResult<bool> {
    let of_it = jobs::subject.eq(Key(job.subject())).and(jobs::kind.eq(job.kind()));
    let left: i64 =
        jobs::table.filter(of_it).filter(jobs::failed_at.is_null()).count().get_result(db)?;
    Ok(left > 0)
}

/// Keeps a job as failed, for the operator; false when another has taken it.
pub fn fail(tx: &mut Tx<'_>, held: Held, error: &str, now: Timestamp) -> StoreResult<bool> {
    let changed = diesel::update(jobs::table.filter(still(held)))
        .set((jobs::failed_at.eq(At(now)), jobs::last_error.eq(error)))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}

/// When the next job is due, if any waits.
pub fn next_due(db: &mut Db) -> StoreResult<Option<Timestamp>> {
    let due: Option<At> = jobs::table
        .filter(jobs::failed_at.is_null())
        .order((jobs::run_at, jobs::id))
        .select(jobs::run_at)
        .first(db)
        .optional()?;
    Ok(due.map(|at| at.0))
}

/// How many jobs wait, and how many failed for good.
pub fn counts(db: &mut Db) -> StoreResult<(i64, i64)> {
    let waiting = jobs::table.filter(jobs::failed_at.is_null()).count().get_result(db)?;
    let failed = jobs::table.filter(jobs::failed_at.is_not_null()).count().get_result(db)?;
    Ok((waiting, failed))
}

/// The jobs due at `now`, in the order in which they are taken: for tests, and for the operator.
pub fn due(db: &mut Db, now: Timestamp) -> StoreResult<Vec<Job>> {
    let rows: Vec<(String, Key<Uuid>)> = jobs::table
        .filter(jobs::failed_at.is_null().and(jobs::run_at.le(At(now))))
        .order((jobs::priority, jobs::run_at, jobs::id))
        .select((jobs::kind, jobs::subject))
        .load(db)?;
    rows.into_iter().map(|(kind, subject)| Job::read(kind, subject.0)).collect()
}
