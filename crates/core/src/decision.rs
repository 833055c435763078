//! What was decided on a contribution, by whom and why.

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use crate::coded::coded;
use crate::{ContributionId, DecisionId, PersonId, PrivateNote, ReasonId, Words};

/// One decision. It is never deleted; it may be undone until its letter leaves, or until what it asked
/// for is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// Its id.
    pub id: DecisionId,
    /// On what.
    pub contribution: ContributionId,
    /// What was decided.
    pub kind: DecisionKind,
    /// Why, for all but an approval.
    pub reason: Option<ReasonId>,
    /// The person's own words to the contributor.
    pub words: Words,
    /// What only the staff reads.
    pub private_note: PrivateNote,
    /// Who; none when the file itself was refused by ingest.
    pub by: Option<PersonId>,
    /// When, UTC.
    pub decided_at: Timestamp,
    /// When its letter leaves, UTC; until then it can be undone, and the contributor is not told.
    pub settles_at: Timestamp,
    /// When it was undone, UTC, and by whom.
    pub undone: Option<(Timestamp, PersonId)>,
}

impl Decision {
    /// How long a decision can be undone unless the house sets it otherwise.
    pub const USUAL_DELAY: SignedDuration = SignedDuration::from_mins(10);

    /// When what is held settles: never, until it is released. An instant like others, so that whatever asks
    /// whether a decision is settled needs to know of no second column.
    pub const HELD: Timestamp = Timestamp::constant(221_845_392_000, 0);

    /// It is told to nobody until it is released.
    pub fn is_held(&self) -> bool {
        self.settles_at == Self::HELD
    }

    /// When it is told, UTC, unless it is held.
    pub fn told_at(&self) -> Option<Timestamp> {
        (!self.is_held()).then_some(self.settles_at)
    }

    /// It stands, and its letter has not left.
    pub fn can_be_undone(&self, now: Timestamp) -> bool {
        self.undone.is_none() && self.by.is_some() && now < self.settles_at
    }

    /// It stands and the contributor may know.
    pub fn is_settled(&self, now: Timestamp) -> bool {
        self.undone.is_none() && now >= self.settles_at
    }
}

/// What one of two who have to agree would decide, while the contribution waits. A person has one
/// on a contribution; a change by its contributor ends it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Opinion {
    /// On what.
    pub contribution: ContributionId,
    /// What they would decide: to hang or to refuse.
    pub kind: DecisionKind,
    /// Why, when they would refuse.
    pub reason: Option<ReasonId>,
    /// Their words to the contributor, for whoever agrees to take up.
    pub words: Words,
    /// What only the staff reads.
    pub private_note: PrivateNote,
    /// Who.
    pub by: PersonId,
    /// When, UTC.
    pub said_at: Timestamp,
}

coded! {
    /// What can be decided.
    DecisionKind {
        /// Hang it.
        Approve = "approve",
        /// Do not hang it.
        Refuse = "refuse",
        /// Take it off the wall.
        TakeDown = "take-down",
        /// Ask its contributor to change something first.
        AskForChange = "ask-for-change",
    }
}

/// A decision as a person makes it. Parsing happens at the edge; this type holds the one rule that
/// all but an approval have a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Hang it.
    Approve,
    /// Do not hang it, for this reason.
    Refuse(ReasonId),
    /// Take it off the wall, for this reason.
    TakeDown(ReasonId),
    /// Ask for this change.
    AskForChange(ReasonId),
}

impl Verdict {
    /// Two have to agree on it, where a call asks for a second opinion: it ends the waiting.
    pub const fn ends_the_waiting(&self) -> bool {
        matches!(self, Self::Approve | Self::Refuse(_))
    }

    /// The kind of decision it becomes.
    pub const fn kind(&self) -> DecisionKind {
        match self {
            Self::Approve => DecisionKind::Approve,
            Self::Refuse(_) => DecisionKind::Refuse,
            Self::TakeDown(_) => DecisionKind::TakeDown,
            Self::AskForChange(_) => DecisionKind::AskForChange,
        }
    }

    /// Its reason.
    pub const fn reason(&self) -> Option<ReasonId> {
        match self {
            Self::Approve => None,
            Self::Refuse(reason) | Self::TakeDown(reason) | Self::AskForChange(reason) => {
                Some(*reason)
            }
        }
    }
}
