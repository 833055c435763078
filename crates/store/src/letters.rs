//! The outbox: which letter goes to whom, and when. What it says is written when it leaves.

use cimaise_core::{
    Clock, Contribution, ContributionId, Decision, DecisionId, EmailAddress, InstitutionId,
    Language, MailId, Notice, NoticeId,
};
use diesel::dsl::exists;
use diesel::prelude::*;
use jiff::Timestamp;

use crate::columns::read;
use crate::connection::Db;
use crate::jobs::{self, Job};
use crate::schema::letters;
use crate::sql_types::{At, Key};
use crate::{StoreError, StoreResult, Tx, contributions, dialect, erasures, retention, wall};

/// What a letter tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterKind {
    /// Your contribution is here; this is your follow-up link.
    Receipt,
    /// It was decided: the decision says what.
    Decision,
    /// It hangs now, after an earlier letter said that it would.
    Hung,
    /// You took it back, and it is gone.
    Withdrawal,
    /// Your appeal is here; somebody who did not decide looks again.
    Appeal,
    /// These are the follow-up links that you have lost.
    Links,
    /// Nothing that you sent or wrote is kept any more.
    Erasure,
    /// Your notice of a picture is here; this is the page that tells what comes of it.
    Notice,
    /// This came of your notice.
    NoticeAnswer,
}

impl LetterKind {
    /// Its word in the table.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::Decision => "decision",
            Self::Hung => "hung",
            Self::Withdrawal => "withdrawal",
            Self::Appeal => "appeal",
            Self::Links => "links",
            Self::Erasure => "erasure",
            Self::Notice => "notice",
            Self::NoticeAnswer => "notice-answer",
        }
    }

    fn parse(code: &str) -> Result<Self, ()> {
        match code {
            "receipt" => Ok(Self::Receipt),
            "decision" => Ok(Self::Decision),
            "hung" => Ok(Self::Hung),
            "withdrawal" => Ok(Self::Withdrawal),
            "appeal" => Ok(Self::Appeal),
            "links" => Ok(Self::Links),
            "erasure" => Ok(Self::Erasure),
            "notice" => Ok(Self::Notice),
            "notice-answer" => Ok(Self::NoticeAnswer),
            _ => Err(()),
        }
    }
}

/// Why a letter will not leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failed {
    /// Since when, UTC.
    pub at: Timestamp,
    /// In a sentence for the operator; it may repeat the recipient's address.
    pub why: String,
}

/// A letter that waits, left, was cancelled or failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Its id.
    pub id: MailId,
    /// In whose name it is sent.
    pub institution: InstitutionId,
    /// About which contribution.
    pub contribution: ContributionId,
    /// About which decision, for [`LetterKind::Decision`].
    pub decision: Option<DecisionId>,
    /// About which notice, for [`LetterKind::Notice`] and [`LetterKind::NoticeAnswer`].
    pub notice: Option<NoticeId>,
    /// What it tells.
    pub kind: LetterKind,
    /// To whom.
    pub recipient: EmailAddress,
    /// In which language.
    pub language: Language,
    /// When it may leave, UTC.
    pub hold_until: Timestamp,
    /// When it left, UTC.
    pub sent_at: Option<Timestamp>,
    /// When it was cancelled, UTC.
    pub cancelled_at: Option<Timestamp>,
    /// It did not arrive, and is not tried again.
    pub failed: Option<Failed>,
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = letters)]
struct Row {
    id: Key<MailId>,
    institution_id: Key<InstitutionId>,
    contribution_id: Key<ContributionId>,
    decision_id: Option<Key<DecisionId>>,
    kind: String,
    recipient: String,
    language: String,
    hold_until: At,
    created_at: At,
    sent_at: Option<At>,
    cancelled_at: Option<At>,
    failed_at: Option<At>,
    failure: Option<String>,
    notice_id: Option<Key<NoticeId>>,
}

impl Row {
    fn read(self) -> StoreResult<Letter> {
        Ok(Letter {
            id: self.id.0,
            institution: self.institution_id.0,
            contribution: self.contribution_id.0,
            decision: self.decision_id.map(|key| key.0),
            notice: self.notice_id.map(|key| key.0),
            kind: read("kind", self.kind, LetterKind::parse)?,
            recipient: read("recipient", self.recipient, EmailAddress::parse)?,
            language: read("language", self.language, str::parse)?,
            hold_until: self.hold_until.0,
            sent_at: self.sent_at.map(|at| at.0),
            cancelled_at: self.cancelled_at.map(|at| at.0),
            failed: self
                .failed_at
                .map(|at| Failed { at: at.0, why: self.failure.unwrap_or_default() }),
        })
    }
}

