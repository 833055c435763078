//! What one of two would decide, as programs read it.

use actix_web::http::StatusCode;
use cimaise_core::{ContributionId, DecisionKind, Opinion, PersonId, ReasonId};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::VerdictWord;
use super::DecisionView;
use crate::decision::Made;

/// What somebody would decide, where two have to agree.
#[derive(Serialize, ToSchema)]
#[schema(as = Opinion)]
pub(crate) struct OpinionView {
    #[schema(value_type = uuid::Uuid)]
    contribution: ContributionId,
    #[schema(value_type = VerdictWord)]
    verdict: DecisionKind,
    #[schema(value_type = Option<uuid::Uuid>)]
    reason: Option<ReasonId>,
    /// To the contributor, for whoever agrees to take up.
    words: String,
    /// For the staff alone.
    private_note: String,
    #[schema(value_type = uuid::Uuid)]
    by: PersonId,
    /// UTC.
    #[schema(value_type = String, format = DateTime)]
    said_at: Timestamp,
}

impl OpinionView {
    /// An opinion.
    pub(crate) fn new(opinion: &Opinion) -> Self {
        Self {
            contribution: opinion.contribution,
            verdict: opinion.kind,
            reason: opinion.reason,
            words: opinion.words.to_string(),
            private_note: opinion.private_note.to_string(),
            by: opinion.by,
            said_at: opinion.said_at,
        }
    }
}

/// What came of a verdict, by name.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum MadeView {
    Decision(DecisionView),
    Opinion(OpinionView),
}

impl MadeView {
    /// It, and how it is answered: 201 when it is decided, 202 when somebody else has to agree.
    pub(crate) fn of(made: &Made, now: Timestamp) -> (StatusCode, Self) {
        match made {
            Made::Decided(decision) => {
                (StatusCode::CREATED, Self::Decision(DecisionView::fresh(decision, now)))
            }
            Made::Noted(opinion) => {
                (StatusCode::ACCEPTED, Self::Opinion(OpinionView::new(opinion)))
            }
        }
    }
}
