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
    /// Nothing can be sent without it.
    pub required: bool,
    /// Its place in the form, from 1.
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

/// The statements that a new call asks for, with whether each is required. Their texts stand in
/// the locales under `consent-CODE`.
pub const STANDARD_STATEMENTS: [(&str, bool); 4] =
    [("author", true), ("rules", true), ("guardian", true), ("newsroom", false)];

/// Which required statements are missing from those accepted.
pub fn missing<'a>(
    asked: &'a [ConsentStatement],
    accepted: &[StatementId],
) -> Vec<&'a ConsentStatement> {
    asked.iter().filter(|s| s.required && !accepted.contains(&s.id)).collect()
}