/// Puts a letter into the outbox, with the job that sends it, unless it is held.
pub(crate) fn post(tx: &mut Tx<'_>, letter: &Letter, now: Timestamp) -> StoreResult<()> {
    let row = Row {
        id: Key(letter.id),
        institution_id: Key(letter.institution),
        contribution_id: Key(letter.contribution),
        decision_id: letter.decision.map(Key),
        kind: letter.kind.code().into(),
        recipient: letter.recipient.to_string(),
        language: letter.language.to_string(),
        hold_until: At(letter.hold_until),
        created_at: At(now),
        sent_at: None,
        cancelled_at: None,
        failed_at: None,
        failure: None,
        notice_id: letter.notice.map(Key),
    };
    diesel::insert_into(letters::table).values(row).execute(&mut **tx)?;
    // What is held gets its job when it is released.
    if letter.hold_until == Decision::HELD {
        return Ok(());
    }
    jobs::leave(tx, letter.id.0.into(), Job::Send(letter.id), now, letter.hold_until)
}

/// Posts a letter to whoever sent a contribution, if they gave an address; it may leave at `hold_until`.
pub(crate) fn post_about(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    kind: LetterKind,
    (decision, hold_until): (Option<DecisionId>, Timestamp),
) -> StoreResult<()> {
    let Some(recipient) = contribution.email.clone() else { return Ok(()) };
    let letter = Letter {
        id: clock.id().into(),
        institution: contribution.institution,
        contribution: contribution.id,
        decision,
        notice: None,
        kind,
        recipient,
        language: contribution.language,
        hold_until,
        sent_at: None,
        cancelled_at: None,
        failed: None,
    };
    post(tx, &letter, clock.now())
}

/// The letter with that id.
pub fn by_id(db: &mut Db, id: MailId) -> StoreResult<Letter> {
    letters::table.find(Key(id)).select(Row::as_select()).first(db)?.read()
}

/// All letters about a contribution, oldest first.
pub fn of_contribution(db: &mut Db, contribution: ContributionId) -> StoreResult<Vec<Letter>> {
    let rows: Vec<Row> = letters::table
        .filter(letters::contribution_id.eq(Key(contribution)))
        .order(letters::id)
        .select(Row::as_select())
        .load(db)?;
    rows.into_iter().map(Row::read).collect()
}

/// Whether a receipt was written since then, of those that were not cancelled.
pub(crate) fn has_receipt_since(
    db: &mut Db,
    contribution: ContributionId,
    since: Timestamp,
) -> StoreResult<bool> {
    let receipt = letters::table
        .filter(letters::contribution_id.eq(Key(contribution)))
        .filter(letters::kind.eq(LetterKind::Receipt.code()))
        .filter(letters::created_at.gt(At(since)).and(letters::cancelled_at.is_null()));
    Ok(diesel::select(exists(receipt)).get_result(db)?)
}

/// The letters that did not arrive and were not given up, the latest first.
pub fn failed(db: &mut Db, limit: i64) -> StoreResult<Vec<Letter>> {
    let rows: Vec<Row> = letters::table
        .filter(letters::failed_at.is_not_null().and(letters::cancelled_at.is_null()))
        .order((letters::failed_at.desc(), letters::id.desc()))
        .limit(limit)
        .select(Row::as_select())
        .load(db)?;
    rows.into_iter().map(Row::read).collect()
}

/// What stands where the address of a letter was (RFC 2606, section 2).
const NOBODY: &str = "nobody@erased.invalid";

/// Erases the addresses of the letters about a contribution that no longer wait to leave.
pub(crate) fn forget_recipients(tx: &mut Tx<'_>, id: ContributionId) -> StoreResult<()> {
    diesel::update(letters::table)
        .filter(letters::contribution_id.eq(Key(id)).and(letters::notice_id.is_null()))
        .filter(
            letters::sent_at
                .is_not_null()
                .or(letters::cancelled_at.is_not_null())
                .or(letters::failed_at.is_not_null()),
        )
        .set((letters::recipient.eq(NOBODY), letters::failure.eq(None::<&str>)))
        .execute(&mut **tx)?;
    Ok(())
}

/// It left, even if it had failed before.
pub fn mark_sent(tx: &mut Tx<'_>, id: MailId, now: Timestamp) -> StoreResult<()> {
    let changed = diesel::update(letters::table.find(Key(id)))
        .set((
            letters::sent_at.eq(At(now)),
            letters::failed_at.eq(None::<At>),
            letters::failure.eq(None::<&str>),
        ))
        .execute(&mut **tx)?;
    if changed == 0 {
        return Err(StoreError::NotFound);
    }
    forget_recipient_of_gone(tx, id)
}

