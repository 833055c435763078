//! What a contributor is asked to agree to, and what they agreed to.

use jiff::Timestamp;
use serde::Serialize;

use crate::{CallId, Localized, StatementId};

/// One statement of a call, in one version of its text. A new text is a new version: what was
/// accepted stays readable as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConsentStatement {
    /// Its id, one a version.
    pub id: StatementId,
    /// The call that asks.
    pub call: CallId,
    /// The same in every version, kebab-case.
    pub code: String,
    /// From 1.
    pub version: i32,
    /// What is agreed to.
    pub text: Localized,
    /// Nothing can be sent without it, as of now: that is no part of a version.
    pub required: bool,
    /// Its place in the form, from 1, likewise.
    pub position: i32,
}

/// One statement accepted with one contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Consent {
    /// The statement, in the version that was shown.
    pub statement: ConsentStatement,
    /// When, UTC.
    pub accepted_at: Timestamp,
}

/// A statement of a call as those see it who set it up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CallConsent {
    /// In its latest version.
    pub statement: ConsentStatement,
    /// Forms ask for it; else it is retired, and what was accepted stays accepted.
    pub asked: bool,
}

/// The statements that a new call asks for, with whether each is required. Their texts stand in
/// the locales under `consent-CODE`.
pub const STANDARD_STATEMENTS: [(&str, bool); 4] =
    [("author", true), ("rules", true), ("guardian", true), ("newsroom", false)];

/// The statements by whose words somebody may begin, likewise with whether each is usually required:
/// `consent-CODE` in the locales.
pub const CONSENT_STARTERS: [(&str, bool); 6] = [
    ("author", true),
    ("persons", true),
    ("guardian", true),
    ("licence", true),
    ("rules", true),
    ("newsroom", false),
];

/// The most statements that a call asks for at once.
pub const CONSENTS_MOST: usize = 12;

/// Which required statements are missing from those accepted.
pub fn missing<'a>(
    asked: &'a [ConsentStatement],
    accepted: &[StatementId],
) -> Vec<&'a ConsentStatement> {
    asked.iter().filter(|s| s.required && !accepted.contains(&s.id)).collect()
}
