//! A decision as programs read it.

use cimaise_core::{ContributionId, Decision, DecisionId, DecisionKind, PersonId, ReasonId};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::VerdictWord;

/// What was decided on a contribution.
#[derive(Serialize, ToSchema)]
#[schema(as = Decision)]
pub(crate) struct DecisionView {
    #[schema(value_type = uuid::Uuid)]
    id: DecisionId,
    #[schema(value_type = uuid::Uuid)]
    contribution: ContributionId,
    #[schema(value_type = VerdictWord)]
    verdict: DecisionKind,
    #[schema(value_type = Option<uuid::Uuid>)]
    reason: Option<ReasonId>,
    /// To the contributor.
    words: String,
    /// For the staff alone.
    private_note: String,
    /// Who; none when the file itself was refused.
    #[schema(value_type = Option<uuid::Uuid>)]
    by: Option<PersonId>,
    /// What colleagues call them.
    #[serde(skip_serializing_if = "Option::is_none")]
    by_name: Option<String>,
    /// UTC.
    #[schema(value_type = String, format = DateTime)]
    decided_at: Timestamp,
    /// When it is told, UTC: until then it can be undone. Nothing while it is held.
    #[schema(value_type = Option<String>, format = DateTime)]
    settles_at: Option<Timestamp>,
    /// It can be undone now.
    undoable: bool,
    /// When it was undone, UTC.
    #[schema(value_type = Option<String>, format = DateTime)]
    undone_at: Option<Timestamp>,
}

impl DecisionView {
    /// A decision, with who made it.
    pub(crate) fn new(decision: &Decision, by_name: Option<String>, now: Timestamp) -> Self {
        let undoable = decision.can_be_undone(now) && decision.kind != DecisionKind::TakeDown;
        Self {
            id: decision.id,
            contribution: decision.contribution,
            verdict: decision.kind,
            reason: decision.reason,
            words: decision.words.to_string(),
            private_note: decision.private_note.to_string(),
            by: decision.by,
            by_name,
            decided_at: decision.decided_at,
            settles_at: decision.told_at(),
            undoable,
            undone_at: decision.undone.map(|(at, _)| at),
        }
    }

    /// A decision that whoever asks has just made.
    pub(crate) fn fresh(decision: &Decision, now: Timestamp) -> Self {
        Self::new(decision, None, now)
    }
}
