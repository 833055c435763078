//! What was just done, and what can still be undone.

use cimaise_core::{
    Contribution, ContributionId, Decision, DecisionKind, Opinion, QueuePart, Staff, State,
};
use cimaise_store::{
    Db, StoreError, StoreResult, contributions, decisions, hangings, opinions, themes,
};
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
    /// What it undoes, told where it is not on the screen.
    pub last: String,
    /// The same of what is on the screen.
    pub this: String,
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
        if !staff.may_read(contribution.institution, call, contribution.theme) {
            return Ok(None);
        }
        let title = contribution.title.as_str();
        let waits = matches!(contribution.state, State::Queued | State::Received);
        let standing = if waits { None } else { decisions::standing(db, id)? };
        let own = if waits { own_opinion(db, staff, id)? } else { None };
        let key = match standing.as_ref().map(|decision| decision.kind) {
            _ if own.is_some() => "desk-done-opinion",
            Some(DecisionKind::Approve) if hangings::of_contribution(db, id)?.is_some() => {
                "desk-done-approve-later"
            }
            Some(DecisionKind::Approve) => "desk-done-approve",
            Some(DecisionKind::Refuse) => "desk-done-refuse",
            Some(DecisionKind::TakeDown) => "desk-done-take-down",
            Some(DecisionKind::AskForChange) => "desk-done-ask-for-change",
            None => "desk-done-undo",
        };
        let said = t.say(key).with("title", title).to_string();
        let may = staff.may_decide(contribution.institution, call, contribution.theme);
        let undo = standing
            .filter(|decision| may && can_be_undone(decision, now))
            .map(|decision| Undo::of(t, &decision, title, part, now))
            .or_else(|| own.map(|opinion| Undo::of_opinion(t, &opinion, title, part)));
        Ok(Some(Self { said, undo }))
    }
}

/// What the reader would decide on what waits for a second opinion.
fn own_opinion(db: &mut Db, staff: &Staff, id: ContributionId) -> StoreResult<Option<Opinion>> {
    let said = opinions::of_contribution(db, id)?;
    Ok(said.into_iter().map(|(one, _)| one).find(|one| one.by == staff.person.id))
}

impl Undo {
    /// The last decision or opinion of a person, while it can be undone.
    pub fn last_of(
        db: &mut Db,
        t: Voice,
        staff: &Staff,
        part: &QueuePart,
        now: Timestamp,
    ) -> StoreResult<Option<Self>> {
        let person = staff.person.id;
        let decided = decisions::last_of_person(db, person)?;
        let decided = decided.filter(|decision| can_be_undone(decision, now));
        let said = opinions::last_of_person(db, person)?;
        let since = decided.as_ref().map(|decision| decision.decided_at);
        if let Some(opinion) = said.filter(|one| since.is_none_or(|at| at < one.said_at)) {
            let contribution = contributions::by_id(db, opinion.contribution)?;
            let may = may_undo(db, staff, &contribution)? && contribution.state == State::Queued;
            let title = contribution.title.as_str();
            return Ok(may.then(|| Self::of_opinion(t, &opinion, title, part)));
        }
        let Some(decision) = decided else { return Ok(None) };
        let contribution = contributions::by_id(db, decision.contribution)?;
        let may = may_undo(db, staff, &contribution)? && contribution.state.keeps_files();
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
        let left = match decision.told_at() {
            Some(at) => t.left(at, now).to_string(),
            None => t.say("outbox-left-held").to_string(),
        };
        let last = t.say("desk-undo-last").with("title", title).with("left", left.as_str());
        Self {
            action: addresses::undo(decision.contribution, decision.id, part),
            title: title.to_owned(),
            last: last.to_string(),
            this: t.say("desk-undo-this").with("left", left.as_str()).to_string(),
        }
    }

    /// How an opinion is taken back.
    fn of_opinion(t: Voice, opinion: &Opinion, title: &str, part: &QueuePart) -> Self {
        Self {
            action: addresses::undo(opinion.contribution, "opinion", part),
            title: title.to_owned(),
            last: t.say("desk-undo-opinion").with("title", title).to_string(),
            this: t.say("desk-undo-opinion").with("title", title).to_string(),
        }
    }
}

fn may_undo(db: &mut Db, staff: &Staff, contribution: &Contribution) -> StoreResult<bool> {
    let call = themes::by_id(db, contribution.theme)?.call;
    Ok(staff.may_decide(contribution.institution, call, contribution.theme))
}

/// The journey has no way back from a takedown, whatever the time.
pub fn can_be_undone(decision: &Decision, now: Timestamp) -> bool {
    decision.kind != DecisionKind::TakeDown && decision.can_be_undone(now)
}
