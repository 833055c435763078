//! A statement of reasons in the fields of the European Commission's transparency database: version 2
//! of its interface, in force since 1 July 2025.

use cimaise_core::{DecisionId, DecisionKind, Ground, Language, Statement};
use serde::Serialize;
use utoipa::ToSchema;

/// One page of statements.
#[derive(Serialize, ToSchema)]
#[schema(as = StatementPage)]
pub(crate) struct StatementPage {
    pub(crate) statements: Vec<StatementView>,
    /// Where the next page begins, if there is one.
    #[schema(value_type = Option<uuid::Uuid>)]
    pub(crate) next_after: Option<DecisionId>,
}

/// One statement. What does not apply is left out.
#[derive(Serialize, ToSchema)]
#[schema(as = Statement)]
pub(crate) struct StatementView {
    /// What was decided on the visibility.
    decision_visibility: [&'static str; 1],
    /// In words, where the visibility is none of the database's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    decision_visibility_other: Option<&'static str>,
    decision_ground: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    illegal_content_legal_ground: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    illegal_content_explanation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    incompatible_content_ground: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    incompatible_content_explanation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    incompatible_content_illegal: Option<&'static str>,
    content_type: [&'static str; 1],
    category: &'static str,
    /// ISO 639-1, in capitals.
    content_language: String,
    /// The day on which it was received, UTC.
    content_date: String,
    /// The day on which it was decided, UTC.
    application_date: String,
    decision_facts: &'static str,
    source_type: &'static str,
    automated_detection: &'static str,
    automated_decision: &'static str,
    /// The id of the decision.
    #[schema(value_type = uuid::Uuid)]
    puid: DecisionId,
}

impl StatementView {
    /// A statement; `noticed` when its decision answers a notice of the public.
    pub(crate) fn new(statement: Statement, noticed: bool) -> Self {
        let is_law = statement.ground == Ground::Law;
        let label = statement.label.get(Language::En).to_owned();
        let text = statement.text.get(Language::En).to_owned();
        let (visibility, other) = visibility(statement.kind);
        let yes = if statement.automated { "Yes" } else { "No" };
        Self {
            decision_visibility: [visibility],
            decision_visibility_other: other,
            decision_ground: if is_law {
                "DECISION_GROUND_ILLEGAL_CONTENT"
            } else {
                "DECISION_GROUND_INCOMPATIBLE_CONTENT"
            },
            illegal_content_legal_ground: is_law.then(|| label.clone()),
            illegal_content_explanation: is_law.then(|| text.clone()),
            incompatible_content_ground: (!is_law).then_some(label),
            incompatible_content_explanation: (!is_law).then_some(text),
            incompatible_content_illegal: (!is_law).then_some("No"),
            content_type: ["CONTENT_TYPE_IMAGE"],
            category: category(&statement.code, is_law),
            content_language: statement.language.tag().to_uppercase(),
            content_date: statement.content_at.strftime("%F").to_string(),
            application_date: statement.made_at.strftime("%F").to_string(),
            decision_facts: facts(&statement),
            source_type: if noticed { "SOURCE_ARTICLE_16" } else { "SOURCE_VOLUNTARY" },
            automated_detection: yes,
            automated_decision: if statement.automated {
                "AUTOMATED_DECISION_FULLY"
            } else {
                "AUTOMATED_DECISION_NOT_AUTOMATED"
            },
            puid: statement.decision,
        }
    }
}

/// What was refused had never been visible: the database has no word of its own for that.
const fn visibility(kind: DecisionKind) -> (&'static str, Option<&'static str>) {
    match kind {
        DecisionKind::TakeDown => ("DECISION_VISIBILITY_CONTENT_REMOVED", None),
        _ => ("DECISION_VISIBILITY_OTHER", Some("Not published")),
    }
}

/// The category under which the Commission counts it.
fn category(code: &str, is_law: bool) -> &'static str {
    match code {
        "recognisable-person" | "personal-data-visible" => {
            "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS"
        }
        "child-recognisable" => "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
        "someone-elses-work" => "STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS",
        "hurtful" => "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
        _ if is_law => "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE",
        _ => "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
    }
}

/// On what one relied, without naming anybody.
const fn facts(statement: &Statement) -> &'static str {
    match (statement.automated, statement.kind) {
        (true, _) => "The file that was sent could not be read as a picture.",
        (false, DecisionKind::TakeDown) => {
            "A moderator looked at a picture that was published in answer to a call for pictures."
        }
        (false, _) => {
            "A moderator looked at a picture that was sent in answer to a call for pictures, before any publication."
        }
    }
}