/// Where nothing is kept of whom a letter goes to, its address goes with the last that becomes of it, and
/// with it what may repeat it.
pub(crate) fn forget_recipient_of_gone(tx: &mut Tx<'_>, id: MailId) -> StoreResult<()> {
    let letter = letters::table.find(Key(id)).filter(letters::notice_id.is_null());
    let of: Option<Key<ContributionId>> =
        letter.select(letters::contribution_id).first(&mut **tx).optional()?;
    let Some(Key(of)) = of else { return Ok(()) };
    if !erasures::is_erased(tx, of)? && !retention::contact_went(tx, of)? {
        return Ok(());
    }
    diesel::update(letters::table.find(Key(id)))
        .set((letters::recipient.eq(NOBODY), letters::failure.eq(None::<&str>)))
        .execute(&mut **tx)?;
    Ok(())
}

/// Erases the address of the letters about a notice, and cancels those that still wait.
pub(crate) fn forget_of_notice(tx: &mut Tx<'_>, id: NoticeId) -> StoreResult<()> {
    let of_it = || letters::table.filter(letters::notice_id.eq(Key(id)));
    let waits = letters::sent_at.is_null().and(letters::cancelled_at.is_null());
    diesel::update(of_it().filter(waits))
        .set(letters::cancelled_at.eq(letters::created_at.nullable()))
        .execute(&mut **tx)?;
    diesel::update(of_it())
        .set((letters::recipient.eq(NOBODY), letters::failure.eq(None::<&str>)))
        .execute(&mut **tx)?;
    Ok(())
}

/// It left, and told that its contribution will hang: another tells when it does, which may be now.
pub fn mark_promised(tx: &mut Tx<'_>, clock: &dyn Clock, letter: &Letter) -> StoreResult<()> {
    mark_sent(tx, letter.id, clock.now())?;
    let Some(decision) = letter.decision else { return Ok(()) };
    promises_alone(tx, decision)?;
    let hangs = wall::of_contribution(tx, letter.contribution)?;
    if hangs.is_some_and(|publication| publication.id.0 == decision.0) {
        let contribution = contributions::by_id(tx, letter.contribution)?;
        post_about(tx, clock, &contribution, LetterKind::Hung, (Some(decision), clock.now()))?;
    }
    Ok(())
}

/// It hangs: if a letter told that it would, another tells that it does.
pub(crate) fn keep_promise(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    decision: DecisionId,
) -> StoreResult<()> {
    promises_alone(tx, decision)?;
    let promise = letters::table
        .filter(letters::contribution_id.eq(Key(contribution.id)))
        .filter(letters::decision_id.eq(Key(decision)).and(letters::sent_at.is_not_null()));
    if diesel::select(exists(promise)).get_result::<bool>(&mut **tx)? {
        post_about(tx, clock, contribution, LetterKind::Hung, (Some(decision), clock.now()))?;
    }
    Ok(())
}

/// Of the letter that leaves and of what is hung at the same moment, the later sees the earlier.
fn promises_alone(tx: &mut Tx<'_>, decision: DecisionId) -> StoreResult<()> {
    Ok(dialect::be_alone(tx, &decision.0.as_bytes()[8..])?)
}

/// It will not leave, and why; unless it has left or was cancelled.
pub fn mark_failed(tx: &mut Tx<'_>, id: MailId, why: &str, now: Timestamp) -> StoreResult<()> {
    diesel::update(letters::table.find(Key(id)))
        .filter(letters::sent_at.is_null().and(letters::cancelled_at.is_null()))
        .set((letters::failed_at.eq(At(now)), letters::failure.eq(why)))
        .execute(&mut **tx)?;
    forget_recipient_of_gone(tx, id)
}

/// The letter of a decision does not leave until it is released.
pub(crate) fn hold_of_decision(tx: &mut Tx<'_>, decision: DecisionId) -> StoreResult<()> {
    for id in move_of_decision(tx, decision, Decision::HELD)? {
        jobs::forget(tx, Job::Send(id))?;
    }
    Ok(())
}

/// The letter of a decision may leave at an instant.
pub(crate) fn release_of_decision(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    decision: DecisionId,
    at: Timestamp,
) -> StoreResult<()> {
    for id in move_of_decision(tx, decision, at)? {
        jobs::leave(tx, clock.id().into(), Job::Send(id), clock.now(), at)?;
    }
    Ok(())
}

/// The letter that answers a notice does not leave until it is released.
pub(crate) fn hold_of_notice(tx: &mut Tx<'_>, notice: NoticeId) -> StoreResult<()> {
    for id in move_of_notice(tx, notice, Decision::HELD)? {
        jobs::forget(tx, Job::Send(id))?;
    }
    Ok(())
}

