//! The log as programs read it.

use cimaise_core::{Act, ActId, CallId, ContributionId};
use cimaise_store::acts::Line;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::schemas::ActWord;

/// The log of an institution, the latest first.
#[derive(Serialize, ToSchema)]
pub(crate) struct JournalPage {
    pub(crate) lines: Vec<JournalLine>,
    /// The value of `before` that gives the next page; none on the last.
    #[schema(value_type = Option<uuid::Uuid>)]
    pub(crate) next_before: Option<ActId>,
}

/// One act.
#[derive(Serialize, ToSchema)]
pub(crate) struct JournalLine {
    #[schema(value_type = uuid::Uuid)]
    pub(crate) id: ActId,
    #[schema(value_type = ActWord)]
    act: Act,
    #[schema(value_type = Option<uuid::Uuid>)]
    contribution: Option<ContributionId>,
    /// The title that it bears.
    title: Option<String>,
    /// The call, when it happened to the call itself.
    #[schema(value_type = Option<uuid::Uuid>)]
    call: Option<CallId>,
    /// Who, when a person of the staff did it.
    person: Option<String>,
    /// More, such as the code of a reason; may be empty.
    detail: String,
    /// UTC.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl From<Line> for JournalLine {
    fn from(line: Line) -> Self {
        Self {
            id: line.id,
            act: line.act,
            contribution: line.contribution,
            title: line.title,
            call: line.call,
            person: line.person,
            detail: line.detail,
            at: line.at,
        }
    }
}
