//! What was just done, and what can still be undone.

use cimaise_core::{ContributionId, Decision, DecisionKind, QueuePart, Staff, State};
use cimaise_store::{Db, StoreError, StoreResult, contributions, decisions, themes};
use cimaise_words::Voice;
use jiff::Timestamp;

use crate::addresses;

/// The act that led to this page.
pub struct Done {
    /// What happened, in a sentence.
    pub said: String,
    /// How it is undone, while it can be.
    pub undo: Option<Undo>,
}

/// A decision that can still be undone.
pub struct Undo {
    /// Where the form posts to.
    pub action: String,
    /// What it is about.
    pub title: String,
    /// How long it can still be undone.
    pub left: String,
}

impl Done {
    /// Tells what was done with a contribution; nothing when the reader may not know of it.
    pub fn read(
        db: &mut Db,
        t: Voice,
        staff: &Staff,
        id: ContributionId,
        part: &QueuePart,
        now: Timestamp,
    ) -> StoreResult<Option<Self>> {
        let contribution = match contributions::by_id(db, id) {
            Err(StoreError::NotFound) => return Ok(None),
            found => found?,
        };
        let call = themes::by_id(db, contribution.theme)?.call;
        if !staff.may_read(contribution.institution, call) {
            return Ok(None);
        }
        let standing = decisions::standing(db, id)?;
        let waits = matches!(contribution.state, State::Queued | State::Received);
        let key = match standing.as_ref().map(|decision| decision.kind) {
            _ if waits => "desk-done-undo",
            Some(DecisionKind::Approve) => "desk-done-approve",
            Some(DecisionKind::Refuse) => "desk-done-refuse",
            Some(DecisionKind::TakeDown) => "desk-done-take-down",
            Some(DecisionKind::AskForChange) => "desk-done-ask-for-change",
            None => "desk-done-undo",
        };
        let said = t.say(key).with("title", contribution.title.as_str()).to_string();
        let may = staff.may_decide(contribution.institution, call);
        let undo = standing
            .filter(|decision| may && can_be_undone(decision, now))
            .map(|decision| Undo::of(t, &decision, contribution.title.as_str(), part, now));
        Ok(Some(Self { said, undo }))
    }
}

impl Undo {
    /// The last decision of a person, while it can be undone.
    pub fn last_of(
        db: &mut Db,
        t: Voice,
        staff: &Staff,
        part: &QueuePart,
        now: Timestamp,
    ) -> StoreResult<Option<Self>> {
        let last = decisions::last_of_person(db, staff.person.id)?;
        let Some(decision) = last.filter(|decision| can_be_undone(decision, now)) else {
            return Ok(None);
        };
        let contribution = contributions::by_id(db, decision.contribution)?;
        let call = themes::by_id(db, contribution.theme)?.call;
        let may =
            staff.may_decide(contribution.institution, call) && contribution.state.keeps_files();
        Ok(may.then(|| Self::of(t, &decision, contribution.title.as_str(), part, now)))
    }

    /// How a decision is undone.
    pub fn of(
        t: Voice,
        decision: &Decision,
        title: &str,
        part: &QueuePart,
        now: Timestamp,
    ) -> Self {
        Self {
            action: addresses::undo(decision.contribution, part),
            title: title.to_owned(),
            left: t.left(decision.settles_at, now).to_string(),
        }
    }
}

/// The journey has no way back from a takedown, whatever the time.
pub fn can_be_undone(decision: &Decision, now: Timestamp) -> bool {
    decision.kind != DecisionKind::TakeDown && decision.can_be_undone(now)
}
