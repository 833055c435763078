//! Why something was refused or taken down, as it was told.

use jiff::Timestamp;
use serde::Serialize;

use crate::{
    CallId, ContributionId, DecisionId, DecisionKind, Ground, InstitutionId, Language, Localized,
    Words,
};

/// The statement of reasons of one refusal or takedown (Regulation (EU) 2022/2065, article 17). It is
/// written with its decision and never changes once it is told, whatever becomes of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// Of which decision.
    pub decision: DecisionId,
    /// On which contribution.
    pub contribution: ContributionId,
    /// By which institution.
    pub institution: InstitutionId,
    /// In which call.
    pub call: CallId,
    /// A refusal or a takedown.
    pub kind: DecisionKind,
    /// On what it rests.
    pub ground: Ground,
    /// The stable code of the reason.
    pub code: String,
    /// What the reason was called.
    pub label: Localized,
    /// What the contributor was told.
    pub text: Localized,
    /// What the person who decided added.
    pub words: Words,
    /// No person decided: the file itself could not be made into a picture.
    pub automated: bool,
    /// The language in which the contributor was told.
    pub language: Language,
    /// When what it is about was received, UTC.
    pub content_at: Timestamp,
    /// When it was decided, UTC.
    pub made_at: Timestamp,
    /// When it comes into force, UTC, unless it is undone before: its contributor is told.
    pub settles_at: Timestamp,
}
