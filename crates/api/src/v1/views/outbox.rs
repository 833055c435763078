//! The outbox as programs read it.

use cimaise_core::{ContributionId, DecisionId, DecisionKind, MailId};
use cimaise_store::outbox::{Entry, Undelivered};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::VerdictWord;

/// What a call has decided and not told yet, and what did not arrive.
#[derive(Serialize, ToSchema)]
pub(crate) struct OutboxPage {
    /// Oldest first.
    pub(crate) entries: Vec<OutboxEntry>,
    /// The value of `after` that gives the next page; none on the last.
    #[schema(value_type = Option<uuid::Uuid>)]
    pub(crate) next_after: Option<DecisionId>,
    /// The latest first, a hundred at most.
    pub(crate) undelivered: Vec<UndeliveredLetter>,
}

/// A decision that is not told yet.
#[derive(Serialize, ToSchema)]
pub(crate) struct OutboxEntry {
    #[schema(value_type = uuid::Uuid)]
    decision: DecisionId,
    #[schema(value_type = uuid::Uuid)]
    contribution: ContributionId,
    title: String,
    #[schema(value_type = VerdictWord)]
    verdict: DecisionKind,
    /// The personal line.
    words: String,
    /// Who decided.
    decided_by: Option<String>,
    /// UTC.
    #[schema(value_type = String, format = DateTime)]
    decided_at: Timestamp,
    /// It is told to nobody until it is released.
    held: bool,
    /// When it is told, UTC, unless it is held.
    #[schema(value_type = Option<String>, format = DateTime)]
    settles_at: Option<Timestamp>,
    /// A letter tells it; without an address, the follow-up page alone does.
    by_mail: bool,
}

impl From<Entry> for OutboxEntry {
    fn from(entry: Entry) -> Self {
        let made = entry.decision;
        Self {
            decision: made.id,
            contribution: made.contribution,
            title: entry.title,
            verdict: made.kind,
            words: made.words.to_string(),
            decided_by: entry.by,
            decided_at: made.decided_at,
            held: made.is_held(),
            settles_at: made.told_at(),
            by_mail: entry.to.is_some(),
        }
    }
}

/// A letter that did not arrive.
#[derive(Serialize, ToSchema)]
pub(crate) struct UndeliveredLetter {
    #[schema(value_type = uuid::Uuid)]
    letter: MailId,
    #[schema(value_type = uuid::Uuid)]
    contribution: ContributionId,
    title: String,
    /// `receipt`, `decision`, `hung`, `withdrawal`, `appeal` or `links`.
    kind: &'static str,
    /// The address to which it was sent.
    recipient: String,
    /// When it failed, UTC.
    #[schema(value_type = Option<String>, format = DateTime)]
    failed_at: Option<Timestamp>,
    /// In a sentence of the mail server or of the house, in English.
    why: String,
}

impl From<Undelivered> for UndeliveredLetter {
    fn from(found: Undelivered) -> Self {
        let (letter, title) = (found.letter, found.title);
        Self {
            letter: letter.id,
            contribution: letter.contribution,
            title,
            kind: letter.kind.code(),
            recipient: letter.recipient.to_string(),
            failed_at: letter.failed.as_ref().map(|failed| failed.at),
            why: letter.failed.map(|failed| failed.why).unwrap_or_default(),
        }
    }
}