/// The letter that answers a notice may leave at an instant.
pub(crate) fn release_of_notice(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    notice: NoticeId,
    at: Timestamp,
) -> StoreResult<()> {
    for id in move_of_notice(tx, notice, at)? {
        jobs::leave(tx, clock.id().into(), Job::Send(id), clock.now(), at)?;
    }
    Ok(())
}

/// What waited while its contribution was hidden may leave: it hangs again.
pub(crate) fn go_on(tx: &mut Tx<'_>, clock: &dyn Clock, decision: DecisionId) -> StoreResult<()> {
    let waits = letters::table
        .filter(letters::decision_id.eq(Key(decision)))
        .filter(letters::sent_at.is_null().and(letters::cancelled_at.is_null()))
        .filter(letters::failed_at.is_null());
    let found: Vec<(Key<MailId>, At)> =
        waits.select((letters::id, letters::hold_until)).load(&mut **tx)?;
    for (Key(id), hold_until) in found {
        jobs::forget(tx, Job::Send(id))?;
        // What is held by a person stays held.
        if hold_until.0 != Decision::HELD {
            let at = hold_until.0.max(clock.now());
            jobs::leave(tx, clock.id().into(), Job::Send(id), clock.now(), at)?;
        }
    }
    Ok(())
}

/// Moves the instant from which the letter of a decision may leave, if it still may; gives which.
fn move_of_decision(
    tx: &mut Tx<'_>,
    decision: DecisionId,
    at: Timestamp,
) -> StoreResult<Vec<MailId>> {
    let of_it = letters::table
        .filter(letters::decision_id.eq(Key(decision)))
        .filter(letters::kind.eq(LetterKind::Decision.code()))
        .filter(letters::sent_at.is_null().and(letters::cancelled_at.is_null()));
    let ids: Vec<Key<MailId>> = of_it.select(letters::id).load(&mut **tx)?;
    move_to(tx, ids, at)
}

/// The same of the letter that answers a notice.
fn move_of_notice(tx: &mut Tx<'_>, notice: NoticeId, at: Timestamp) -> StoreResult<Vec<MailId>> {
    let of_it = letters::table
        .filter(letters::notice_id.eq(Key(notice)))
        .filter(letters::kind.eq(LetterKind::NoticeAnswer.code()))
        .filter(letters::sent_at.is_null().and(letters::cancelled_at.is_null()));
    let ids: Vec<Key<MailId>> = of_it.select(letters::id).load(&mut **tx)?;
    move_to(tx, ids, at)
}

fn move_to(tx: &mut Tx<'_>, ids: Vec<Key<MailId>>, at: Timestamp) -> StoreResult<Vec<MailId>> {
    diesel::update(letters::table.filter(letters::id.eq_any(ids.clone())))
        .set(letters::hold_until.eq(At(at)))
        .execute(&mut **tx)?;
    Ok(ids.into_iter().map(|key| key.0).collect())
}

/// The decision was undone: its letter stays home.
pub(crate) fn cancel_of_decision(
    tx: &mut Tx<'_>,
    decision: DecisionId,
    now: Timestamp,
) -> StoreResult<()> {
    diesel::update(letters::table)
        .filter(letters::decision_id.eq(Key(decision)))
        .filter(letters::sent_at.is_null().and(letters::failed_at.is_null()))
        .set(letters::cancelled_at.eq(At(now)))
        .execute(&mut **tx)?;
    Ok(())
}

/// The answer to a notice no longer holds: its letter stays home.
pub(crate) fn cancel_of_notice(tx: &mut Tx<'_>, of: &Notice, now: Timestamp) -> StoreResult<()> {
    diesel::update(letters::table)
        .filter(letters::contribution_id.eq(Key(of.contribution)))
        .filter(letters::notice_id.eq(Key(of.id)))
        .filter(letters::kind.eq(LetterKind::NoticeAnswer.code()))
        .filter(letters::sent_at.is_null().and(letters::failed_at.is_null()))
        .filter(letters::cancelled_at.is_null())
        .set(letters::cancelled_at.eq(At(now)))
        .execute(&mut **tx)?;
    Ok(())
}

/// The contribution was withdrawn: letters about its decision stay home.
pub(crate) fn cancel_of_contribution(
    tx: &mut Tx<'_>,
    contribution: ContributionId,
    now: Timestamp,
) -> StoreResult<()> {
    diesel::update(letters::table)
        .filter(letters::contribution_id.eq(Key(contribution)))
        // What did not arrive is not sent again either.
        .filter(letters::sent_at.is_null().and(letters::cancelled_at.is_null()))
        // It tells of others too; and who gave notice is told what comes of it.
        .filter(letters::kind.ne(LetterKind::Links.code()).and(letters::notice_id.is_null()))
        .set(letters::cancelled_at.eq(At(now)))
        .execute(&mut **tx)?;
    Ok(())
}
