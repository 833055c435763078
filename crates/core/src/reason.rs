//! Why a contribution is not hung.

use serde::Serialize;

use crate::coded::coded;
use crate::{InstitutionId, Localized, ReasonId};

/// An entry of an institution's catalogue of reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// Its id.
    pub id: ReasonId,
    /// Whose catalogue.
    pub institution: InstitutionId,
    /// Stable, kebab-case.
    pub code: String,
    /// Its place in the list, from 1.
    pub position: i32,
    /// What the moderator picks.
    pub label: Localized,
    /// The ready courteous text that the contributor reads.
    pub text: Localized,
    /// Law or house rule.
    pub ground: Ground,
    /// Whoever decides may choose it. What is no longer offered stays, for what it once explained.
    pub offered: bool,
}

/// What a reason is for: no kind may be without any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasonKind {
    /// To refuse or to take down.
    Refusal,
    /// To ask for a change.
    Change,
    /// For the house itself, when a file cannot be read.
    File,
}

impl Ground {
    /// What a reason that rests on it is for.
    pub const fn kind(self) -> ReasonKind {
        match self {
            Self::HouseRule | Self::Law => ReasonKind::Refusal,
            Self::Change => ReasonKind::Change,
            Self::File => ReasonKind::File,
        }
    }
}

coded! {
    /// On what a decision rests.
    Ground {
        /// The rules of the call.
        HouseRule = "house-rule",
        /// A law.
        Law = "law",
        /// The file itself: no person decided.
        File = "file",
        /// Nothing is refused: something is to be changed first.
        Change = "change",
    }
}

/// The catalogue that a new institution starts with. Its labels and texts stand in the locales
/// under `reason-CODE` and its attribute `text`.
pub const STANDARD_REASONS: [(&str, Ground); 18] = [
    ("not-the-theme", Ground::HouseRule),
    ("too-blurred", Ground::HouseRule),
    ("too-dark", Ground::HouseRule),
    ("unfinished", Ground::HouseRule),
    ("already-sent", Ground::HouseRule),
    ("too-many-from-one-person", Ground::HouseRule),
    ("advertising", Ground::HouseRule),
    ("personal-data-visible", Ground::HouseRule),
    ("hurtful", Ground::HouseRule),
    ("recognisable-person", Ground::Law),
    ("child-recognisable", Ground::Law),
    ("someone-elses-work", Ground::Law),
    ("unlawful", Ground::Law),
    (UNREADABLE_FILE, Ground::File),
    ("crop", Ground::Change),
    ("other-file", Ground::Change),
    ("other-words", Ground::Change),
    ("permission-missing", Ground::Change),
];

/// The reason that ingest gives when a file, accepted at the door, cannot be made into a picture.
pub const UNREADABLE_FILE: &str = "unreadable-file";
