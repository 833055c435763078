//! What all decisions write: their row, and the letter that waits until they settle.

use cimaise_core::{
    Clock, Contribution, Decision, DecisionId, DecisionKind, NoticeOutcome, PersonId, PrivateNote,
    Reason, ReasonId, State, Telling, WebhookEvent, Words,
};
use diesel::prelude::*;
use jiff::{SignedDuration, Timestamp};

use super::own::not_left_to_others;
use crate::decisions;
use crate::letters::{self, LetterKind};
use crate::notices::{self, Answering};
use crate::schema::{claims, decisions as table};
use crate::sql_types::{At, Key};
use crate::webhooks::{self, News};
use crate::{StoreError, StoreResult, Tx, calls, reasons, statements, themes};

/// A person of the staff at the moment of deciding.
#[derive(Clone, Debug)]
pub struct Deciding {
    /// Who.
    pub by: PersonId,
    /// Their own words to the contributor.
    pub words: Words,
    /// For the staff alone.
    pub private_note: PrivateNote,
    /// When what they approve is to hang, UTC; none for as soon as its call hangs it.
    pub hang_on: Option<Timestamp>,
    /// How long the decision can be undone before its letter leaves.
    pub delay: SignedDuration,
}

pub(super) struct Made {
    pub(super) kind: DecisionKind,
    pub(super) reason: Option<ReasonId>,
    pub(super) by: Option<PersonId>,
    pub(super) words: Words,
    pub(super) private_note: PrivateNote,
    pub(super) settles_at: Timestamp,
}

impl Made {
    pub(super) fn by_person(
        kind: DecisionKind,
        reason: Option<ReasonId>,
        deciding: Deciding,
        clock: &dyn Clock,
    ) -> Self {
        Self {
            kind,
            reason,
            by: Some(deciding.by),
            words: deciding.words,
            private_note: deciding.private_note,
            settles_at: clock.now() + deciding.delay,
        }
    }
}

/// The entry of its institution's catalogue by which a contribution is decided on.
pub(super) fn cited(
    tx: &mut Tx<'_>,
    contribution: &Contribution,
    id: ReasonId,
) -> StoreResult<Reason> {
    let reason = reasons::by_id(tx, id)?;
    if reason.institution == contribution.institution {
        Ok(reason)
    } else {
        Err(StoreError::NotFound)
    }
}

/// Writes the decision and its letter, and releases the claim.
pub(super) fn record(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    mut made: Made,
) -> StoreResult<DecisionId> {
    // What hangs, they may take off the wall.
    if let Some(by) = made.by.filter(|_| made.kind != DecisionKind::TakeDown) {
        not_left_to_others(tx, contribution, by)?;
    }
    if waits_to_be_released(tx, contribution, &made)? {
        made.settles_at = Decision::HELD;
    }
    let id: DecisionId = clock.id().into();
    let row = decisions::Row {
        id: Key(id),
        contribution_id: Key(contribution.id),
        kind: made.kind.to_string(),
        reason_id: made.reason.map(Key),
        words: made.words.to_string(),
        private_note: made.private_note.to_string(),
        person_id: made.by.map(Key),
        decided_at: At(clock.now()),
        settles_at: At(made.settles_at),
        undone_at: None,
        undone_by: None,
    };
    diesel::insert_into(table::table).values(row).execute(&mut **tx)?;
    if let (DecisionKind::Refuse | DecisionKind::TakeDown, Some(reason)) = (made.kind, made.reason)
    {
        let cited = (made.kind, &reasons::by_id(tx, reason)?);
        let told = (&made.words, made.by.is_none());
        statements::make(tx, id, cited, contribution, told, (clock.now(), made.settles_at))?;
    }
    answer_notices(tx, clock, contribution, id, (made.kind, made.by, made.settles_at))?;
    diesel::delete(claims::table.find(Key(contribution.id))).execute(&mut **tx)?;
    let letter = (Some(id), made.settles_at);
    letters::post_about(tx, clock, contribution, LetterKind::Decision, letter)?;
    let state = match made.kind {
        DecisionKind::Approve => State::Approved,
        DecisionKind::Refuse => State::Refused,
        DecisionKind::TakeDown => State::TakenDown,
        DecisionKind::AskForChange => State::ChangeRequested,
    };
    let subject = Some(id.0);
    let news = News { event: WebhookEvent::Settled, state, subject, at: made.settles_at };
    webhooks::tell(tx, clock, contribution, &news)?;
    Ok(id)
}

/// Whether its call tells nothing by itself. What a person decided waits; a question does not, since nobody could
/// answer it, nor does a takedown, which has to be told when it is made (Regulation (EU) 2022/2065, article 17).
fn waits_to_be_released(tx: &mut Tx<'_>, of: &Contribution, made: &Made) -> StoreResult<bool> {
    let is_verdict = matches!(made.kind, DecisionKind::Approve | DecisionKind::Refuse);
    if !is_verdict || made.by.is_none() {
        return Ok(false);
    }
    let call = themes::by_id(tx, of.theme)?.call;
    Ok(calls::by_id(tx, call)?.telling == Telling::Released)
}

/// What was said of it is answered with it. The words of the decision are for its contributor alone.
fn answer_notices(
    tx: &mut Tx<'_>,
    clock: &dyn Clock,
    contribution: &Contribution,
    decision: DecisionId,
    (kind, by, settles_at): (DecisionKind, Option<PersonId>, Timestamp),
) -> StoreResult<()> {
    let outcome = match kind {
        DecisionKind::Approve => NoticeOutcome::Kept,
        DecisionKind::Refuse | DecisionKind::TakeDown => NoticeOutcome::TakenDown,
        DecisionKind::AskForChange => return Ok(()),
    };
    let (words, was_hidden) = (&Words::default(), contribution.state == State::Hidden);
    let answer = Answering { id: decision.0, outcome, words, by, was_hidden, settles_at };
    notices::answer(tx, clock, contribution, &answer).map(drop)
}
